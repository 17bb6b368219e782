import { type Command, InvalidArgumentError } from "commander";
import { listArticles } from "@/lib/neo4j/list";
import { removeArticle } from "@/lib/neo4j/remove";
import { generateWorld } from "../generate/write";
import { MADE_UP } from "../generate/world";
import { createProgress } from "../seeding/progress";
import { untilInterrupted } from "../seeding/signals";
import { withDatabase } from "./connection";
import { counted, printJson } from "./output";

const EXAMPLES = `
Examples:
  npm run generate -- --statements 10000            a made-up world of that size
  npm run generate -- --statements 10000 --seed 7   another one
  npm run generate -- --remove                      take all made-up articles away

The world goes in as real articles do: checked, in transactions, Ctrl-C leaves whole
articles. The same number and seed make the same world, so a second run writes nothing.
Its articles say "made up" in their titles; npm start never loads any.`;

const MOST = 5_000_000;

interface Options {
  readonly statements: number;
  readonly seed: number;
  readonly remove?: true;
  readonly json?: true;
}

export function register(program: Command): void {
  program
    .command("generate")
    .description("fill the database with a made-up world, to try large networks")
    .option("--statements <number>", "how many statements", whole(1, MOST), 10_000)
    .option("--seed <number>", "which world", whole(0, 2 ** 31 - 1), 1)
    .option("--remove", "take all made-up articles away instead")
    .option("--json", "print one JSON object")
    .addHelpText("after", EXAMPLES)
    .action((options: Options) => (options.remove ? remove(options) : generate(options)));
}

async function generate({ statements, seed, json }: Options): Promise<void> {
  const progress = createProgress();
  const began = performance.now();
  const made = await untilInterrupted((signal) =>
    withDatabase((db) =>
      generateWorld({
        db,
        statements,
        seed,
        signal,
        report: (articles) => progress.tell(`${counted(articles, "article")} in`),
      }).finally(progress.clear),
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  if (json) return printJson({ ...made, seconds });
  const [all, fresh] = [counted(made.articles, "article"), made.written];
  console.log(
    `${counted(statements, "statement")} in ${all}, ${fresh} of them new, in ${seconds.toFixed(1)} s`,
  );
}

async function remove({ json }: Options): Promise<void> {
  const progress = createProgress();
  const removed = await untilInterrupted((signal) =>
    withDatabase(async (db) => {
      const articles = await listArticles(db);
      const madeUp = articles.filter(({ articleId }) => articleId.startsWith(MADE_UP));
      for (const [done, { articleId }] of madeUp.entries()) {
        await removeArticle(db, articleId, { signal });
        progress.tell(`${done + 1} of ${madeUp.length} removed`);
      }
      return madeUp.length;
    }).finally(progress.clear),
  );
  if (json) return printJson({ removed });
  console.log(`removed ${counted(removed, "made-up article")}`);
}

const whole = (least: number, most: number) => (text: string) => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`a whole number from ${least} to ${most} is needed.`);
};
