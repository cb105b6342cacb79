const TOLD = ['RateLimit', 'RateLimit-Policy'];

/** Finds an operation that tells no 429 without a reason, or no rest of the limit that it has for itself alone. */
export default function limitsTold(operation) {
  const refusal = operation.responses?.['429'];
  if (!refusal) {
    return operation['x-unlimited'] ? [] : [{ message: 'neither a 429 nor x-unlimited with a reason' }];
  }
  const faults = [];
  if (!refusal.content) {
    faults.push({ message: 'a 429 without a body' });
  }
  const told = operation['x-limit'] ? Object.entries(operation.responses).filter(([status]) => /^2/.test(status)) : [];
  for (const [status, answer] of [...told, ['429', refusal]]) {
    for (const header of TOLD.filter(name => !answer.headers?.[name])) {
      faults.push({ message: `a ${status} without ${header}` });
    }
  }
  return faults;
}
