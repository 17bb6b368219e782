import type { Command } from "commander";
import picocolors from "picocolors";
import { listArticles } from "@/lib/neo4j/list";
import { withDatabase } from "./connection";
import { counted, printJson } from "./output";

const EXAMPLES = `
Examples:
  npm run list                   every article with its id, date and title
  npm run -s list -- --json      for programs (-s: npm adds no lines of its own)`;

export function register(program: Command): void {
  program
    .command("list")
    .description("list the articles in the database")
    .option("--json", "print one JSON array")
    .addHelpText("after", EXAMPLES)
    .action(async ({ json }: { readonly json?: true }) => {
      const articles = await withDatabase(listArticles);
      if (json) return printJson(articles);
      const width = Math.max(0, ...articles.map(({ articleId }) => articleId.length));
      for (const { articleId, title, publishedOn = "", statements, actors } of articles) {
        const held = picocolors.dim(
          `(${counted(statements, "statement")}, ${counted(actors, "actor")})`,
        );
        console.log(`${articleId.padEnd(width)}  ${publishedOn.padEnd(10)}  ${title} ${held}`);
      }
      console.log(counted(articles.length, "article"));
    });
}
