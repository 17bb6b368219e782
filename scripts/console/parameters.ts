import { type CypherValue, floatValue, integerValue } from "@/lib/stream/value";
import { UsageError } from "../commands/failures";

/**
 * `name=value` as a parameter. What reads as JSON is what it says: `3` an integer, `3.0` a
 * float, `"3"` a string, `[1, 2]` a list, `{"a": null}` a map. All else is a string.
 *
 * @throws UsageError
 */
export function readParameter(given: string): readonly [name: string, value: CypherValue] {
  const at = given.indexOf("=");
  if (at < 1) throw new UsageError(`parameter not understood: ${given}; write --param name=value`);
  const name = given.slice(0, at).replace(/^\$/, "");
  return [name, readValue(given.slice(at + 1))];
}

function readValue(text: string): CypherValue {
  if (/^-?\d+$/.test(text)) return integerValue(BigInt(text));
  if (/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text)) return floatValue(Number(text));
  if (text === "true" || text === "false" || text === "null") return JSON.parse(text) as boolean;
  return /^\s*[[{"]/.test(text) ? readJson(text) : text;
}

function readJson(text: string): CypherValue {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UsageError(
      `parameter not understood: ${text}: ${(cause as Error).message}; a shell may have taken its quotes: put it in '…'`,
      { cause },
    );
  }
  return fromJson(value);
}

function fromJson(value: unknown): CypherValue {
  if (typeof value === "number")
    return Number.isInteger(value) ? integerValue(BigInt(value)) : floatValue(value);
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value === "object" && value !== null)
    return {
      $: "map",
      entries: Object.entries(value).map(([key, item]) => [key, fromJson(item)] as const),
    };
  return value as string | boolean | null;
}
