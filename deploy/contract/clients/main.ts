/**
 * Prints for each list to whom it was told, how much, and in which problems it ended for others. Ends with 1 if one was told to
 * nobody, though nobody lacked the right.
 */
import * as services from './lists.js';
import { type Clients, clients, login } from './suite.js';

declare const process: { exitCode: number };

const SCHOOL = '9900001001';
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Also that a problem is known by its code, all of them or none: one more in the contract, and this does not compile. */
async function school(all: Clients): Promise<string> {
  const asked = await all.registry.GET('/v1/organisations', { params: { query: { registrationNumber: SCHOOL } } });
  if (asked.error !== undefined) {
    switch (asked.error.code) {
      case 'characters-lost':
      case 'invalid-input':
        throw new Error((asked.error.violations ?? []).map(({ field, message }) => `${field}: ${message}`).join());
      case 'too-many-requests':
      case 'internal-error':
        throw new Error(asked.error.title);
      default:
        return asked.error satisfies never;
    }
  }
  const page = asked.data;
  // @ts-expect-error the last page has no next one
  page.next satisfies string;
  // @ts-expect-error only institutions have one
  page.items[0]?.registrationNumber satisfies string | undefined;
  const id = page.items[0]?.id;
  if (id === undefined) {
    throw new Error(`no institution ${SCHOOL}`);
  }
  return id;
}

async function people(): Promise<[string, Clients][]> {
  const anybody = clients(null);
  const staff = ['access-officer', 'clerk', 'registrar', 'auditor', 'support-officer'];
  const scopes: [string, string][] = [['head', `organisation:${await school(anybody)}`], ...staff.map((one): [string, string] => [one, 'country'])];
  const known: [string, Clients][] = [['anybody', anybody]];
  for (const [person, scope] of scopes) {
    known.push([person, clients(await login(person, scope))]);
  }
  return known;
}

const callers = await people();
for (const [service, lists] of Object.entries(services)) {
  const firsts = new Map<string, string>();
  for (const [path, read] of Object.entries(lists)) {
    const [owner] = path.split('/{');
    const id = path === owner ? undefined : firsts.get(owner ?? '');
    const problems = new Set<string>();
    let told: string | undefined;
    for (const [person, all] of callers) {
      const outcome = await read(all, id ?? NOBODY);
      if (!outcome.read) {
        problems.add(outcome.code);
      } else if (told === undefined || outcome.items > 0) {
        told = `${outcome.items} items on ${outcome.pages} pages for ${person}`;
        if (outcome.first !== undefined) {
          firsts.set(path, outcome.first);
          break;
        }
      }
    }
    console.log(`${service} ${path}: ${told ?? 'not told'}; problems: ${[...problems].join(', ') || 'none'}`);
    if (told === undefined && !problems.has('forbidden') && (path === owner || id !== undefined)) {
      process.exitCode = 1;
    }
  }
}
