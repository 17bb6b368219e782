import type { Record as Row, Result } from "neo4j-driver";
import type { RowBatch } from "@/lib/stream/batch";
import type { Frame } from "@/lib/stream/frame";
import type { Cut, ResultLimits } from "@/lib/stream/limits";
import type { CypherValue } from "@/lib/stream/value";
import type { Leaving } from "./leaving";
import { openRows, type OpenRows } from "./rows";
import type { ValueReader } from "./values";

/** Full frames that may wait: one goes out while the database sends what fills the next. */
const FRAMES_AHEAD = 2;

/**
 * Rows that are asked for come, whether anybody takes them or not, and the database rests
 * from the last of them until it is asked again. So each time as many as make about so many
 * bytes are asked for: thousands of small ones, a few wide ones.
 */
const ASKED_BYTES = 512 * 1024;
const ASKED_ROWS = { least: 10, most: 20_000 };
/** Rows from one look at their weight to the next. */
const WEIGHED_ROWS = 100;

/**
 * Moves rows from the driver into frames. Rows are put into frames as they come, and the
 * driver is paused when frames wait; frames are handed out, full ones at once and others at
 * each beat. So a frame is never waited for longer than a beat, nobody waits for single
 * rows, and between the driver and a slow reader lies no more than a few frames.
 */
export class RowPump {
  /** What the rows were cut to; values that were cut are the reader's to know. */
  cut: Cut = {};
  private names: readonly string[] | undefined;
  private done = false;
  private failure: { readonly error: unknown } | undefined;
  private open: OpenRows | undefined;
  private isPaused = false;

  constructor(
    private readonly result: Result,
    private readonly limits: ResultLimits,
    private readonly values: ValueReader,
    private readonly batch: RowBatch,
    private readonly leaving: Leaving,
  ) {}

  /** @throws what the query fails with, after the rows that came before */
  async *frames(): AsyncGenerator<Frame> {
    const { batch, leaving } = this;
    this.open = await leaving.race(
      openRows(this.result, {
        onKeys: (keys) => this.takeNames(keys),
        onRow: (row) => this.takeRow(row),
        onEnd: () => this.end(),
        onFault: (error) => this.fail(error),
      }),
    );
    leaving.beforeClosing(this.open.pause);
    this.open.resume();
    let told = false;
    while (!this.done || !batch.isEmpty) {
      const due = this.done || batch.isFull || (!told && this.names !== undefined);
      if (!due) await leaving.nextBeat();
      if (!told && this.names !== undefined) {
        told = true;
        yield { frame: "columns", names: this.names };
      }
      if (batch.isEmpty) continue;
      const frame = batch.take();
      this.goOn();
      yield frame;
    }
    if (this.failure) throw this.failure.error;
    leaving.check();
    if (!told) yield { frame: "columns", names: this.names ?? [] };
  }

  private takeNames(keys: readonly PropertyKey[]): void {
    const shown = keys.slice(0, this.limits.columns).map(String);
    if (shown.length < keys.length)
      this.cut = { ...this.cut, columns: { shown: shown.length, of: keys.length } };
    this.names = shown;
    this.leaving.wake();
  }

  private takeRow(row: Row): void {
    const { batch, limits, values, names } = this;
    // The rest of what was on its way when it was enough.
    if (this.done) return;
    if (batch.count >= limits.rows) return this.enough({ rows: limits.rows });
    const read: CypherValue[] = [];
    for (let i = 0; i < (names?.length ?? 0); i++) read.push(values.read(row.get(i)));
    if (!batch.add(read, limits.bytes)) return this.enough({ bytes: limits.bytes });
    // The first one is awaited by somebody.
    if (batch.count === 1) this.leaving.wake();
    if (batch.count % WEIGHED_ROWS === 0) this.open?.askFor(rowsToAskFor(batch));
    if (this.isPaused || batch.waiting < FRAMES_AHEAD) return;
    this.isPaused = true;
    this.open?.pause();
    this.leaving.wake();
  }

  /** The query goes on until its session is closed, but sends no more. */
  private enough(cut: Cut): void {
    this.cut = { ...this.cut, ...cut };
    this.open?.pause();
    this.end();
  }

  private end(): void {
    this.done = true;
    this.leaving.wake();
  }

  private fail(error: unknown): void {
    this.failure ??= { error };
    this.open?.pause();
    this.end();
  }

  /** Asking for rows when the session is closed would ask on a connection that others have by then. */
  private goOn(): void {
    if (!this.isPaused || this.done || this.batch.waiting >= FRAMES_AHEAD) return;
    this.leaving.check();
    this.isPaused = false;
    this.open?.resume();
  }
}

function rowsToAskFor({ count, bytes }: RowBatch): number {
  const rows = Math.round((ASKED_BYTES * count) / bytes);
  return Math.min(ASKED_ROWS.most, Math.max(ASKED_ROWS.least, rows));
}
