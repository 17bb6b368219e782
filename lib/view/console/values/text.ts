import { type CypherValue, isList } from "@/lib/stream/value";
import { jsonLines } from "./json";
import { valueLine } from "./line";

/**
 * What goes to the clipboard: a text as it is, scalars as Cypher writes them, whatever has
 * parts as JSON.
 */
export function copyText(value: CypherValue): string {
  if (value === null) return "";
  if (isStructured(value)) return [...jsonLines(value)].join("\n");
  return valueLine(value, Number.POSITIVE_INFINITY);
}

/** A row or a column for a spreadsheet's paste: cells on one line, apart by tabs. */
export function copyCell(value: CypherValue): string {
  const text = value === null ? "" : valueLine(value, Number.POSITIVE_INFINITY);
  return harmless(text.replaceAll(/[\t\r\n]+/g, " "));
}

/** Spreadsheets read what begins so as a formula; a number may begin with its sign. */
function harmless(text: string): string {
  return /^[=+\-@]/.test(text) && !/^[+-]?\d[\d.,eE+-]*$/.test(text) ? `'${text}` : text;
}

/** Has it parts that can be opened? */
export function isStructured(value: CypherValue): boolean {
  if (value === null || typeof value !== "object") return false;
  if (isList(value)) return true;
  switch (value.$) {
    case "map":
    case "node":
    case "relationship":
    case "path":
    case "vector":
    case "point":
      return true;
    case "cut":
      return value.of === "list" || value.of === "map" || value.of === "string";
    default:
      return false;
  }
}
