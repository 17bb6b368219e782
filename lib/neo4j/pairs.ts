import type { ArticleRows, StatementRow } from "@/lib/articles/rows";

/** Two actors with the smaller id first, or one twice where it acts upon itself. */
export type Pair = readonly [smaller: string, larger: string];

export function pairOf(one: string, other: string): Pair {
  return one < other ? [one, other] : [other, one];
}

/** Between whom a statement makes derived edges: docs/model.md. */
export function pairsOfStatement(statement: StatementRow): Pair[] {
  const actors = statement.actors.map(({ actorId }) => actorId);
  const recipients = statement.recipients.map(({ actorId }) => actorId);
  if (recipients.length > 0) {
    return actors.flatMap((actor) => recipients.map((recipient) => pairOf(actor, recipient)));
  }
  if (!statement.reciprocal) return [];
  return actors.flatMap((one, i) =>
    actors.slice(i + 1).flatMap((other) => (one === other ? [] : [pairOf(one, other)])),
  );
}

/** Every pair once, in one order for all, so that transactions do not wait in a circle. */
export function distinctPairs(pairs: Iterable<Pair>): Pair[] {
  const distinct = new Map<string, Pair>();
  for (const pair of pairs) distinct.set(pair.join("|"), pair);
  return [...distinct].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

export function pairsOfArticle(rows: ArticleRows): Pair[] {
  return distinctPairs(rows.statements.flatMap(pairsOfStatement));
}
