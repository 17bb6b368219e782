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
  const locks = await lockShares(tx, [share]);
  const before = locks.articles[0]?.contentHash;
  if (before !== undefined && before === share.rows?.article.contentHash) return "same";
  await replaceLocked(tx, [share], locks);
  return before === undefined ? "none" : "different";
}

/** The same for several articles: all that they brought goes before any of it comes anew. */
export async function replaceShares(
  tx: Transaction,
  shares: readonly Share[],
): Promise<readonly ShareBefore[]> {
  const locks = await lockShares(tx, shares);
  await replaceLocked(tx, shares, locks);
  return locks.articles.map(({ contentHash }) =>
    contentHash === undefined ? "none" : "different",
  );
}

async function replaceLocked(
  tx: Transaction,
  shares: readonly Share[],
  locks: Locks,
): Promise<void> {
  const stored = shares.filter((_, i) => locks.articles[i]?.contentHash !== undefined);
  if (stored.length > 0) await removeStored(tx, stored, locks);
  let fresh = stored.length === 0;
  for (const { rows } of shares) {
    if (!rows) continue;
    await addShare(tx, rows, fresh ? locks : await subjectsOf(tx, rows));
    fresh = false;
  }
}

/** What lies in the database goes; what others still mention is settled without it. */
async function removeStored(
  tx: Transaction,
  stored: readonly Share[],
  locks: Locks,
): Promise<void> {
  const pairs: Pair[] = [];
  for (const { articleId } of stored) pairs.push(...(await tx.run(pairsInDatabase(articleId))));
  const touched = {
    actorIds: distinct(locks.articles.flatMap(({ actorIds }) => actorIds)),
    placeIds: distinct(locks.articles.flatMap(({ placeIds }) => placeIds)),
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
  await Promise.all([
    writeNamings(tx, namings, stored[0]?.articleId ?? ""),
    runAll(tx, recompute(pairs, touched.actorIds)),
  ]);
}

function subjectsOf(tx: Transaction, { actors, places }: ArticleRows): Promise<Subjects> {
  return lockSubjects(tx, {
    actorIds: actors.map(({ actorId }) => actorId),
    placeIds: places.map(({ placeId }) => placeId),
  });
}

async function addShare(tx: Transaction, rows: ArticleRows, subjects: Subjects): Promise<void> {
  const unsettled = unsettledBy(subjects, rows);
  const [, namings] = await Promise.all([
    runAll(tx, writeEvidence(rows)),
    // Handed over last, so that it sees this article among the others.
    readNamings(tx, unsettled),
  ]);
  const actorIds = rows.actors.map(({ actorId }) => actorId);
  await Promise.all([
    writeNamings(tx, namings, rows.article.articleId),
    runAll(tx, recompute(pairsOfArticle(rows), actorIds)),
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
