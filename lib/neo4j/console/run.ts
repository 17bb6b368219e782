import type { Result, ResultSummary, Transaction } from "neo4j-driver";
import { type GuardPolicy, judgePlan, judgeText } from "@/lib/cypher/guard";
import { modeOf, readPrefix, type RunMode } from "@/lib/cypher/prefix";
import type { Refusal } from "@/lib/cypher/refusal";
import { RowBatch } from "@/lib/stream/batch";
import type { EndFrame, ErrorFrame, Frame } from "@/lib/stream/frame";
import type { Cut, ResultLimits } from "@/lib/stream/limits";
import type { Plan } from "@/lib/stream/plan";
import type { Entries } from "@/lib/stream/value";
import type { Database } from "../driver";
import { errorFrame, noticeFrames, PARAMETER_NOTICE, refusalFrame } from "./faults";
import { DeadlineError, Leaving } from "./leaving";
import { driverParameters } from "./parameters";
import { readPlan } from "./plan";
import { RowPump } from "./pump";
import { ValueReader } from "./values";

export interface ConsoleQuery {
  /** One statement; a typed EXPLAIN or PROFILE is honoured. */
  readonly text: string;
  readonly parameters?: Entries;
  readonly mode: RunMode;
  readonly limits: ResultLimits;
  readonly policy: GuardPolicy;
  readonly timeoutMs: number;
  /** Aborting stops the query on the server; the frames then end by throwing the signal's reason. */
  readonly signal?: AbortSignal;
  /** Shown in `SHOW TRANSACTIONS`. */
  readonly runId?: string;
  /** Told of what is a bug of ours, as the frames only say that there was one. */
  readonly onBug?: (error: unknown) => void;
}

/** Of the first rows, as long as nobody knows how wide they are. */
const FETCH_SIZE = 1_000;
/** Every frame is a line, a chunk and a parse of its own: many small rows share one. */
const FRAME_ROWS = 2_000;
const FRAME_BYTES = 256 * 1024;
/** Rows that have come wait no longer than this for company. */
const BEAT_MS = 20;
/** Both words have the same length, so positions shift by the same. */
const PREFIX = { explain: "EXPLAIN ", profile: "PROFILE ", run: "" } as const;

/**
 * Runs a query that somebody typed. It is first explained and judged, then run in the same
 * reading transaction, which is never committed and never run again: rows may have been
 * sent already. Rows are asked of the database only as fast as frames are taken.
 */
export async function* runConsoleQuery(
  db: Database,
  query: ConsoleQuery,
): AsyncGenerator<Frame, void, undefined> {
  query.signal?.throwIfAborted();
  const session = db.session("READ", { fetchSize: FETCH_SIZE });
  const leaving = new Leaving(session, query.signal, query.timeoutMs, BEAT_MS);
  const run = new ConsoleRun(query, leaving);
  try {
    const metadata = {
      app: "whosays",
      query: "console",
      ...(query.runId !== undefined && { runId: query.runId }),
    };
    const tx = await leaving.race(session.beginTransaction({ timeout: query.timeoutMs, metadata }));
    // Closing the session rolls back, by RESET. A ROLLBACK would wait for rows that nobody takes any more.
    yield* run.frames(tx);
  } catch (error) {
    query.signal?.throwIfAborted();
    // Whatever the driver makes of a session that we closed, the reason is that we did.
    yield* run.fail(leaving.reason ?? error, db);
  } finally {
    await leaving.close();
  }
  yield run.end();
}

class ConsoleRun {
  private readonly started = performance.now();
  private readonly prefix;
  private readonly mode: RunMode;
  private readonly values: ValueReader;
  private readonly batch = new RowBatch(FRAME_ROWS, FRAME_BYTES);
  private readonly told = new Set<string>();
  private guardMs: number | undefined;
  private cut: Cut = {};
  private failed = false;
  /** Length of what stands before the statement in the text that the database has now. */
  private shift = 0;

  constructor(
    private readonly query: ConsoleQuery,
    private readonly leaving: Leaving,
  ) {
    this.prefix = readPrefix(query.text);
    this.mode = modeOf(query.mode, this.prefix);
    this.values = new ValueReader(query.limits);
  }

  async *frames(tx: Transaction): AsyncGenerator<Frame> {
    const asWritten = judgeText(this.query.text, this.query.policy);
    if (!asWritten.allowed) return yield this.refuse(asWritten.reason);
    const explained = await this.leaving.race(this.send(tx, "explain").summary());
    // What EXPLAIN does without stops a run, and is told then as what it is.
    const told = noticeFrames(explained, this.shift, this.told);
    yield* told.filter(({ code }) => this.mode === "explain" || code !== PARAMETER_NOTICE);
    const plan = planOf(explained);
    const judged = judgePlan(plan, this.query.policy);
    this.guardMs = performance.now() - this.started;
    if (!judged.allowed) return yield this.refuse(judged.reason);
    if (this.mode === "explain") return yield { frame: "plan", kind: "explain", plan };
    const result = this.send(tx, this.mode);
    yield* this.rows(result);
    if (this.cut.rows !== undefined || this.cut.bytes !== undefined) return;
    const summary = await this.leaving.race(result.summary());
    yield* noticeFrames(summary, this.shift, this.told);
    if (this.mode === "profile") yield { frame: "plan", kind: "profile", plan: planOf(summary) };
  }

  private async *rows(result: Result): AsyncGenerator<Frame> {
    const rows = new RowPump(result, this.query.limits, this.values, this.batch, this.leaving);
    yield* rows.frames();
    this.cut = rows.cut;
  }

  /** Parameters go along with EXPLAIN too: their types have a say in the plan. */
  private send(tx: Transaction, mode: RunMode): Result {
    this.shift = PREFIX[mode].length;
    return tx.run(PREFIX[mode] + this.prefix.body, driverParameters(this.query.parameters ?? []));
  }

  private refuse(reason: Refusal): ErrorFrame {
    this.failed = true;
    return refusalFrame(reason, this.query.policy.besides);
  }

  /** What has come is true and goes first; then what went wrong. */
  *fail(error: unknown, db: Database): Generator<Frame> {
    this.failed = true;
    while (!this.batch.isEmpty) yield this.batch.take();
    const { timeoutMs, onBug } = this.query;
    const { uri, username } = db.config;
    const frame = errorFrame(error, { uri, username, query: "console", timeoutMs }, this.shift);
    if (error instanceof DeadlineError || frame.code === "query-timeout")
      return yield timeoutFrame(timeoutMs);
    // The driver reads nested lists by recursion.
    if (error instanceof RangeError) return yield TOO_DEEP;
    if (frame.code === "internal") onBug?.(error);
    yield frame;
  }

  end(): EndFrame {
    const cut = { ...this.cut, ...this.values.cut };
    const ms = performance.now() - this.started;
    const outcome = this.failed ? "failed" : Object.keys(cut).length > 0 ? "cut" : "complete";
    const { sentBytes: bytes, sentRows: rows } = this.batch;
    return { frame: "end", outcome, rows, bytes, ms, guardMs: this.guardMs ?? ms, cut };
  }
}

function planOf({ queryType, plan, profile }: ResultSummary): Plan {
  const root = profile || plan;
  // Without a plan there is nothing to judge, and the unknown operator is refused.
  return readPlan(queryType, root || { operatorType: "nothing", arguments: {}, children: [] });
}

const TOO_DEEP: ErrorFrame = {
  frame: "error",
  code: "too-deep",
  title: "The answer cannot be read",
  message: "A value holds lists in lists, or maps in maps, more than a thousand times over.",
  remedy: "Return less of it: its size, or some of its items.",
};

function timeoutFrame(timeoutMs: number): ErrorFrame {
  return {
    frame: "error",
    code: "query-timeout",
    title: "The query took too long",
    message: `It was stopped after ${timeoutMs / 1000} s. The rows that came before are true, but they are not all.`,
    remedy: "Ask for less: add a LIMIT, begin from one node, or look at the plan with Explain.",
  };
}
