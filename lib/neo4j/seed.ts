import type { ArticleRows } from "@/lib/articles/rows";
import type { ArticleId } from "@/lib/model/ids";
import type { Database } from "./driver";
import { type Transaction, execute, transact } from "./execute";
import { replaceShares } from "./share";
import { contentHashes } from "./writes/state";

export interface SeedOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface SeedOutcome {
  readonly articleId: ArticleId;
  readonly outcome: "new" | "changed" | "same";
  /** Changes that the server counted; 0 where the content is the same. */
  readonly writes: number;
}

/** Long articles, and others that hold the locks which it waits for, take their time. */
export const SHARE_MS = 300_000;

const OUTCOMES = { none: "new", different: "changed", same: "same" } as const;

/**
 * Writes one article in one transaction: all of it or nothing. What has the same content
 * already is left alone by a read. Any number may run at once, on any articles.
 *
 * @throws NameConflictError, ConflictingFactsError; then nothing of it is written
 */
export async function seedArticle(
  db: Database,
  rows: ArticleRows,
  options: SeedOptions = {},
): Promise<SeedOutcome> {
  const { articleId, contentHash } = rows.article;
  const [stored] = await execute(db, contentHashes([articleId]), options);
  if (stored?.contentHash === contentHash) return { articleId, outcome: "same", writes: 0 };
  const [outcome] = await writeTogether(db, [rows], options);
  return outcome ?? { articleId, outcome: "same", writes: 0 };
}

/**
 * Writes several articles in one transaction: all of them or nothing. What they touch in
 * common is computed once. Together those come in, too, that contradict what lies in the
 * database one by one: a fact corrected in two scripts, a name moved from one actor to
 * another. Where another process was faster with one of them, its locks wrote nothing.
 *
 * @throws NameConflictError, ConflictingFactsError; then nothing of them is written
 */
export async function writeTogether(
  db: Database,
  articles: readonly ArticleRows[],
  { signal }: SeedOptions = {},
): Promise<SeedOutcome[]> {
  const shares = articles.map((rows) => ({ articleId: rows.article.articleId, rows }));
  const work = async (tx: Transaction): Promise<SeedOutcome[]> => {
    const befores = await replaceShares(tx, shares);
    const outcomes = shares.map(({ articleId }) => ({
      articleId,
      outcome: OUTCOMES[befores.get(articleId) ?? "none"],
    }));
    // The server counts per transaction: the first that was written bears all.
    const bearer = outcomes.find(({ outcome }) => outcome !== "same");
    return outcomes.map((each) => ({ ...each, writes: each === bearer ? tx.writes : 0 }));
  };
  return transact(db, "seed articles", "WRITE", work, { signal, timeoutMs: SHARE_MS });
}
