/** Of a fixed length, or bounded by the size of a whole body (413). */
const BOUNDED = new Set(['uuid', 'date', 'date-time', 'binary']);

/** Whether a pattern ends somewhere: anchored, and nothing in it repeated without an end. */
const ends = pattern => /^\^.*\$$/.test(pattern ?? '')
  && !/[*+]|\{\d+,\}/.test(pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x'));

const types = schema => [schema.type ?? []].flat();

const has = (schema, ...names) => names.some(name => schema[name] !== undefined);

/** Names what a request can send without an end: strings, lists, maps and numbers. */
export default function requestBounds(operation) {
  const found = [];
  const visit = (schema, path, within) => {
    if (!schema || typeof schema !== 'object' || within.includes(schema)) {
      return;
    }
    const fault = message => found.push({ message: `${path.join('.')}: ${message}` });
    const closed = has(schema, 'enum', 'const');
    if (types(schema).includes('string') && !closed && !has(schema, 'maxLength') && !BOUNDED.has(schema.format)
        && !ends(schema.pattern)) {
      fault('a string without maxLength');
    }
    // Of 32 or 64 bits by its format: what is larger cannot be read (400).
    if (types(schema).some(type => type === 'integer' || type === 'number') && !closed && !/^int(32|64)$/.test(schema.format)
        && !(has(schema, 'minimum', 'exclusiveMinimum') && has(schema, 'maximum', 'exclusiveMaximum'))) {
      fault('a number without minimum and maximum');
    }
    if (types(schema).includes('array') && !has(schema, 'maxItems')) {
      fault('a list without maxItems');
    }
    if (typeof schema.additionalProperties === 'object' && !has(schema, 'maxProperties')) {
      fault('a map without maxProperties');
    }
    const deeper = [...within, schema];
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      visit(property, [...path, 'properties', name], deeper);
    }
    for (const part of ['allOf', 'oneOf', 'anyOf']) {
      (schema[part] ?? []).forEach((one, i) => visit(one, [...path, part, i], deeper));
    }
    visit(schema.items, [...path, 'items'], deeper);
    if (typeof schema.additionalProperties === 'object') {
      visit(schema.additionalProperties, [...path, 'additionalProperties'], deeper);
    }
  };
  // What stands in an address or a header is bounded by the line that it stands in (4,096 bytes: 414; 8,192: 431).
  for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
    // A file is bounded as the whole body is (413).
    if (/json$/.test(type)) {
      visit(media.schema, [type], []);
    }
  }
  return found;
}
