import picocolors from "picocolors";
import { jsonText } from "@/lib/export/json";
import { type CypherValue, kindOf } from "@/lib/stream/value";

/** A cell wider than that would push all others off the terminal. */
const WIDEST = 60;

/** Lines of a table for people; numbers stand at the right. */
export function tableLines(
  columns: readonly string[],
  rows: readonly (readonly CypherValue[])[],
): string[] {
  const cells = rows.map((row) => row.map(cellText));
  const widths = columns.map((name, index) =>
    Math.min(WIDEST, Math.max(name.length, ...cells.map((row) => row[index]?.length ?? 0))),
  );
  const isNumber = columns.map((_, index) =>
    rows.every((row) => ["integer", "float", "null"].includes(kindOf(row[index] ?? null))),
  );
  const line = (texts: readonly string[], paint = (text: string) => text) =>
    texts
      .map((text, index) => {
        const width = widths[index] ?? 0;
        const fitting = text.length > width ? `${text.slice(0, width - 1)}…` : text;
        return paint(isNumber[index] ? fitting.padStart(width) : fitting.padEnd(width));
      })
      .join("  ")
      .trimEnd();
  return [
    line(columns, picocolors.bold),
    line(widths.map((width) => "─".repeat(width))),
    ...cells.map((row) => line(row)),
  ];
}

/** One line, whatever is in it. */
function cellText(value: CypherValue): string {
  const text = typeof value === "string" ? value : jsonText(value).replace(/^"(.*)"$/s, "$1");
  // oxlint-disable-next-line no-control-regex -- a terminal obeys them
  return text.replace(/\s+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f]/g, "�");
}
