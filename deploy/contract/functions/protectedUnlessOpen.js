/** Finds an operation that anybody may call. */
export default function protectedUnlessOpen(operation) {
  const ways = operation.security ?? [];
  return ways.length > 0 && ways.every(way => Object.keys(way).length > 0) ? [] : [{ message: 'a write that needs no token' }];
}
