import type { Database } from "../driver";
import { execute, type ExecuteOptions } from "../execute";
import type { Query } from "../query";

/** How many are read at once: whole statements with all that stands around them, and all else. */
export interface PageSizes {
  readonly statements: number;
  readonly items: number;
}

export const PAGE_SIZES: PageSizes = { statements: 500, items: 2_000 };

/** A hub's page may have to look at all of its lines. */
const PAGE_MS = 60_000;

/**
 * Reads page after page, each a transaction of its own: nothing is held open for a reader who is
 * slow, and what is read again after a fault was not handed on before.
 */
export async function* pages<Row, Place>(
  db: Database,
  limit: number,
  first: Place,
  query: (after: Place, limit: number) => Query<Row>,
  placeOf: (row: Row) => Place,
  { signal }: ExecuteOptions,
): AsyncGenerator<readonly Row[], void> {
  let after = first;
  while (true) {
    const rows = await execute(db, query(after, limit), { signal, timeoutMs: PAGE_MS });
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < limit) return;
    after = placeOf(last);
  }
}

/** The same for ids that are known: so many at once. */
export async function* slices<Id, Row>(
  db: Database,
  limit: number,
  ids: readonly Id[],
  query: (ids: readonly Id[]) => Query<Row>,
  { signal }: ExecuteOptions,
): AsyncGenerator<readonly Row[], void> {
  for (let from = 0; from < ids.length; from += limit) {
    const some = ids.slice(from, from + limit);
    yield await execute(db, query(some), { signal, timeoutMs: PAGE_MS });
  }
}

export async function* items<Row>(read: AsyncIterable<readonly Row[]>): AsyncGenerator<Row, void> {
  for await (const rows of read) yield* rows;
}
