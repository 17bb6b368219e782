import type { EndFrame, Frame, NoticeFrame, Position } from "@/lib/stream/frame";
import type { Plan } from "@/lib/stream/plan";
import type { CypherValue } from "@/lib/stream/value";

export type RunMode = "run" | "explain" | "profile";

/** `stopped`: by the reader; the rows until then are true, but they are not all. */
export type RunStatus = "idle" | "running" | "done" | "failed" | "stopped";

/** Why a run failed, in words; from an error frame, or from an answer that never came. */
export interface RunError {
  /** `refused` for the guard. */
  readonly code: string;
  readonly title: string;
  readonly message: string;
  readonly remedy?: string;
  /** In the statement as it was sent; the editor adds the run's `start`. */
  readonly position?: Position;
}

/** One statement and what came of it so far. */
export interface Run {
  /** Another number for each run, so that views know when to begin anew. */
  readonly serial: number;
  readonly status: RunStatus;
  readonly mode: RunMode;
  readonly text: string;
  /** Where the statement began in the editor, in UTF-16 units. */
  readonly start: number;
  /** What was sent along: a download asks with the same. */
  readonly params: Readonly<Record<string, CypherValue>>;
  readonly columns: readonly string[];
  /**
   * One array for the whole run, which only grows: copying it for each frame would be
   * quadratic. What depends on the rows depends on `rowCount`.
   */
  readonly rows: readonly (readonly CypherValue[])[];
  readonly rowCount: number;
  readonly notices: readonly NoticeFrame[];
  readonly plan: { readonly kind: "explain" | "profile"; readonly plan: Plan } | undefined;
  readonly error: RunError | undefined;
  /** There once the answer is whole, cut or failed in an orderly way. */
  readonly end: EndFrame | undefined;
  /** As `performance.now()` counts. */
  readonly startedAt: number;
  /** Of the last news. */
  readonly ms: number;
}

export interface RunStart {
  readonly serial: number;
  readonly mode: RunMode;
  readonly text: string;
  readonly start: number;
  readonly params: Readonly<Record<string, CypherValue>>;
  readonly startedAt: number;
}

export const NO_RUN: Run = {
  serial: 0,
  status: "idle",
  mode: "run",
  text: "",
  start: 0,
  params: {},
  columns: [],
  rows: [],
  rowCount: 0,
  notices: [],
  plan: undefined,
  error: undefined,
  end: undefined,
  startedAt: 0,
  ms: 0,
};

/** Explained, by the button or by the word before the query: there are no rows to come. */
export function isPlanOnly({ mode, plan }: Run): boolean {
  return mode === "explain" || plan?.kind === "explain";
}

export function begun(start: RunStart): Run {
  return { ...NO_RUN, ...start, status: "running", rows: [] };
}

/** The run after one more frame. Rows go into the array that is there already. */
export function afterFrame(run: Run, frame: Frame, now: number): Run {
  const next = { ...run, ms: now - run.startedAt };
  switch (frame.frame) {
    case "columns":
      return { ...next, columns: frame.names };
    case "rows":
      return { ...next, rowCount: grown(run.rows, frame.rows) };
    case "notice":
      return { ...next, notices: [...run.notices, frame] };
    case "plan":
      return { ...next, plan: { kind: frame.kind, plan: frame.plan } };
    case "error": {
      const { frame: _, ...error } = frame;
      return { ...next, error };
    }
    case "end":
      return { ...next, end: frame, status: frame.outcome === "failed" ? "failed" : "done" };
  }
}

export function afterFailure(run: Run, error: RunError, now: number): Run {
  return { ...run, status: "failed", error, ms: now - run.startedAt };
}

export function afterStop(run: Run, now: number): Run {
  return { ...run, status: "stopped", ms: now - run.startedAt };
}

function grown(
  rows: readonly (readonly CypherValue[])[],
  more: readonly (readonly CypherValue[])[],
): number {
  // The one place that writes into it; `begun` made it for this run alone.
  const own = rows as (readonly CypherValue[])[];
  for (const row of more) own.push(row);
  return own.length;
}
