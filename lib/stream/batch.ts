import { rememberLine, utf8Length } from "./encode";
import type { RowsFrame } from "./frame";
import type { CypherValue } from "./value";

/** Gathers rows into frames, counting what they weigh on the way. */
export class RowBatch {
  private rows: (readonly CypherValue[])[] = [];
  private lines: string[] = [];
  private weight = 0;

  /** @param maxRows and maxBytes say when a frame is full */
  constructor(
    private readonly maxRows: number,
    private readonly maxBytes: number,
  ) {}

  /** Rows put in so far, and their bytes. */
  count = 0;
  bytes = 0;
  /** Those of them that a frame took along. */
  sentRows = 0;
  sentBytes = 0;

  /** @returns false, having taken nothing, if the row would lift the bytes above `limit` */
  add(row: readonly CypherValue[], limit: number): boolean {
    const line = JSON.stringify(row);
    const bytes = utf8Length(line) + 1;
    if (this.bytes + bytes > limit) return false;
    this.rows.push(row);
    this.lines.push(line);
    this.weight += bytes;
    this.bytes += bytes;
    this.count += 1;
    return true;
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  get isFull(): boolean {
    return this.rows.length >= this.maxRows || this.weight >= this.maxBytes;
  }

  /** What was gathered since the last one. */
  take(): RowsFrame {
    const from = this.sentRows;
    const frame: RowsFrame = { frame: "rows", from, rows: this.rows };
    rememberLine(frame, `{"frame":"rows","from":${from},"rows":[${this.lines.join(",")}]}\n`);
    this.sentRows += this.rows.length;
    this.sentBytes += this.weight;
    this.rows = [];
    this.lines = [];
    this.weight = 0;
    return frame;
  }
}
