import type { Cut } from "./limits";
import type { Plan } from "./plan";
import type { CypherValue } from "./value";

/** One line of an answer. An answer is whole only with its `end` frame. */
export type Frame =
  | ColumnsFrame
  | RowsFrame
  | NoticeFrame
  | { readonly frame: "plan"; readonly kind: "explain" | "profile"; readonly plan: Plan }
  | ErrorFrame
  | EndFrame;

/** Comes before any rows. Names may repeat. */
export interface ColumnsFrame {
  readonly frame: "columns";
  readonly names: readonly string[];
}

export interface RowsFrame {
  readonly frame: "rows";
  /** The index of its first row, so that a lost or doubled frame is noticed. */
  readonly from: number;
  /** Each as long as the columns. */
  readonly rows: readonly (readonly CypherValue[])[];
}

/** Where in the statement, as it was sent. */
export interface Position {
  /** In UTF-16 units, from 0. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

export interface NoticeFrame {
  readonly frame: "notice";
  readonly severity: "warning" | "information";
  /** Neo4j's category: PERFORMANCE, DEPRECATION, UNRECOGNIZED, … */
  readonly category: string;
  readonly code: string;
  readonly title: string;
  readonly message: string;
  readonly position?: Position;
}

export interface ErrorFrame {
  readonly frame: "error";
  /** `refused` for the guard, Neo4j's own code for the database's faults, else ours. */
  readonly code: string;
  readonly title: string;
  readonly message: string;
  readonly remedy?: string;
  readonly position?: Position;
}

/** Always the last line. */
export interface EndFrame {
  readonly frame: "end";
  /** `cut`: more was there than was sent; `failed`: an error frame says why it stopped. */
  readonly outcome: "complete" | "cut" | "failed";
  readonly rows: number;
  /** Of the rows as they travel. */
  readonly bytes: number;
  /** From the beginning to the last row. */
  readonly ms: number;
  /** Of which: until the guard had judged. */
  readonly guardMs: number;
  readonly cut: Cut;
}
