import type { CypherValue } from "@/lib/stream/value";
import { csvLine } from "./csv";
import { jsonObject } from "./json";

type Row = readonly CypherValue[];

/** How the rows of an answer become a file: what stands before, between and behind them. */
export interface RowFormat {
  readonly contentType: string;
  readonly head: (columns: readonly string[]) => string;
  readonly row: (columns: readonly string[], row: Row, isFirst: boolean) => string;
  readonly foot: (isEmpty: boolean) => string;
}

const object = (columns: readonly string[], row: Row) =>
  jsonObject(columns.map((name, index) => [name, row[index] ?? null] as const));

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
