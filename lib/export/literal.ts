import { type CypherValue, isList } from "@/lib/stream/value";

/**
 * A value as Cypher reads it, whatever text it holds. Escapes are replaced before anything
 * else is read, so a backslash of the text must not be left to begin one, and nothing that is
 * not seen, or that ends a line, stays as it is.
 */
export function cypherLiteral(value: CypherValue): string {
  if (value === null) return "null";
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return numberLiteral(value);
  if (isList(value)) return `[${value.map(cypherLiteral).join(",")}]`;
  switch (value.$) {
    case "integer":
      return value.value;
    case "float":
      return floatLiteral(value.value);
    case "date":
    case "time":
    case "localtime":
    case "datetime":
    case "localdatetime":
    case "duration":
      return `${value.$}(${stringLiteral(value.value)})`;
    default:
      throw new Error(`literal missing: our data hold no value of the type ${value.$}`);
  }
}

function numberLiteral(value: number): string {
  const text = String(value);
  return Number.isInteger(value) && /e/.test(text) ? BigInt(value).toString() : text;
}

function floatLiteral(text: string): string {
  if (text === "NaN") return "(0.0/0.0)";
  if (text === "Infinity") return "(1.0/0.0)";
  if (text === "-Infinity") return "(-1.0/0.0)";
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

const SPECIAL = /['"\\\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{C}/gu;

/** As `\uXXXX`, a quote would end the text and a backslash begin an escape: these are doubled. */
const NAMED: Readonly<Record<string, string>> = {
  "'": "\\'",
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function stringLiteral(text: string): string {
  return `'${text.replace(SPECIAL, escaped)}'`;
}

function escaped(character: string): string {
  const named = NAMED[character];
  if (named !== undefined) return named;
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
