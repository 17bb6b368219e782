import { isInt64, readJson } from "@/lib/stream/readJson";
import { type CypherValue, floatValue, integerValue, isList, isTagged } from "@/lib/stream/value";

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
      return readCollection(said, type);
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

/** The new ones in place of those of the same names. */
export function withParameters(
  parameters: readonly Parameter[],
  more: readonly Parameter[],
): readonly Parameter[] {
  const names = new Set(more.map(({ name }) => name));
  return [...parameters.filter(({ name }) => !names.has(name)), ...more];
}

function readInteger(text: string): ParameterReading {
  const value = BigInt(text.replace(/^\+/, ""));
  return isInt64(value)
    ? { value: integerValue(value) }
    : { fault: "an integer lies between -2^63 and 2^63 - 1" };
}

/** `Date` would make 2 March of 30 February. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function readCollection(text: string, type: "list" | "map"): ParameterReading {
  const example = type === "list" ? '["rus", 2]' : '{"from": "rus", "least": 2}';
  const value = readJson(text);
  const fits = value !== undefined && isOfType(value, type);
  return fits ? { value } : { fault: `a ${type} is written as JSON: ${example}` };
}

function isOfType(value: CypherValue, type: "list" | "map"): boolean {
  return type === "list" ? isList(value) : isTagged(value, "map");
}
