/** How a list is read to its end, or to its problem. */
import type { Clients } from './suite.js';

export type Query = { limit: number; cursor?: string };

/** Of a list: the keys of those paths whose GET answers with `items`. */
export type Lists<Paths> = keyof {
  [Path in keyof Paths as Paths[Path] extends {
    get: { responses: { 200: { content: { 'application/json': { items: unknown[] } } } } };
  }
    ? Path
    : never]: true;
};

type Problem<Code extends string> = { code: Code; title: string; status: number; detail?: string; seeAlso?: string };

type Answer<Item, Code extends string> = {
  data?: { items: Item[]; next?: string | null };
  error?: Problem<Code>;
  response: Response;
};

/** What came of it: items and pages, or the problem's code. */
export type Outcome =
  | { read: true; items: number; pages: number; first: string | undefined }
  | { read: false; code: string; title: string };

export type Reading = (clients: Clients, id: string) => Promise<Outcome>;

const PAGES = 3;

/**
 * @param ask for one page; `id` is that of the object whose list it is
 * @param fields of an item; the first is what its own lists are asked for by
 */
export function list<Item, Code extends string>(
  ask: (clients: Clients, query: Query, id: string) => Promise<Answer<Item, Code>>,
  fields: (item: Item) => readonly [string, ...unknown[]],
): Reading {
  return async (clients, id) => {
    const rows: (readonly [string, ...unknown[]])[] = [];
    let pages = 0;
    let query: Query | null = { limit: 2 };
    while (query !== null && pages < PAGES) {
      const answer: Answer<Item, Code> = await ask(clients, query, id);
      if (answer.error !== undefined) {
        if (answer.error.code === 'too-many-requests' && (await waited(answer.response))) {
          continue;
        }
        return { read: false, code: answer.error.code, title: answer.error.title };
      }
      if (answer.data === undefined) {
        throw new Error(`${answer.response.url} answered ${answer.response.status} with nothing`);
      }
      pages++;
      rows.push(...answer.data.items.map(fields));
      query = answer.data.next ? { limit: 2, cursor: answer.data.next } : null;
    }
    if (rows.some(row => row.includes(undefined))) {
      throw new Error('a member that is always there, if null, is missing');
    }
    return { read: true, items: rows.length, pages, first: rows[0]?.[0] };
  };
}

/** Whether it was said for how long, and that is over. */
async function waited(response: Response): Promise<boolean> {
  const seconds = Number(response.headers.get('Retry-After'));
  if (seconds > 0) {
    await new Promise(awake => setTimeout(awake, seconds * 1000));
  }
  return seconds > 0;
}
