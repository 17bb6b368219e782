import type { ArticleRows } from "@/lib/articles/rows";
import type { ArticleId } from "@/lib/model/ids";
import type { Database } from "./driver";
import { type Transaction, execute, transact } from "./execute";
import { replaceShare, replaceShares } from "./share";
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
  return writeArticle(db, rows, options);
}

/** The same for an article that is known to be new or changed. */
export async function writeArticle(
  db: Database,
  rows: ArticleRows,
  { signal }: SeedOptions = {},
): Promise<SeedOutcome> {
  const { articleId } = rows.article;
  const work = async (tx: Transaction): Promise<SeedOutcome> => {
    const before = await replaceShare(tx, { articleId, rows });
    // Where another process was faster, the locks were counted and wrote nothing.
    return { articleId, outcome: OUTCOMES[before], writes: before === "same" ? 0 : tx.writes };
  };
  return transact(db, "seed article", "WRITE", work, { signal, timeoutMs: SHARE_MS });
}

/**
 * Writes several articles in one transaction, for those that contradict what lies in the
 * database one by one and only together do not: a fact corrected in two scripts, a name
 * moved from one actor to another.
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
    const before = await replaceShares(tx, shares);
    // The server counts per transaction: the first of them bears all.
    return shares.map(({ articleId }, i) => ({
      articleId,
      outcome: OUTCOMES[before[i] ?? "none"],
      writes: i === 0 ? tx.writes : 0,
    }));
  };
  return transact(db, "seed articles together", "WRITE", work, { signal, timeoutMs: SHARE_MS });
}
