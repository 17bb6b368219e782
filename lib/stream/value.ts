/**
 * A Cypher value as it travels, lossless and the same in memory as on the line. What JSON
 * can say without doubt stays plain; the rest is an object with `$`. Maps and properties
 * are lists of pairs, so that a key like `__proto__` is only text.
 *
 * A plain number is an INTEGER if it is whole, else a FLOAT: a whole float is written
 * `{"$":"float","value":"1"}`, an integer beyond 2^53 `{"$":"integer","value":"…"}`.
 */
export type CypherValue = null | boolean | string | number | readonly CypherValue[] | TaggedValue;

export type TaggedValue =
  | { readonly $: "integer"; readonly value: string }
  /** Whole floats, `-0`, `NaN`, `Infinity`, `-Infinity`. */
  | { readonly $: "float"; readonly value: string }
  | { readonly $: "bytes"; readonly base64: string }
  | { readonly $: TemporalKind; readonly value: string }
  | CypherPoint
  | { readonly $: "vector"; readonly type: string; readonly values: readonly CypherValue[] }
  | { readonly $: "uuid"; readonly value: string }
  | { readonly $: "map"; readonly entries: Entries }
  | CypherNode
  | CypherRelationship
  | {
      readonly $: "path";
      readonly nodes: readonly CypherNode[];
      readonly relationships: readonly CypherRelationship[];
    }
  | CutValue
  /** A type that this version's driver cannot read. */
  | { readonly $: "unknown"; readonly type: string };

export type Entries = readonly (readonly [key: string, value: CypherValue])[];

/** Texts as Cypher's own functions of these names read them. */
export type TemporalKind =
  | "date"
  | "time"
  | "localtime"
  | "datetime"
  | "localdatetime"
  | "duration";

export interface CypherNode {
  readonly $: "node";
  /** Neo4j's elementId: means something within this answer only. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Entries;
}

export interface CypherRelationship {
  readonly $: "relationship";
  readonly id: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly properties: Entries;
}

export interface CypherPoint {
  readonly $: "point";
  readonly srid: number;
  /** Two or three; each a FLOAT. */
  readonly coordinates: readonly CypherValue[];
}

/** Stands where something was too long or too deep; the end frame counts them. */
export type CutValue =
  | { readonly $: "cut"; readonly of: "string"; readonly kept: string; readonly length: number }
  | { readonly $: "cut"; readonly of: "bytes"; readonly length: number }
  | {
      readonly $: "cut";
      readonly of: "list";
      readonly kept: readonly CypherValue[];
      readonly length: number;
    }
  | { readonly $: "cut"; readonly of: "map"; readonly kept: Entries; readonly length: number }
  | { readonly $: "cut"; readonly of: "depth" };

/** The name of a value's Cypher type, or what was cut. */
export function kindOf(
  value: CypherValue,
): "null" | "boolean" | "string" | "integer" | "list" | TaggedValue["$"] {
  if (value === null) return "null";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "string") return "string";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "float";
  return isList(value) ? "list" : value.$;
}

export function isList(value: CypherValue): value is readonly CypherValue[] {
  return Array.isArray(value);
}

export function integerValue(value: bigint): CypherValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : { $: "integer", value: value.toString() };
}

export function floatValue(value: number): CypherValue {
  if (Number.isFinite(value) && !Number.isInteger(value)) return value;
  return { $: "float", value: Object.is(value, -0) ? "-0" : String(value) };
}

/** The whole number that an INTEGER stands for; undefined for all other kinds. */
export function asInteger(value: CypherValue): bigint | undefined {
  if (typeof value === "number" && Number.isInteger(value)) return BigInt(value);
  return isTagged(value, "integer") ? BigInt(value.value) : undefined;
}

/** The number that a FLOAT stands for; undefined for all other kinds. */
export function asFloat(value: CypherValue): number | undefined {
  if (typeof value === "number") return Number.isInteger(value) ? undefined : value;
  return isTagged(value, "float") ? Number(value.value) : undefined;
}

export function isTagged<K extends TaggedValue["$"]>(
  value: CypherValue,
  kind: K,
): value is Extract<TaggedValue, { readonly $: K }> {
  return typeof value === "object" && value !== null && !isList(value) && value.$ === kind;
}
