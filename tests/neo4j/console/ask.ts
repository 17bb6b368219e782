import { guardPolicy } from "@/lib/cypher/guard";
import { type ConsoleQuery, runConsoleQuery } from "@/lib/neo4j/console/run";
import type { Database } from "@/lib/neo4j/driver";
import type { EndFrame, ErrorFrame, Frame } from "@/lib/stream/frame";
import { CONSOLE_LIMITS } from "@/lib/stream/limits";
import type { CypherValue } from "@/lib/stream/value";

export interface Answer {
  readonly frames: readonly Frame[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  readonly error: ErrorFrame | undefined;
  readonly end: EndFrame;
}

/** A query with what the tests do not care about filled in. */
export function consoleQuery(text: string, more: Partial<ConsoleQuery> = {}): ConsoleQuery {
  return {
    text,
    mode: "run",
    limits: CONSOLE_LIMITS,
    policy: POLICY,
    timeoutMs: 10_000,
    onBug: rethrow,
    ...more,
  };
}

export async function ask(
  db: Database,
  text: string,
  more: Partial<ConsoleQuery> = {},
): Promise<Answer> {
  const frames: Frame[] = [];
  for await (const frame of runConsoleQuery(db, consoleQuery(text, more))) frames.push(frame);
  const end = frames.at(-1);
  if (end?.frame !== "end") throw new Error(`answer without end: ${text}`);
  return {
    frames,
    columns: frames.flatMap((frame) => (frame.frame === "columns" ? frame.names : [])),
    rows: frames.flatMap((frame) => (frame.frame === "rows" ? frame.rows : [])),
    error: frames.find((frame) => frame.frame === "error"),
    end,
  };
}

const POLICY = guardPolicy();

function rethrow(error: unknown): never {
  throw error;
}

/** Does the work for all items, so many at a time, in their order. */
export async function inParallel<T>(
  lanes: number,
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const left = items.entries();
  const lane = async () => {
    for (const [index, item] of left) await work(item, index);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
