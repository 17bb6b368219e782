import { guardPolicy } from "@/lib/cypher/guard";
import { splitStatements } from "@/lib/cypher/split";
import { ROW_FORMATS } from "@/lib/export/rows";
import { type DisplayError, WhoSaysError } from "@/lib/model/errors";
import { probeReadEnforcement } from "@/lib/neo4j/console/probe";
import { runConsoleQuery } from "@/lib/neo4j/console/run";
import type { Database } from "@/lib/neo4j/driver";
import type { EndFrame, ErrorFrame } from "@/lib/stream/frame";
import { CONSOLE_LIMITS, type ResultLimits } from "@/lib/stream/limits";
import type { CypherValue, Entries } from "@/lib/stream/value";
import { counted } from "../commands/output";
import { tableLines } from "./table";

export const FORMATS = ["table", "json", "ndjson", "csv"] as const;

export interface ConsoleCommand {
  /** May hold several statements; they run in order, and stop at the first fault. */
  readonly text: string;
  readonly parameters: Entries;
  readonly format: (typeof FORMATS)[number];
  readonly timeoutMs: number;
  /** More that may be called. */
  readonly allowed: readonly string[];
  readonly signal: AbortSignal;
  readonly write: (text: string) => Promise<void>;
  /** For people: what is no row. */
  readonly say: (line: string) => void;
}

/** A query that was refused, or that the database cannot run. */
export class FailedQueryError extends WhoSaysError {
  constructor(readonly frame: ErrorFrame) {
    super(frame.message);
  }

  get display(): DisplayError {
    const { code, title, message, remedy, position } = this.frame;
    const place = position ? ` (line ${position.line}, column ${position.column})` : "";
    const away = code === "database-away" || code === "database-login";
    return {
      code: away ? code : code === "refused" ? "refused-query" : "failed-query",
      status: 400,
      title,
      detail: `${title}: ${message}${place}`,
      remedy: remedy ?? "Correct the query and try again.",
    };
  }
}

export class UnenforcedReadError extends WhoSaysError {
  get display(): DisplayError {
    return {
      code: "console-off",
      status: 503,
      title: "The console is off",
      detail: this.message,
      remedy: "Use a Neo4j that enforces the access mode READ: 5.26 or 2026.01 and later do.",
    };
  }
}

/** A table is for a screen; the other formats are files, and give all. */
const TABLE_LIMITS: ResultLimits = { ...CONSOLE_LIMITS, rows: 1_000 };
const FILE_LIMITS: ResultLimits = {
  rows: Infinity,
  bytes: Infinity,
  columns: Infinity,
  depth: 500,
  string: Infinity,
  list: Infinity,
};

/** @throws FailedQueryError, UnenforcedReadError, the database's own, or the signal's reason */
export async function runConsoleCommand(db: Database, command: ConsoleCommand): Promise<void> {
  const enforcement = await probeReadEnforcement(db);
  if (!enforcement.enforced) throw new UnenforcedReadError(enforcement.reason);
  for (const { text } of splitStatements(command.text)) await runStatement(db, command, text);
}

async function runStatement(db: Database, command: ConsoleCommand, text: string): Promise<void> {
  const { parameters, format, timeoutMs, allowed, signal, write, say } = command;
  const writer = format === "table" ? undefined : ROW_FORMATS[format];
  const kept: (readonly CypherValue[])[] = [];
  let columns: readonly string[] = [];
  let sent = 0;
  const frames = runConsoleQuery(db, {
    text,
    parameters,
    mode: "run",
    limits: writer ? FILE_LIMITS : TABLE_LIMITS,
    policy: guardPolicy(allowed),
    timeoutMs,
    signal,
    onBug: (error) => say(String(error)),
  });
  for await (const frame of frames) {
    switch (frame.frame) {
      case "columns":
        columns = frame.names;
        await write(writer?.head(columns) ?? "");
        break;
      case "rows":
        if (!writer) kept.push(...frame.rows);
        else await write(frame.rows.map((row) => writer.row(columns, row, sent++ === 0)).join(""));
        break;
      case "notice":
        if (frame.severity === "warning") say(`warning: ${frame.message}`);
        break;
      case "plan":
        await write(`${JSON.stringify(frame.plan, undefined, 2)}\n`);
        break;
      case "error":
        throw new FailedQueryError(frame);
      case "end":
        if (writer && columns.length > 0) await write(writer.foot(frame.rows === 0));
        if (!writer && columns.length > 0) await write(`${tableLines(columns, kept).join("\n")}\n`);
        say(summary(frame));
    }
  }
}

function summary({ rows, ms, cut }: EndFrame): string {
  const said = `${counted(rows, "row")} in ${Math.round(ms)} ms`;
  return cut.rows === undefined ? said : `${said}; there are more: --format csv gives all`;
}
