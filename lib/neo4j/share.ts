import type { ArticleRows } from "@/lib/articles/rows";
import type { Transaction } from "./execute";
import { type Locks, type Share, type Subjects, lockShares, lockSubjects } from "./lock";
import { readNamings, unsettledBy, writeNamings } from "./naming";
import { type Pair, distinctPairs, pairsOfArticle } from "./pairs";
import type { Query } from "./query";
import { writeEvidence } from "./writes/article";
import { clearPairs, countActors, derivePairs } from "./writes/derive";
import {
  deleteEvidence,
  deleteUnmentionedActors,
  deleteUnmentionedPlaces,
  pairsInDatabase,
} from "./writes/share";

/** What an article's share was before. */
export type ShareBefore = "none" | "different" | "same";

/**
 * Replaces all that an article brought by what it brings now, or by nothing, and
 * recomputes whatever was computed from it. The article's own node stays. Where the
 * content is the same, nothing is written.
 */
export async function replaceShare(tx: Transaction, share: Share): Promise<ShareBefore> {
  const befores = await replaceShares(tx, [share]);
  return befores.get(share.articleId) ?? "none";
}

/**
 * The same for several articles: all that they brought goes before any of it comes anew,
 * and what they touch in common is recomputed once.
 *
 * @returns what each was before, by its id
 */
export async function replaceShares(
  tx: Transaction,
  shares: readonly Share[],
): Promise<ReadonlyMap<string, ShareBefore>> {
  const locks = await lockShares(tx, shares);
  const befores = new Map(shares.map((share) => [share.articleId, beforeOf(share, locks)]));
  const changing = shares.filter(({ articleId }) => befores.get(articleId) !== "same");
  const stored = changing.filter(({ articleId }) => befores.get(articleId) === "different");
  if (stored.length > 0) await removeStored(tx, stored, locks);
  const added = changing.flatMap(({ rows }) => rows ?? []);
  if (added.length > 0)
    await addShares(tx, added, stored.length === 0 ? locks : await subjectsOf(tx, added));
  return befores;
}

function beforeOf({ articleId, rows }: Share, { articles }: Locks): ShareBefore {
  const before = articles.get(articleId)?.contentHash;
  if (before === undefined) return "none";
  return before === rows?.article.contentHash ? "same" : "different";
}

/** What lies in the database goes; what others still mention is settled without it. */
async function removeStored(
  tx: Transaction,
  stored: readonly Share[],
  locks: Locks,
): Promise<void> {
  const found = stored.map(({ articleId }) => tx.run(pairsInDatabase(articleId)));
  const pairs = (await Promise.all(found)).flat();
  const articles = stored.flatMap(({ articleId }) => locks.articles.get(articleId) ?? []);
  const touched = {
    actorIds: distinct(articles.flatMap(({ actorIds }) => actorIds)),
    placeIds: distinct(articles.flatMap(({ placeIds }) => placeIds)),
  };
  const [, namings] = await Promise.all([
    runAll(tx, [
      clearPairs(pairs),
      ...stored.flatMap(({ articleId }) => deleteEvidence(articleId)),
      deleteUnmentionedActors(touched.actorIds),
      deleteUnmentionedPlaces(touched.placeIds),
    ]),
    // Handed over last, so that it sees what the others left.
    readNamings(tx, touched),
  ]);
  await Promise.all([writeNamings(tx, namings), runAll(tx, recompute(pairs, touched.actorIds))]);
}

function subjectsOf(tx: Transaction, articles: readonly ArticleRows[]): Promise<Subjects> {
  return lockSubjects(tx, {
    actorIds: articles.flatMap(({ actors }) => actors.map(({ actorId }) => actorId)),
    placeIds: articles.flatMap(({ places }) => places.map(({ placeId }) => placeId)),
  });
}

async function addShares(
  tx: Transaction,
  articles: readonly ArticleRows[],
  subjects: Subjects,
): Promise<void> {
  const unsettled = unsettledBy(subjects, articles);
  const [, namings] = await Promise.all([
    runAll(tx, writeEvidence(articles)),
    // Handed over last, so that it sees these articles among the others.
    readNamings(tx, unsettled),
  ]);
  const actorIds = articles.flatMap(({ actors }) => actors.map(({ actorId }) => actorId));
  await Promise.all([
    writeNamings(tx, namings),
    runAll(tx, recompute(articles.flatMap(pairsOfArticle), distinct(actorIds))),
  ]);
}

function recompute(pairs: readonly Pair[], actorIds: readonly string[]): Query<undefined>[] {
  return [
    ...(pairs.length > 0 ? [derivePairs(distinctPairs(pairs))] : []),
    ...(actorIds.length > 0 ? [countActors(actorIds)] : []),
  ];
}

function runAll(tx: Transaction, queries: readonly Query<undefined>[]): Promise<unknown> {
  return Promise.all(queries.map((query) => tx.run(query)));
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
