import { type Command, Option } from "commander";
import picocolors from "picocolors";
import { readParameter } from "../console/parameters";
import { FORMATS, runConsoleCommand } from "../console/run";
import { withDatabase } from "./connection";
import { UsageError } from "./failures";

const EXAMPLES = `
Examples:
  npm run cypher -- "MATCH (a:Actor) RETURN a.name LIMIT 5"
  npm run cypher -- "MATCH (a:Actor {name: \\$name}) RETURN a" --param name=Russia
  npm run -s cypher -- "MATCH (s:Statement) RETURN s" --format ndjson > statements.ndjson

-s keeps npm's own lines out of a file. It only reads: what would change anything, or reach files or the network, is refused.
WHOSAYS_ALLOWED_PROCEDURES names more procedures that may be called, with commas between.`;

interface Options {
  readonly param: readonly string[];
  readonly format: (typeof FORMATS)[number];
  readonly timeout: string;
}

export function register(program: Command): void {
  program
    .command("cypher")
    .description("run a reading query, guard and all")
    .argument("<query>", "Cypher; several statements with ; between them run in order")
    .option("--param <name=value>", "a parameter, as often as needed", gather, [])
    .addOption(
      new Option("--format <format>", "how rows are printed").choices(FORMATS).default("table"),
    )
    .option("--timeout <seconds>", "how long a statement may take", "60")
    .addHelpText("after", EXAMPLES)
    .action(async (text: string, { param, format, timeout }: Options) => {
      const seconds = Number(timeout);
      if (!(seconds > 0 && seconds <= 86_400))
        throw new UsageError(`timeout not understood: ${timeout}; seconds, up to 86400`);
      const leaving = new AbortController();
      const interrupt = () => leaving.abort();
      process.once("SIGINT", interrupt);
      // Whoever reads our output, `head` say, has enough.
      process.stdout.once("error", interrupt);
      const command = {
        text,
        parameters: param.map(readParameter),
        format,
        timeoutMs: seconds * 1_000,
        allowed: (process.env["WHOSAYS_ALLOWED_PROCEDURES"] ?? "")
          .split(",")
          .map((name) => name.trim())
          .filter((name) => name !== ""),
        signal: leaving.signal,
        write,
        say: (line: string) => console.error(picocolors.dim(line)),
      };
      await withDatabase((db) => runConsoleCommand(db, command)).finally(() =>
        process.off("SIGINT", interrupt),
      );
    });
}

function gather(given: string, before: readonly string[]): readonly string[] {
  return [...before, given];
}

/** Waits for a slow reader, who so slows the database down. */
async function write(text: string): Promise<void> {
  if (text === "" || process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}
