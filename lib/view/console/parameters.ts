import { type CypherValue, floatValue, integerValue } from "@/lib/stream/value";

export const PARAMETER_TYPES = [
  "string",
  "integer",
  "float",
  "boolean",
  "date",
  "list",
  "map",
  "null",
] as const;

export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** As it is typed and kept: text, so that nothing is lost on the way. */
export interface Parameter {
  /** Without the `$`. */
  readonly name: string;
  readonly type: ParameterType;
  readonly text: string;
}

export type ParameterReading =
  | { readonly value: CypherValue }
  /** What is wrong with the text, and what would be right. */
  | { readonly fault: string };

const INTEGER = /^[+-]?\d+$/;
const MOST = 2n ** 63n;
const FLOAT = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function readParameter({ type, text }: Parameter): ParameterReading {
  const said = text.trim();
  switch (type) {
    case "string":
      return { value: text };
    case "null":
      return { value: null };
    case "boolean":
      return said === "true" || said === "false"
        ? { value: said === "true" }
        : { fault: "a boolean is true or false" };
    case "integer":
      return INTEGER.test(said)
        ? readInteger(said)
        : { fault: "an integer has only digits, as 1974 or -3" };
    case "float":
      if (["NaN", "Infinity", "-Infinity"].includes(said))
        return { value: floatValue(Number(said)) };
      return FLOAT.test(said)
        ? { value: floatValue(Number(said)) }
        : { fault: "a float is written as 0.5 or 1e-3" };
    case "date":
      return DATE.test(said) && isDay(said)
        ? { value: { $: "date", value: said } }
        : { fault: "a date is a day that exists, written as 2018-02-22" };
    case "list":
    case "map":
      return readJson(said, type);
  }
}

/** The values of all that can be read; names may not repeat, and the last one counts. */
export function readParameters(parameters: readonly Parameter[]): Record<string, CypherValue> {
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      const reading = readParameter(parameter);
      const isNamed = parameter.name !== "";
      return isNamed && "value" in reading ? [[parameter.name, reading.value] as const] : [];
    }),
  );
}

function readInteger(text: string): ParameterReading {
  const value = BigInt(text.replace(/^\+/, ""));
  return value >= -MOST && value < MOST
    ? { value: integerValue(value) }
    : { fault: "an integer lies between -2^63 and 2^63 - 1" };
}

/** `Date` would make 2 March of 30 February. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function readJson(text: string, type: "list" | "map"): ParameterReading {
  const example = type === "list" ? '["rus", 2]' : '{"from": "rus", "least": 2}';
  const fault = { fault: `a ${type} is written as JSON: ${example}` };
  const parsed = parseLossless(text);
  if (parsed === undefined || Array.isArray(parsed) !== (type === "list")) return fault;
  if (typeof parsed !== "object" || parsed === null) return fault;
  return { value: fromJson(parsed) };
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
  const reading = INTEGER.test(text) ? readInteger(text) : undefined;
  return reading && "value" in reading ? reading.value : floatValue(Number(text));
}
