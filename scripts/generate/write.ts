import { checkArticle } from "@/lib/articles/check";
import { compileArticle } from "@/lib/articles/compile";
import { InvalidArticleError } from "@/lib/articles/faults";
import type { ArticleRows } from "@/lib/articles/rows";
import type { ArticleScript } from "@/lib/articles/schema";
import type { Database } from "@/lib/neo4j/driver";
import { storedHashes } from "@/lib/neo4j/list";
import { migrate } from "@/lib/neo4j/migrate";
import { seedAll } from "../seeding/seed";
import { madeUpWorld, type WorldOptions } from "./world";

export interface GenerateRequest extends WorldOptions {
  readonly db: Database;
  /** Called after each article with how many are in. */
  readonly report?: ((articles: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Generated {
  readonly articles: number;
  readonly statements: number;
  /** Articles that were not in before. */
  readonly written: number;
}

/** So many are in memory at a time, however large the world is. */
const BATCH = 200;

/**
 * Seeds a made-up world as real articles are: checked, compiled, each whole in a transaction;
 * what is in already is skipped.
 *
 * @throws InterruptedError when the signal aborts; what is in is whole
 */
export async function generateWorld(request: GenerateRequest): Promise<Generated> {
  const { db, report, signal } = request;
  await migrate(db, { signal });
  let [articles, written] = [0, 0];
  for (const batch of batches(madeUpWorld(request))) {
    const known = await storedHashes(
      db,
      batch.map(({ article }) => article.articleId),
    );
    const before = articles;
    const outcomes = await seedAll(db, batch, {
      known,
      signal,
      report: (done) => report?.(before + done),
    });
    articles += outcomes.length;
    written += outcomes.filter(({ outcome }) => outcome !== "same").length;
  }
  return { articles, written, statements: request.statements };
}

function* batches(scripts: Iterable<ArticleScript>): Generator<ArticleRows[]> {
  let batch: ArticleRows[] = [];
  for (const script of scripts) {
    batch.push(compiled(script));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function compiled(script: ArticleScript): ArticleRows {
  const checked = checkArticle(script, { file: script.articleId });
  if (!checked.ok) throw new InvalidArticleError(checked.faults);
  return compileArticle(checked.article);
}
