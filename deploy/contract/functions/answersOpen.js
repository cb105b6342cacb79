/** Finds the objects of an answer that forbid to grow. */
export default function answersOpen(answer) {
  const found = [];
  const visit = (schema, path, within) => {
    if (!schema || typeof schema !== 'object' || within.includes(schema)) {
      return;
    }
    if (schema.additionalProperties === false || schema.unevaluatedProperties === false) {
      found.push({ message: `${path.join('.') || 'the answer'} may not grow` });
    }
    const deeper = [...within, schema];
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      visit(property, [...path, name], deeper);
    }
    [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].forEach(one => visit(one, path, deeper));
    visit(schema.items, path, deeper);
    visit(schema.additionalProperties, path, deeper);
  };
  visit(answer, [], []);
  return found;
}
