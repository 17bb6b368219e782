import { rememberLine, utf8Length } from "./encode";
import type { RowsFrame } from "./frame";
import type { CypherValue } from "./value";

/** The rows of one frame. */
interface Gathered {
  readonly rows: (readonly CypherValue[])[];
  /** Their JSON, where it had to be weighed. */
  readonly lines: string[];
  weight: number;
}

/** Gathers rows into frames, counting what they weigh on the way. */
export class RowBatch {
  private readonly full: Gathered[] = [];
  private open = nothingGathered();

  /** @param maxRows and maxBytes say when a frame is full */
  constructor(
    private readonly maxRows: number,
    private readonly maxBytes: number,
  ) {}

  /** Rows put in so far, and their bytes; a guess where these have no limit. */
  count = 0;
  bytes = 0;
  /** Those of them that a frame took along. */
  sentRows = 0;
  sentBytes = 0;

  /** @returns false, having taken nothing, if the row would lift the bytes above `limit` */
  add(row: readonly CypherValue[], limit: number): boolean {
    if (limit === Infinity) return this.put(row, roughBytes(row));
    const line = JSON.stringify(row);
    const bytes = utf8Length(line) + 1;
    if (this.bytes + bytes > limit) return false;
    this.open.lines.push(line);
    return this.put(row, bytes);
  }

  private put(row: readonly CypherValue[], bytes: number): true {
    const { open } = this;
    open.rows.push(row);
    open.weight += bytes;
    this.bytes += bytes;
    this.count += 1;
    if (open.rows.length >= this.maxRows || open.weight >= this.maxBytes) {
      this.full.push(open);
      this.open = nothingGathered();
    }
    return true;
  }

  get isEmpty(): boolean {
    return this.full.length === 0 && this.open.rows.length === 0;
  }

  get isFull(): boolean {
    return this.full.length > 0;
  }

  /** Full frames that nobody has taken. */
  get waiting(): number {
    return this.full.length;
  }

  /** The first full frame; where there is none, what was gathered since the last one. */
  take(): RowsFrame {
    const taken = this.full.shift() ?? this.open;
    if (taken === this.open) this.open = nothingGathered();
    const { rows, lines, weight } = taken;
    const from = this.sentRows;
    const frame: RowsFrame = { frame: "rows", from, rows };
    if (lines.length > 0)
      rememberLine(frame, `{"frame":"rows","from":${from},"rows":[${lines.join(",")}]}\n`);
    this.sentRows += rows.length;
    this.sentBytes += weight;
    return frame;
  }
}

function nothingGathered(): Gathered {
  return { rows: [], lines: [], weight: 0 };
}

/** Near enough to say when a frame is full; who writes rows in a form of their own needs no JSON of ours. */
function roughBytes(value: unknown): number {
  if (typeof value === "string") return value.length + 3;
  if (typeof value !== "object" || value === null) return 8;
  let bytes = 2;
  for (const item of Array.isArray(value) ? value : Object.values(value)) bytes += roughBytes(item);
  return bytes;
}
