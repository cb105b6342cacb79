/** Of a fixed length, or bounded by the size of a whole body (413). */
const BOUNDED = new Set(['uuid', 'date', 'date-time', 'binary']);

const types = schema => [schema.type ?? []].flat();

const has = (schema, ...names) => names.some(name => schema[name] !== undefined);

/** Names what a request can send without an end: strings, lists, maps and numbers. */
export default function requestBounds(operation) {
  const found = [];
  const visit = (schema, path, within) => {
    if (!schema || typeof schema !== 'object' || within.includes(schema)) {
      return;
    }
    const fault = message => found.push({ message: `${path.join('.')}: ${message}`, path: undefined, at: path });
    const closed = has(schema, 'enum', 'const');
    if (types(schema).includes('string') && !closed && !has(schema, 'maxLength') && !BOUNDED.has(schema.format)) {
      fault('a string without maxLength');
    }
    if (types(schema).some(type => type === 'integer' || type === 'number') && !closed
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
  (operation.parameters ?? []).forEach((parameter, i) => visit(parameter.schema, [parameter.name], []));
  for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
    visit(media.schema, [type], []);
  }
  return found.map(({ message }) => ({ message }));
}
