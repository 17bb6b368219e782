import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import { nearest } from "@/lib/articles/nearest";
import type { Database } from "@/lib/neo4j/driver";
import { type ArticleEntry, listArticles } from "@/lib/neo4j/list";
import { removeArticle } from "@/lib/neo4j/remove";
import { withDatabase } from "./connection";
import { UnknownArticleError, UsageError } from "./failures";
import { counted, printJson } from "./output";

const EXAMPLES = `
Examples:
  npm run remove -- lavrov-truce-2018-02-22           asks first, on a terminal
  npm run remove -- lavrov-truce-2018-02-22 --yes     does not ask; for scripts

Removes exactly what the article brought: actors, places and names that other articles
mention stay. npm run list names the articles.`;

interface Options {
  readonly yes?: true;
  readonly json?: true;
}

export function register(program: Command): void {
  program
    .command("remove")
    .description("remove an article and exactly its share of the network")
    .argument("<articleId>", "the article's id")
    .option("-y, --yes", "do not ask")
    .option("--json", "print one JSON object")
    .addHelpText("after", EXAMPLES)
    .action((articleId: string, options: Options) =>
      withDatabase((db) => remove(db, articleId, options)),
    );
}

async function remove(db: Database, articleId: string, { yes, json }: Options): Promise<void> {
  const articles = await listArticles(db);
  const article = articles.find((entry) => entry.articleId === articleId);
  if (!article) {
    throw new UnknownArticleError(
      articleId,
      nearest(
        articleId,
        articles.map((entry) => entry.articleId),
      ),
    );
  }
  const removed = yes === true || (await confirm(article));
  if (removed) await removeArticle(db, articleId);
  if (json) return printJson({ articleId, removed });
  console.log(removed ? `removed ${articleId}` : "nothing was removed");
}

async function confirm({ articleId, title, statements }: ArticleEntry): Promise<boolean> {
  if (!process.stdin.isTTY) throw new UsageError("nobody to ask: stdin is no terminal; pass --yes");
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  const held = counted(statements, "statement");
  const answer = await ask
    .question(`Remove ${articleId} ("${title}") with its ${held}? [y/N] `)
    .finally(() => ask.close());
  return /^y(es)?$/i.test(answer.trim());
}
