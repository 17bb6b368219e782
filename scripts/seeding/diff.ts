import type { ArticleRows } from "@/lib/articles/rows";
import type { Database } from "@/lib/neo4j/driver";
import { storedHashes, storedKeys } from "@/lib/neo4j/list";
import { compileScripts, goneArticles } from "./seed";

/** What seeding would do to one article. */
export interface ArticleDiff {
  readonly articleId: string;
  readonly outcome: "new" | "changed" | "same";
  /** Of a changed one: statements by their keys. All zero where only names or texts differ. */
  readonly statements?: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
  };
}

export interface SeedDiff {
  readonly articles: readonly ArticleDiff[];
  readonly gone: readonly string[];
}

/** Compares scripts with the database; opens no write transaction. */
export async function diffSeed(db: Database, files: readonly string[]): Promise<SeedDiff> {
  const scripts = await compileScripts(files);
  const hashes = await storedHashes(
    db,
    scripts.map(({ article }) => article.articleId),
  );
  const outcomes = scripts.map((rows) => ({ rows, outcome: outcomeOf(rows, hashes) }));
  const changed = outcomes.filter(({ outcome }) => outcome === "changed");
  const keys = await storedKeys(
    db,
    changed.map(({ rows }) => rows.article.articleId),
  );
  return {
    articles: outcomes.map(({ rows, outcome }) => ({
      articleId: rows.article.articleId,
      outcome,
      ...(outcome === "changed" && { statements: compare(rows, keys.get(rows.article.articleId)) }),
    })),
    gone: await goneArticles(db, scripts),
  };
}

function outcomeOf(
  { article }: ArticleRows,
  hashes: ReadonlyMap<string, string>,
): ArticleDiff["outcome"] {
  const stored = hashes.get(article.articleId);
  if (stored === undefined) return "new";
  return stored === article.contentHash ? "same" : "changed";
}

function compare(rows: ArticleRows, stored: ReadonlyMap<string, string> = new Map()) {
  const kept = rows.statements.filter(({ key }) => stored.has(key));
  return {
    added: rows.statements.length - kept.length,
    removed: stored.size - kept.length,
    changed: kept.filter(({ key, statementId }) => stored.get(key) !== statementId).length,
  };
}
