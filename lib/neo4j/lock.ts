import type { ArticleRows } from "@/lib/articles/rows";
import type { Transaction } from "./execute";
import type { Query } from "./query";
import {
  type LockedActor,
  type LockedArticle,
  type LockedPlace,
  lockActors,
  lockArticle,
  lockPlaces,
} from "./writes/lock";

/** Everything that replacing an article's share may touch, held until the transaction ends. */
export interface Locks {
  readonly article: LockedArticle;
  /** Actors of the share that lies in the database and of the one that comes. */
  readonly actors: readonly LockedActor[];
  readonly places: readonly LockedPlace[];
}

/**
 * Takes the locks in one order for all: the article, its actors, its places; names come
 * later (`naming.ts`). Without them two transactions would each compute a count from what
 * they see, and the later one would lose what the earlier one brought.
 */
export async function lockShare(
  tx: Transaction,
  articleId: string,
  rows: ArticleRows | undefined,
): Promise<Locks> {
  const [article] = await lockAll(tx, () => lockArticle(articleId));
  if (!article) throw new Error(`lock without a row: article ${articleId}`);
  const actorIds = sorted([...article.actorIds, ...(rows?.actors ?? []).map((row) => row.actorId)]);
  const placeIds = sorted([...article.placeIds, ...(rows?.places ?? []).map((row) => row.placeId)]);
  const [actors, places] = await Promise.all([
    lockAll(tx, () => lockActors(actorIds)),
    lockAll(tx, () => lockPlaces(placeIds)),
  ]);
  return { article, actors, places };
}

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();

/** Asks again while something vanished that was being waited for: then it is made anew. */
async function lockAll<Row extends { readonly vanished: boolean }>(
  tx: Transaction,
  query: () => Query<Row>,
): Promise<readonly Row[]> {
  const rows = await tx.run(query());
  return rows.some(({ vanished }) => vanished) ? lockAll(tx, query) : rows;
}
