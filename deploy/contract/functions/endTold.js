/** Finds the successes of an ending operation that do not tell its end (RFC 9745, RFC 8594). */
export default function endTold(operation) {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => /^2/.test(status))
    .flatMap(([status, answer]) => ['Deprecation', 'Sunset']
      .filter(name => !answer.headers?.[name])
      .map(name => ({ message: `a ${status} without ${name}` })));
}
