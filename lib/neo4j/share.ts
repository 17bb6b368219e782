import type { ArticleRows } from "@/lib/articles/rows";
import type { Transaction } from "./execute";
import { type Locks, lockShare } from "./lock";
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

/** What the article's share was before. */
export type ShareBefore = "none" | "different" | "same";

/**
 * Replaces all that an article brought by what it brings now, or by nothing where `rows`
 * are left out, and recomputes whatever was computed from it. The article's own node
 * stays. Where the content is the same, nothing is written.
 */
export async function replaceShare(
  tx: Transaction,
  articleId: string,
  rows: ArticleRows | undefined,
): Promise<ShareBefore> {
  const locks = await lockShare(tx, articleId, rows);
  const before = locks.article.contentHash;
  if (before !== undefined && before === rows?.article.contentHash) return "same";

  const oldPairs = before === undefined ? [] : await tx.run(pairsInDatabase(articleId));
  const unsettled = unsettledBy(locks, rows);
  const [, namings] = await Promise.all([
    runAll(tx, [
      ...(before === undefined ? [] : deleteOldShare(articleId, oldPairs)),
      ...(rows ? writeEvidence(rows) : []),
      ...(before === undefined ? [] : deleteUnmentioned(locks)),
    ]),
    // Handed over last, so that it sees what the others wrote.
    readNamings(tx, unsettled),
  ]);
  await Promise.all([
    writeNamings(tx, namings, articleId),
    runAll(tx, recompute(locks, [...oldPairs, ...(rows ? pairsOfArticle(rows) : [])])),
  ]);
  return before === undefined ? "none" : "different";
}

function runAll(tx: Transaction, queries: readonly Query<undefined>[]): Promise<unknown> {
  return Promise.all(queries.map((query) => tx.run(query)));
}

function deleteOldShare(articleId: string, pairs: readonly Pair[]): Query<undefined>[] {
  return [clearPairs(pairs), ...deleteEvidence(articleId)];
}

/** Those that only the old share mentioned; the new one's are mentioned again by now. */
function deleteUnmentioned({ article }: Locks): Query<undefined>[] {
  return [deleteUnmentionedActors(article.actorIds), deleteUnmentionedPlaces(article.placeIds)];
}

function recompute(locks: Locks, pairs: readonly Pair[]): Query<undefined>[] {
  const actorIds = locks.actors.map(({ actorId }) => actorId);
  return [...(pairs.length > 0 ? [derivePairs(distinctPairs(pairs))] : []), countActors(actorIds)];
}
