import { once } from "node:events";
import { type Command, Option } from "commander";
import picocolors from "picocolors";
import { splitNames } from "@/lib/cypher/names";
import { splitStatements } from "@/lib/cypher/split";
import { readParameter } from "../console/parameters";
import { FORMATS, runConsoleCommand } from "../console/run";
import { withDatabase } from "./connection";
import { UsageError } from "./failures";

const EXAMPLES = `
Examples:
  npm run cypher -- "MATCH (a:Actor) RETURN a.name LIMIT 5"
  npm run cypher -- "MATCH (a:Actor {name: \\$name}) RETURN a" --param name=Russia
  npm run -s cypher -- "MATCH (s:Statement) RETURN s" --format ndjson > statements.ndjson
  npm run cypher -- 'MATCH (a:Actor) WHERE a.actorId IN $ids RETURN a.name' --param 'ids=["rus", "swe"]'

A parameter is read as JSON where it is some: 3 is an integer, 3.0 a float, "3" a string.
Rows go to stdout, remarks and faults to stderr. A table shows at most 1,000 rows; the other
formats give all. Several statements give one table, list or file after the other.

-s keeps npm's own lines out of a file. It only reads: what would change anything, or
reach files or the network, is refused.
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
    .addOption(
      new Option("--param <name=value>", "a parameter; may be given more than once")
        .argParser(gather)
        .default([], "none"),
    )
    .addOption(
      new Option("--format <format>", "how rows are printed").choices(FORMATS).default("table"),
    )
    .option("--timeout <seconds>", "how long a statement may take", "60")
    .addHelpText("after", EXAMPLES)
    .action(async (text: string, { param, format, timeout }: Options) => {
      if (splitStatements(text).length === 0)
        throw new UsageError("query missing: the text holds no statement");
      const seconds = Number(timeout);
      if (!(seconds > 0 && seconds <= 86_400))
        throw new UsageError(`timeout not understood: ${timeout}; seconds, up to 86400`);
      const leaving = new AbortController();
      const interrupt = () => leaving.abort();
      process.once("SIGINT", interrupt);
      // Whoever reads our output, `head` say, has enough: that is no fault.
      let isEnough = false;
      process.stdout.on("error", () => {
        isEnough = true;
        interrupt();
      });
      const command = {
        text,
        parameters: param.map(readParameter),
        format,
        timeoutMs: seconds * 1_000,
        allowed: splitNames(process.env["WHOSAYS_ALLOWED_PROCEDURES"] ?? ""),
        signal: leaving.signal,
        write: (output: string) => write(output, leaving.signal),
        say: (line: string) => console.error(picocolors.dim(line)),
      };
      await withDatabase((db) => runConsoleCommand(db, command))
        .catch((error: unknown) => {
          if (!isEnough) throw error;
        })
        .finally(() => process.off("SIGINT", interrupt));
    });
}

function gather(given: string, before: readonly string[]): readonly string[] {
  return [...before, given];
}

/** Waits for a slow reader, who so slows the database down. @throws when the reader is gone */
async function write(text: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (text === "" || process.stdout.write(text)) return;
  await once(process.stdout, "drain", { signal });
}
