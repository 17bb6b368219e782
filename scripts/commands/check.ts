import type { Command } from "commander";
import picocolors from "picocolors";
import { z } from "zod";
import { adviceOf, type ArticleFault } from "@/lib/articles/faults";
import { articleSchema } from "@/lib/articles/schema";
import { type LoadedScripts, loadScripts } from "../load/scripts";
import { EXIT } from "./failures";
import { counted, printJson } from "./output";

const EXAMPLES = `
Examples:
  npm run check:articles                          every script in scripts/articles
  npm run check:articles -- my.ts drafts/         these files and folders
  npm run -s check:articles -- --json my.json     for programs (-s: npm adds no lines)
  npm run -s check:articles -- --schema           the JSON Schema of an article script

Needs no database and writes nothing. Exit code 0: no fault, 1: faults, 2: wrong usage.`;

interface Options {
  readonly json?: true;
  readonly schema?: true;
}

export function register(program: Command): void {
  program
    .command("check")
    .description("check article scripts and tell every fault at once")
    .argument("[files...]", "scripts (.ts, .json) or folders of them", [])
    .option("--json", "print one JSON object")
    .option("--schema", "print the JSON Schema of an article script, and check nothing")
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], options: Options) => {
      if (options.schema) {
        printJson(schemaOfScripts());
        return;
      }
      const loaded = await loadScripts(files);
      if (options.json) printJson(asJson(loaded));
      else console.log(asText(loaded));
      process.exitCode = loaded.faults.length === 0 ? EXIT.fine : EXIT.faults;
    });
}

function asJson({ files, articles, faults, warnings }: LoadedScripts): object {
  return {
    files,
    articles: articles.map(({ file, article }) => ({
      file,
      articleId: article.articleId,
      actors: Object.keys(article.actors).length,
      statements: article.statements.length,
    })),
    faults,
    warnings,
  };
}

/** Of JSON scripts, which may link to it for editors that complete by it. */
function schemaOfScripts(): object {
  const linked = articleSchema.extend({ $schema: z.string().optional() });
  return z.toJSONSchema(linked, { io: "input" });
}

function asText({ files, articles, faults, warnings }: LoadedScripts): string {
  const told = new Set([...faults, ...warnings].map((note) => note.file));
  const blocks = [...told]
    .toSorted()
    .map((file) =>
      [
        picocolors.bold(file),
        ...linesOf(file, faults, picocolors.red("fault  ")),
        ...linesOf(file, warnings, picocolors.yellow("warning")),
        "",
      ].join("\n"),
    );
  const statements = articles.reduce((sum, { article }) => sum + article.statements.length, 0);
  const totals = [
    counted(files.length, "script"),
    counted(statements, "statement"),
    counted(faults.length, "fault"),
    counted(warnings.length, "warning"),
  ].join(", ");
  return [...blocks, totals].join("\n");
}

function linesOf(file: string, notes: readonly ArticleFault[], mark: string): string[] {
  return notes
    .filter((note) => note.file === file)
    .map((note) => {
      const where = note.path === "" ? "" : `${picocolors.cyan(note.path)}: `;
      return `  ${mark} ${where}${note.message}; ${adviceOf(note)}`;
    });
}
