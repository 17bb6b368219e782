import type { CypherValue } from "@/lib/stream/value";
import { csvLine } from "./csv";
import { fieldNames, jsonRow } from "./json";

type Row = readonly CypherValue[];

/** How the rows of an answer become a file: what stands before, between and behind them. */
export interface RowFormat {
  readonly contentType: string;
  readonly head: (columns: readonly string[]) => string;
  readonly row: (columns: readonly string[], row: Row, isFirst: boolean) => string;
  readonly foot: (isEmpty: boolean) => string;
}

/** Of a file's columns, which are the same list for all of its rows. */
const known = new WeakMap<readonly string[], readonly string[]>();

function object(columns: readonly string[], row: Row): string {
  const names = known.get(columns) ?? fieldNames(columns);
  known.set(columns, names);
  return jsonRow(names, row);
}

/** CSV has the names in its first line; JSON is a list of objects; NDJSON has one on each line. */
export const ROW_FORMATS: Readonly<Record<"csv" | "json" | "ndjson", RowFormat>> = {
  csv: {
    contentType: "text/csv; charset=utf-8",
    head: csvLine,
    row: (_, row) => csvLine(row),
    foot: () => "",
  },
  json: {
    contentType: "application/json",
    head: () => "[",
    row: (columns, row, isFirst) => `${isFirst ? "\n" : ",\n"}${object(columns, row)}`,
    foot: (isEmpty) => (isEmpty ? "]\n" : "\n]\n"),
  },
  ndjson: {
    contentType: "application/x-ndjson; charset=utf-8",
    head: () => "",
    row: (columns, row) => `${object(columns, row)}\n`,
    foot: () => "",
  },
};
