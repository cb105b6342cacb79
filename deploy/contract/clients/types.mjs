// Types of the four contracts for TypeScript: node types.mjs <directory of contracts> <directory of types>.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import openapiTS, { astToString } from 'openapi-typescript';

const PROBLEM = 'application/problem+json';

// A problem's code is a string for the contract, which may get more of them; each answer tells those of today (x-problem-codes).
function narrowed(response) {
  const codes = response['x-problem-codes'];
  if (codes && response.content?.[PROBLEM]) {
    const { schema } = response.content[PROBLEM];
    const code = { type: 'object', required: ['code'], properties: { code: { enum: codes } } };
    response.content[PROBLEM].schema = { allOf: [schema, code] };
  }
}

const [contracts, types] = process.argv.slice(2);
for (const file of readdirSync(contracts).filter(name => name.endsWith('.yaml'))) {
  const document = load(readFileSync(join(contracts, file), 'utf8'), { schema: CORE_SCHEMA });
  const operations = Object.values(document.paths).flatMap(Object.values);
  operations.flatMap(operation => Object.values(operation.responses ?? {})).forEach(narrowed);
  Object.values(document.components.responses ?? {}).forEach(narrowed);
  writeFileSync(join(types, `${basename(file, '.yaml')}.d.ts`), astToString(await openapiTS(document)));
}
