// Whether Bruno reads in each file of the collection what the contract says of the operation.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import bruno from '@usebruno/lang';
import { CORE_SCHEMA, load } from 'js-yaml';

const [contracts, home] = process.argv.slice(2);
const VERBS = ['get', 'put', 'post', 'patch', 'delete'];
const faults = [];
const known = new Set();
let variables = [];

function read(file, parse) {
  known.add(file);
  try {
    return parse(readFileSync(join(home, file), 'utf8'));
  } catch (error) {
    faults.push(`${file}: ${error.message.split('\n')[0]}`);
    return undefined;
  }
}

function example(operation) {
  const [type, told] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  return /json$/.test(type ?? '') ? (told.example ?? Object.values(told.examples ?? {})[0]?.value ?? {}) : undefined;
}

function compare(file, service, path, verb, operation) {
  const request = read(file, bruno.bruToJsonV2);
  if (request === undefined) {
    return;
  }
  const expected = {
    name: operation.summary,
    url: `{{${service}}}${path.replaceAll(/\{([^}]+)\}/g, ':$1')}`,
    verb,
    docs: operation.description ?? operation.summary,
    body: example(operation),
    required: (operation.parameters ?? []).filter(one => one.required).map(one => one.name).sort(),
  };
  const sent = [...(request.params ?? []), ...(request.headers ?? [])].filter(one => one.enabled).map(one => one.name);
  const found = {
    name: request.meta.name,
    url: request.http.url,
    verb: request.http.method,
    docs: request.docs,
    body: request.body?.json === undefined ? undefined : JSON.parse(request.body.json),
    required: sent.filter(name => name !== 'Accept-Language').sort(),
  };
  Object.keys(expected)
    .filter(what => !isDeepStrictEqual(found[what], expected[what]))
    .forEach(what => faults.push(`${file}: ${what} is ${JSON.stringify(found[what])}, not ${JSON.stringify(expected[what])}`));
  if (!variables.includes(service)) {
    faults.push(`${file}: no address of ${service} in the environment`);
  }
}

variables = (read('environments/local.bru', bruno.bruToEnvJsonV2)?.variables ?? []).map(one => one.name);
JSON.parse(readFileSync(join(home, 'bruno.json'), 'utf8'));
for (const contract of readdirSync(contracts)) {
  const service = `${basename(contract, '.yaml')}-service`;
  if (!existsSync(join(home, service))) {
    console.log(`collection: ${service}'s tests did not run; skipped`);
    continue;
  }
  const document = load(readFileSync(join(contracts, contract), 'utf8'), { schema: CORE_SCHEMA });
  const parameter = one => (one.$ref ? document.components.parameters[basename(one.$ref)] : one);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const verb of VERBS.filter(one => item[one])) {
      const operation = { ...item[verb], parameters: (item[verb].parameters ?? []).map(parameter) };
      compare(join(service, operation.tags[0], `${operation.operationId}.bru`), service, path, verb, operation);
    }
  }
}
readdirSync(home, { recursive: true })
  .filter(file => file.endsWith('.bru') && !known.has(file) && existsSync(join(home, file)))
  .forEach(file => faults.push(`${file}: of no operation`));
faults.forEach(fault => console.log(fault));
console.log(`collection: ${known.size} files, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
