import { type CypherValue, floatValue, integerValue } from "./value";

const MOST = 2n ** 63n;

/** What an INTEGER can hold. */
export function isInt64(value: bigint): boolean {
  return value >= -MOST && value < MOST;
}

/**
 * JSON that a person wrote, as a value: integers keep all their digits, and `1.0` is a
 * float. Undefined for what is no JSON.
 */
export function readJson(text: string): CypherValue | undefined {
  const parsed = parseLossless(text);
  return parsed === undefined ? undefined : fromJson(parsed);
}

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * JSON whose numbers are still as they were written: they come as strings that begin
 * with `n`, and strings and keys begin with `s`. `JSON.parse` alone would round integers
 * beyond 2^53 and forget which numbers were floats.
 */
function parseLossless(text: string): unknown {
  const marked = text.replaceAll(TOKEN, (token) =>
    token.startsWith('"') ? `"s${token.slice(1)}` : `"n${token}"`,
  );
  // The parser has no other way to say no.
  try {
    JSON.parse(text);
    return JSON.parse(marked);
  } catch {
    return undefined;
  }
}

function fromJson(value: unknown): CypherValue {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string")
    return value.startsWith("n") ? number(value.slice(1)) : value.slice(1);
  if (Array.isArray(value)) return value.map(fromJson);
  return {
    $: "map",
    entries: Object.entries(value as object).map(([key, item]) => [key.slice(1), fromJson(item)]),
  };
}

/** An integer that no INTEGER holds is a float, as it would be in the query. */
function number(text: string): CypherValue {
  if (!/^-?\d+$/.test(text)) return floatValue(Number(text));
  const whole = BigInt(text);
  return isInt64(whole) ? integerValue(whole) : floatValue(Number(text));
}
