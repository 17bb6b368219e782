import type { CypherValue } from "@/lib/stream/value";
import { jsonRow } from "../values/json";
import { uniqueTitles } from "./columns";

export interface JsonText {
  readonly lines: readonly string[];
  /** How many rows are in it; the others would have made it too long. */
  readonly rows: number;
}

/** Longer than anybody reads; the whole is for the download. */
export const MOST_LINES = 100_000;

/** Rows as a list of objects, in lines, as many whole rows as there is room for. */
export function jsonText(
  names: readonly string[],
  rows: readonly (readonly CypherValue[])[],
  most: number = MOST_LINES,
): JsonText {
  const titles = uniqueTitles(names);
  const lines: string[] = ["["];
  let shown = 0;
  for (const row of rows) {
    if (lines.length > most) break;
    if (shown > 0) lines[lines.length - 1] += ",";
    const before = lines.length;
    for (const line of jsonRow(titles, row, "  ")) {
      lines.push(lines.length === before ? `  ${line}` : line);
    }
    shown += 1;
  }
  if (shown === 0) return { lines: ["[]"], rows: 0 };
  lines.push("]");
  return { lines, rows: shown };
}
