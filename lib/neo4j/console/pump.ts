import type { Result } from "neo4j-driver";
import type { RowBatch } from "@/lib/stream/batch";
import type { Frame } from "@/lib/stream/frame";
import type { Cut, ResultLimits } from "@/lib/stream/limits";
import type { CypherValue } from "@/lib/stream/value";
import type { Leaving } from "./leaving";
import type { ValueReader } from "./values";

/**
 * Moves rows from the driver into frames. One side takes rows as they come and stops when
 * a frame is full; the other hands frames out, full ones at once and others at each beat.
 * So a frame is never waited for longer than a beat, nobody waits for single rows, and no
 * more than one frame lies between the driver and a slow reader.
 */
export class RowPump {
  /** What the rows were cut to; values that were cut are the reader's to know. */
  cut: Cut = {};
  private names: readonly string[] | undefined;
  private done = false;
  private makeRoom: () => void = () => {};

  constructor(
    private readonly result: Result,
    private readonly limits: ResultLimits,
    private readonly values: ValueReader,
    private readonly batch: RowBatch,
    private readonly leaving: Leaving,
  ) {}

  /** @throws what the query fails with, after the rows that came before */
  async *frames(): AsyncGenerator<Frame> {
    const taking = this.takeRows().finally(() => {
      this.done = true;
      this.leaving.wake();
    });
    // It is waited for at the end; whoever leaves before does not care how it ends.
    taking.catch(() => {});
    let told = false;
    while (!this.done || !this.batch.isEmpty) {
      const due = this.done || this.batch.isFull || (!told && this.names !== undefined);
      if (!due) await this.leaving.nextBeat();
      if (!told && this.names !== undefined) {
        told = true;
        yield { frame: "columns", names: this.names };
      }
      if (this.batch.isEmpty) continue;
      const frame = this.batch.take();
      this.makeRoom();
      yield frame;
    }
    await taking;
    this.leaving.check();
    if (!told)
      yield { frame: "columns", names: this.columns(await this.leaving.race(this.result.keys())) };
  }

  private async takeRows(): Promise<void> {
    const records = this.result[Symbol.asyncIterator]();
    const { limits, batch, values } = this;
    let width = 0;
    while (true) {
      // Asking a result whose session is closed makes the driver pull on a connection that others have by then.
      this.leaving.check();
      const { done, value: record } = await records.next();
      if (done) return;
      if (this.names === undefined) {
        this.names = this.columns(record.keys);
        width = this.names.length;
      }
      if (batch.count >= limits.rows) {
        this.cut = { ...this.cut, rows: limits.rows };
        return;
      }
      const row: CypherValue[] = [];
      for (let i = 0; i < width; i++) row.push(values.read(record.get(i)));
      if (!batch.add(row, limits.bytes)) {
        this.cut = { ...this.cut, bytes: limits.bytes };
        return;
      }
      // The first one is awaited by somebody.
      if (batch.count === 1) this.leaving.wake();
      if (!batch.isFull) continue;
      this.leaving.wake();
      await new Promise<void>((resolve) => (this.makeRoom = resolve));
    }
  }

  private columns(keys: readonly PropertyKey[]): readonly string[] {
    const shown = keys.slice(0, this.limits.columns).map(String);
    if (shown.length < keys.length)
      this.cut = { ...this.cut, columns: { shown: shown.length, of: keys.length } };
    return shown;
  }
}
