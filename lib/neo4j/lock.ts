import type { ArticleRows } from "@/lib/articles/rows";
import type { Transaction } from "./execute";
import type { Query } from "./query";
import {
  type LockedActor,
  type LockedArticle,
  type LockedPlace,
  lockActors,
  lockArticles,
  lockPlaces,
} from "./writes/lock";

/** What an article is to bring; without rows, nothing. */
export interface Share {
  readonly articleId: string;
  readonly rows?: ArticleRows;
}

/** Actors and places as all articles together have them now; new ones have no facts yet. */
export interface Subjects {
  readonly actors: readonly LockedActor[];
  readonly places: readonly LockedPlace[];
}

/** Everything that replacing shares may touch, held until the transaction ends. */
export interface Locks extends Subjects {
  /** By their ids. */
  readonly articles: ReadonlyMap<string, LockedArticle>;
}

/**
 * Takes the locks in one order for all: articles, actors, places; names come later
 * (`naming.ts`). Without them two transactions would each compute a count from what they
 * see, and the later one would lose what the earlier one brought.
 */
export async function lockShares(tx: Transaction, shares: readonly Share[]): Promise<Locks> {
  const articleIds = sorted(shares.map(({ articleId }) => articleId));
  const articles = await lockAll(tx, () => lockArticles(articleIds));
  const actorIds = shares.flatMap(({ rows }) => rows?.actors.map((row) => row.actorId) ?? []);
  const placeIds = shares.flatMap(({ rows }) => rows?.places.map((row) => row.placeId) ?? []);
  const subjects = await lockSubjects(tx, {
    actorIds: [...articles.flatMap((article) => article.actorIds), ...actorIds],
    placeIds: [...articles.flatMap((article) => article.placeIds), ...placeIds],
  });
  return { articles: new Map(articles.map((row) => [row.articleId, row])), ...subjects };
}

/** Also reads anew those that the transaction holds already, and makes those that it deleted. */
export async function lockSubjects(
  tx: Transaction,
  {
    actorIds,
    placeIds,
  }: { readonly actorIds: readonly string[]; readonly placeIds: readonly string[] },
): Promise<Subjects> {
  const [actors, places] = await Promise.all([
    lockAll(tx, () => lockActors(sorted(actorIds))),
    lockAll(tx, () => lockPlaces(sorted(placeIds))),
  ]);
  return { actors, places };
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
