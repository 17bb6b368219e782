import { compileArticle } from "@/lib/articles/compile";
import { InvalidArticleError } from "@/lib/articles/faults";
import type { ArticleRows } from "@/lib/articles/rows";
import type { Database } from "@/lib/neo4j/driver";
import { type MigrationReport, migrate } from "@/lib/neo4j/migrate";
import { type SeedOutcome, writeTogether } from "@/lib/neo4j/seed";
import { listArticles, storedHashes } from "@/lib/neo4j/list";
import { ConflictingFactsError, NameConflictError } from "@/lib/neo4j/refusals";
import { loadScripts } from "../load/scripts";
import { InterruptedError } from "./interrupted";

export interface SeedRequest {
  /** Scripts and folders of them; none means all of `scripts/articles`. */
  readonly files: readonly string[];
  readonly db: Database;
  /** Called after each article. */
  readonly report?: ((done: number, total: number, last: SeedOutcome) => void) | undefined;
  /** Aborting stops between two transactions. */
  readonly signal?: AbortSignal | undefined;
}

export interface SeedReport {
  readonly migration: MigrationReport;
  readonly articles: readonly SeedOutcome[];
  /** Articles in the database that none of the scripts holds. They are left there. */
  readonly gone: readonly string[];
}

/** One works while the other waits for the disk; more only wait for one another's locks. */
const AT_ONCE = 3;

/**
 * Articles share a transaction, each with all that is its own: what several of them say of
 * the same actors is then computed once, and not after each of them. Few enough that whoever
 * interrupts the work waits for a moment only, and that little of it is done again.
 */
const TOGETHER = { articles: 100, statements: 1_000 };

/**
 * Checks all scripts, then brings the database to what they say, a few articles in one
 * transaction at a time.
 *
 * @throws InvalidArticleError before anything is written, with every fault of every file
 * @throws InterruptedError when the signal aborts; what is in is whole
 */
export async function runSeed({ files, db, report, signal }: SeedRequest): Promise<SeedReport> {
  const scripts = await compileScripts(files);
  const migration = await migrate(db, { signal });
  const known = await storedHashes(
    db,
    scripts.map(({ article }) => article.articleId),
  );
  const articles = await seedAll(db, scripts, { known, report, signal });
  return { migration, articles, gone: await goneArticles(db, scripts) };
}

interface Seeding extends Pick<SeedRequest, "report" | "signal"> {
  readonly known: ReadonlyMap<string, string>;
}

/** Seeds compiled articles, those whose content is known already excepted. */
export async function seedAll(
  db: Database,
  scripts: readonly ArticleRows[],
  { known, report, signal }: Seeding,
): Promise<SeedOutcome[]> {
  const done: SeedOutcome[] = [];
  const refused: ArticleRows[] = [];
  const note = (outcome: SeedOutcome): void => {
    done.push(outcome);
    report?.(done.length, scripts.length, outcome);
  };
  const isKnown = ({ article }: ArticleRows): boolean =>
    known.get(article.articleId) === article.contentHash;
  for (const { article } of scripts.filter(isKnown)) note(sameAs(article.articleId));
  let failed = false;
  const queue = groupsOf(scripts.filter((rows) => !isKnown(rows)));
  const write = async (group: readonly ArticleRows[]): Promise<void> => {
    if (failed || signal?.aborted) return;
    const outcomes = await writeTogether(db, group).catch(refuse);
    if (outcomes) for (const outcome of outcomes) note(outcome);
    else if (group.length === 1) refused.push(...group);
    else {
      // Only what is refused by itself is in the wrong, or too early: halves lead to it.
      const half = Math.ceil(group.length / 2);
      await write(group.slice(0, half));
      await write(group.slice(half));
    }
  };
  const work = async (): Promise<void> => {
    for (const group of queue) await write(group);
  };
  const stop = (error: unknown): never => {
    failed = true;
    throw error;
  };
  // The others finish their transaction first: the caller may close the database after us.
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().catch(stop)));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  if (refused.length > 0 && !signal?.aborted) {
    for (const outcome of await writeTogether(db, refused)) note(outcome);
  }
  if (done.length < scripts.length) throw new InterruptedError(done.length, scripts.length);
  return done.toSorted((a, b) => (a.articleId < b.articleId ? -1 : 1));
}

function* groupsOf(scripts: readonly ArticleRows[]): Generator<readonly ArticleRows[]> {
  let group: ArticleRows[] = [];
  let statements = 0;
  for (const rows of scripts) {
    const isFull =
      group.length >= TOGETHER.articles ||
      statements + rows.statements.length > TOGETHER.statements;
    if (isFull && group.length > 0) {
      yield group;
      group = [];
      statements = 0;
    }
    group.push(rows);
    statements += rows.statements.length;
  }
  if (group.length > 0) yield group;
}

/** What contradicts an old version of a script that comes later may yet fit. */
function refuse(error: unknown): undefined {
  if (error instanceof NameConflictError || error instanceof ConflictingFactsError)
    return undefined;
  throw error;
}

const sameAs = (articleId: SeedOutcome["articleId"]): SeedOutcome => ({
  articleId,
  outcome: "same",
  writes: 0,
});

/** @throws InvalidArticleError */
export async function compileScripts(files: readonly string[]): Promise<ArticleRows[]> {
  const { articles, faults } = await loadScripts(files);
  if (faults.length > 0) throw new InvalidArticleError(faults);
  return articles.map(({ article }) => compileArticle(article));
}

export async function goneArticles(
  db: Database,
  scripts: readonly ArticleRows[],
): Promise<string[]> {
  const here = new Set<string>(scripts.map(({ article }) => article.articleId));
  const stored = await listArticles(db);
  return stored.map(({ articleId }) => articleId).filter((articleId) => !here.has(articleId));
}
