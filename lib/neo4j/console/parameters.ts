import neo4j from "neo4j-driver";
import { InvalidInputError } from "@/lib/model/errors";
import {
  asFloat,
  asInteger,
  type CypherValue,
  type Entries,
  isList,
  kindOf,
} from "@/lib/stream/value";

/**
 * Parameters as the driver wants them: integers as `bigint`, floats as `number`.
 *
 * @throws InvalidInputError for what cannot be a parameter, naming it
 */
export function driverParameters(parameters: Entries): Record<string, unknown> {
  return driverMap(parameters, "$");
}

function driverValue(value: CypherValue, path: string): unknown {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return asInteger(value) ?? value;
  if (isList(value)) return value.map((item, index) => driverValue(item, `${path}[${index}]`));
  switch (value.$) {
    case "integer":
      return BigInt(value.value);
    case "float":
      return Number(value.value);
    case "map":
      return driverMap(value.entries, `${path}.`);
    case "bytes":
      return new Int8Array(Buffer.from(value.base64, "base64"));
    case "point":
      return new neo4j.types.Point(BigInt(value.srid), ...coordinates(value.coordinates, path));
    case "date":
      return parsed(neo4j.types.Date, value, path);
    case "time":
      return parsed(neo4j.types.Time, value, path);
    case "localtime":
      return parsed(neo4j.types.LocalTime, value, path);
    case "datetime":
      return parsed(neo4j.types.DateTime, value, path);
    case "localdatetime":
      return parsed(neo4j.types.LocalDateTime, value, path);
    case "duration":
      return parsed(neo4j.types.Duration, value, path);
    case "node":
    case "relationship":
    case "path":
    case "vector":
    case "uuid":
    case "cut":
    case "unknown":
      throw notParameter(path, `a ${kindOf(value)} cannot be a parameter`);
  }
}

/** `__proto__` may be a key, so none is ever assigned. */
function driverMap(entries: Entries, path: string): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (const [key, value] of entries) {
    Object.defineProperty(map, key, {
      value: driverValue(value, path + key),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return map;
}

function coordinates(values: readonly CypherValue[], path: string): [number, number, number?] {
  const [x, y, z, more] = values.map(asFloat);
  if (x === undefined || y === undefined || more !== undefined) {
    throw notParameter(path, "a point has two or three floats");
  }
  return z === undefined ? [x, y] : [x, y, z];
}

interface FromString {
  fromString(text: string): unknown;
}

function parsed(
  type: FromString,
  { $: kind, value }: { $: string; value: string },
  path: string,
): unknown {
  // The driver throws at what it cannot read; the message should name the parameter.
  try {
    return type.fromString(value);
  } catch (cause) {
    throw notParameter(path, `${JSON.stringify(value)} is no ${kind}`, cause);
  }
}

function notParameter(path: string, message: string, cause?: unknown): InvalidInputError {
  const error = new InvalidInputError("parameters", [{ path, message }]);
  return Object.assign(error, cause !== undefined && { cause });
}
