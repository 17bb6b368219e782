import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { type Command, Option } from "commander";
import { FORMATS } from "@/lib/export/formats";
import { gathered } from "@/lib/export/gather";
import { optionsSchema } from "@/lib/export/options";
import {
  EXPORT_FORMATS,
  type ExportFormatId,
  type ExportOptions,
  type ExportSelection,
} from "@/lib/model/exports";
import { actorIdSchema } from "@/lib/model/ids";
import type { Database } from "@/lib/neo4j/driver";
import { openPart } from "@/lib/neo4j/export";
import { createProgress } from "../seeding/progress";
import { untilInterrupted } from "../seeding/signals";
import { withDatabase } from "./connection";
import { UsageError } from "./failures";

const EXAMPLES = `
Examples:
  npm run -s export -- --format graphml > network.graphml
  npm run export -- --format gexf --out network.gexf
  npm run export -- --format json --actors rus,syr --out part.json
  npm run -s export -- --format statements-csv --option raw=true > statements.csv
  npm run export -- --format graphml --option lines=statements --out statements.graphml

Without --actors it is the whole database; with them, these actors and what is stated among
them. A file is written beside its place first, and stands there only when it is whole.
-s keeps npm's own lines out of what goes to stdout. docs/exports.md tells of each format.`;

interface Options {
  readonly format: ExportFormatId;
  readonly actors?: string;
  readonly option: readonly string[];
  readonly out?: string;
}

export function register(program: Command): void {
  program
    .command("export")
    .description("write the network or a part of it as a file for other programs")
    .addOption(
      new Option("--format <format>", "which kind of file")
        .choices(EXPORT_FORMATS)
        .makeOptionMandatory(),
    )
    .option("--actors <ids>", "only what is stated among these actors, with commas between")
    .addOption(
      new Option("--option <name=value>", "an option of the format; may be given more than once")
        .argParser((given: string, before: readonly string[]) => [...before, given])
        .default([], "none"),
    )
    .option("--out <file>", "where to, instead of stdout")
    .addHelpText("after", EXAMPLES)
    .action(async ({ format, actors, option, out }: Options) => {
      const options = readOptions(format, option);
      const selection = selectionOf(actors);
      await untilInterrupted((signal) =>
        withDatabase(async (db) => {
          const pieces = wholeFile(db, format, options, selection, signal);
          await (out === undefined ? toStdout(pieces, signal) : toFile(pieces, out, signal));
        }),
      );
    });
}

function selectionOf(actors: string | undefined): ExportSelection {
  if (actors === undefined) return { what: "whole" };
  const actorIds = actors.split(",").map((given) => {
    const id = actorIdSchema.safeParse(given.trim());
    if (id.success) return id.data;
    throw new UsageError(`actor not understood: ${given}; ids as npm run export -- --help shows`);
  });
  return { what: "part", actorIds, words: `What is stated among ${actorIds.join(", ")}` };
}

function readOptions(format: ExportFormatId, given: readonly string[]): ExportOptions {
  const pairs = given.map((text) => {
    const [name = "", ...value] = text.split("=");
    const written = value.join("=");
    return [name, written === "true" ? true : written === "false" ? false : written] as const;
  });
  const read = optionsSchema(FORMATS[format]).safeParse(Object.fromEntries(pairs));
  if (read.success) return read.data;
  const names = FORMATS[format].parameters.map(({ id }) => id).join(", ") || "none";
  throw new UsageError(
    `option not understood: ${read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`.trim()).join("; ")}; ${format} has ${names}`,
  );
}

async function* wholeFile(
  db: Database,
  id: ExportFormatId,
  options: ExportOptions,
  selection: ExportSelection,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const { part, check } = await openPart(db, selection, { signal });
  yield* gathered(FORMATS[id].write(part, options));
  await check();
}

/** Waits for a slow reader; who has enough, `head` say, ends it. */
async function toStdout(pieces: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
  const enough = new AbortController();
  process.stdout.on("error", () => enough.abort());
  const both = AbortSignal.any([signal, enough.signal]);
  for await (const piece of pieces) {
    if (enough.signal.aborted) return;
    if (!process.stdout.write(piece)) {
      await once(process.stdout, "drain", { signal: both }).catch((error: unknown) => {
        if (!enough.signal.aborted) throw error;
      });
    }
  }
}

async function toFile(
  pieces: AsyncIterable<string>,
  out: string,
  signal: AbortSignal,
): Promise<void> {
  const progress = createProgress();
  const beside = `${out}.part`;
  const file = createWriteStream(beside);
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      bytes += Buffer.byteLength(piece);
      progress.tell(`${(bytes / 1_000_000).toFixed(1)} MB`);
      if (!file.write(piece)) await once(file, "drain", { signal });
    }
    file.end();
    await finished(file);
    await rename(beside, out);
  } catch (error) {
    file.destroy();
    await rm(beside, { force: true });
    throw error;
  } finally {
    progress.clear();
  }
  console.error(`${out}: ${(bytes / 1_000_000).toFixed(1)} MB`);
}
