import { type CypherValue, isTagged } from "@/lib/stream/value";
import { jsonText } from "./json";

/**
 * What a spreadsheet takes for the beginning of a formula; the full-width forms too, as
 * some make them plain. A formula can send the whole sheet away.
 */
const FORMULA = /^[\s]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

export interface CsvOptions {
  /** Formulas stay as they are: nothing is lost, and no spreadsheet should open it. */
  readonly raw?: boolean;
}

/** One line of CSV as RFC 4180 writes it, with its line end. Semicolons are quoted as well: some take them for commas. */
export function csvLine(values: readonly CypherValue[], options?: CsvOptions): string {
  return `${values.map((value) => csvCell(value, options)).join(",")}\r\n`;
}

/**
 * Text that could be taken for a formula gets an apostrophe before it, unless it is to be raw;
 * numbers do not, as they are none. Lists, maps, nodes and all else are JSON.
 */
export function csvCell(value: CypherValue, { raw = false }: CsvOptions = {}): string {
  if (value === null) return "";
  const plain = plainText(value);
  const isHarmless = raw || isNumber(value) || !FORMULA.test(plain);
  const text = isHarmless ? plain : `'${plain}`;
  return /[",;\t\r\n]/.test(text) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

function plainText(value: CypherValue): string {
  if (typeof value === "string") return value;
  const json = jsonText(value);
  // A JSON string says no more than what is in its quotes.
  return json.startsWith('"') ? (JSON.parse(json) as string) : json;
}

function isNumber(value: CypherValue): boolean {
  if (typeof value === "number" || isTagged(value, "integer")) return true;
  return isTagged(value, "float") && /^-?\d/.test(value.value);
}
