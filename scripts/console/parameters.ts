import { isInt64, readJson } from "@/lib/stream/readJson";
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
  const name = given.slice(0, Math.max(at, 0)).replace(/^\$/, "");
  if (name === "") throw new UsageError(`parameter not understood: ${given}; write name=value`);
  return [name, readValue(given.slice(at + 1), name)];
}

function readValue(text: string, name: string): CypherValue {
  if (/^-?\d+$/.test(text)) return readInteger(text, name);
  if (/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text)) return floatValue(Number(text));
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  if (!/^\s*[[{"]/.test(text)) return text;
  const value = readJson(text);
  if (value !== undefined) return value;
  throw new UsageError(
    `parameter not understood: ${name}=${text}; it begins as JSON and is none: a shell may have taken its quotes, so put it in '…'`,
  );
}

function readInteger(text: string, name: string): CypherValue {
  const whole = BigInt(text);
  if (isInt64(whole)) return integerValue(whole);
  throw new UsageError(
    `parameter too large: ${name}=${text}; an integer lies between -2^63 and 2^63 - 1`,
  );
}
