import type { Command } from "commander";
import picocolors from "picocolors";
import type { SeedOutcome } from "@/lib/neo4j/seed";
import { type ArticleDiff, diffSeed } from "../seeding/diff";
import { createProgress } from "../seeding/progress";
import { runSeed } from "../seeding/seed";
import { untilInterrupted } from "../seeding/signals";
import { withDatabase } from "./connection";
import { counted, printJson } from "./output";

const EXAMPLES = `
Examples:
  npm run seed                              every script in scripts/articles
  npm run seed -- my.ts drafts/             these files and folders
  npm run seed -- --dry-run                 tell what would change, write nothing
  npm run -s seed -- --json > report.json   for programs (-s: npm adds no lines of its own)

Every fault of every script is told before anything is written. Each article is written
in one transaction, so Ctrl-C leaves whole articles; what is in already is skipped.
Articles whose script is gone are named and stay: remove them by npm run remove.`;

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
}

export function register(program: Command): void {
  program
    .command("seed")
    .description("bring the database to what the article scripts say")
    .argument("[files...]", "scripts (.ts, .json) or folders of them", [])
    .option("--dry-run", "tell what is new, changed, the same and gone; write nothing")
    .option("--json", "print one JSON object")
    .addHelpText("after", EXAMPLES)
    .action((files: string[], { dryRun, json }: Options) =>
      dryRun ? dry(files, json === true) : seed(files, json === true),
    );
}

async function dry(files: readonly string[], json: boolean): Promise<void> {
  const { articles, gone } = await withDatabase((db) => diffSeed(db, files));
  if (json) return printJson({ dryRun: true, articles, gone });
  for (const article of articles)
    console.log(`${mark(article.outcome)} ${article.articleId}${detail(article)}`);
  tellGone(gone);
  console.log(`${summary(articles, gone)}; nothing was written`);
}

async function seed(files: readonly string[], json: boolean): Promise<void> {
  const progress = createProgress();
  const report = await untilInterrupted((signal) =>
    withDatabase((db) =>
      runSeed({
        files,
        db,
        signal,
        report: (done, total, { articleId }) => progress.tell(`${done} of ${total}: ${articleId}`),
      }).finally(progress.clear),
    ),
  );
  if (json) return printJson(report);
  const { articles, gone, migration } = report;
  if (migration.applied.length > 0)
    console.log(`migrated from ${migration.from} to ${migration.to}`);
  for (const { articleId, outcome } of articles) {
    if (outcome !== "same") console.log(`${mark(outcome)} ${articleId}`);
  }
  tellGone(gone);
  console.log(summary(articles, gone));
}

function mark(outcome: SeedOutcome["outcome"]): string {
  switch (outcome) {
    case "new":
      return picocolors.green("new    ");
    case "changed":
      return picocolors.yellow("changed");
    case "same":
      return picocolors.dim("same   ");
  }
}

function detail({ statements }: ArticleDiff): string {
  if (!statements) return "";
  const { added, removed, changed } = statements;
  if (added + removed + changed === 0) return ": names, texts or notes only";
  return `: ${counted(added, "statement")} added, ${removed} removed, ${changed} changed`;
}

function tellGone(gone: readonly string[]): void {
  for (const articleId of gone) {
    console.log(
      `${picocolors.dim("gone   ")} ${articleId}: in the database, in none of these scripts`,
    );
  }
}

function summary(
  articles: readonly Pick<SeedOutcome, "outcome">[],
  gone: readonly string[],
): string {
  const count = (outcome: SeedOutcome["outcome"]): number =>
    articles.filter((article) => article.outcome === outcome).length;
  return `${count("new")} new, ${count("changed")} changed, ${count("same")} same, ${gone.length} gone`;
}
