import type { Database } from "./driver";
import { type ExecuteOptions, execute } from "./execute";
import { type ArticleEntry, articleEntries, contentHashes, storedStatements } from "./writes/state";

export type { ArticleEntry } from "./writes/state";

/** Every article, by id, with how much it holds. */
export function listArticles(db: Database, options?: ExecuteOptions): Promise<ArticleEntry[]> {
  return execute(db, articleEntries(), options);
}

/** Article id → content hash, of those of them that the database holds. */
export async function storedHashes(
  db: Database,
  articleIds: readonly string[],
  options?: ExecuteOptions,
): Promise<ReadonlyMap<string, string>> {
  const stored = await execute(db, contentHashes(articleIds), options);
  return new Map(stored.map(({ articleId, contentHash }) => [articleId, contentHash]));
}

/** Article id → statement key → statement id. */
export async function storedKeys(
  db: Database,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const byArticle = new Map<string, Map<string, string>>();
  for (const { articleId, key, statementId } of await execute(db, storedStatements(articleIds))) {
    const keys = byArticle.get(articleId) ?? new Map<string, string>();
    byArticle.set(articleId, keys.set(key, statementId));
  }
  return byArticle;
}
