/** How much of a result is sent; all of it is counted, and the end frame says what was cut. */
export interface ResultLimits {
  readonly rows: number;
  /** Of the rows as they travel, in UTF-8. */
  readonly bytes: number;
  readonly columns: number;
  /** Lists in lists in maps: how far down. */
  readonly depth: number;
  /** UTF-16 units of one string, or bytes of one byte array. */
  readonly string: number;
  /** Entries of one list, map or path. */
  readonly list: number;
}

/** What the console shows; a download asks for more. */
export const CONSOLE_LIMITS: ResultLimits = {
  rows: 100_000,
  bytes: 64 * 1024 * 1024,
  columns: 200,
  depth: 32,
  string: 100_000,
  list: 10_000,
};

/** Says for each limit that was met what it was; counts of values where values were cut. */
export interface Cut {
  /** The most rows that are sent; there were more. */
  readonly rows?: number;
  /** The most bytes that are sent; there were more rows. */
  readonly bytes?: number;
  readonly columns?: { readonly shown: number; readonly of: number };
  readonly strings?: number;
  readonly lists?: number;
  readonly deep?: number;
}
