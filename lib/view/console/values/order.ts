import { asFloat, asInteger, type CypherValue, isList, kindOf } from "@/lib/stream/value";
import { captionOf } from "./caption";
import { valueLine } from "./line";

/** Kinds one after the other, as Cypher's ORDER BY has them; numbers are one kind. */
const RANKS: Readonly<Partial<Record<ReturnType<typeof kindOf>, number>>> = {
  map: 0,
  node: 1,
  relationship: 2,
  list: 3,
  path: 4,
  point: 5,
  datetime: 6,
  localdatetime: 7,
  date: 8,
  time: 9,
  localtime: 10,
  duration: 11,
  string: 12,
  boolean: 13,
  integer: 14,
  float: 14,
};
const UNRANKED = 15;

const collator = new Intl.Collator("en", { sensitivity: "base" });

/** What a value sorts by: made once for each row, since a sort compares each many times. */
export interface SortKey {
  readonly rank: number;
  readonly by: number | bigint | string;
}

/** Undefined for null, which comes last whichever way the rest goes. */
export function sortKey(value: CypherValue): SortKey | undefined {
  if (value === null) return undefined;
  if (typeof value === "string") return { rank: 12, by: value };
  return { rank: RANKS[kindOf(value)] ?? UNRANKED, by: orderOf(value) };
}

function orderOf(value: CypherValue): SortKey["by"] {
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "number") return value;
  const number = asInteger(value) ?? asFloat(value);
  if (number !== undefined) return number;
  if (value === null || typeof value === "string" || isList(value)) return valueLine(value);
  switch (value.$) {
    case "node":
      return captionOf(value);
    case "duration":
      return secondsIn(value.value);
    case "datetime":
      // The name of the zone stands behind its offset.
      return Date.parse(value.value.replace(/\[.*$/, ""));
    default:
      return valueLine(value);
  }
}

export function compareKeys(a: SortKey, b: SortKey): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (typeof a.by === "string" || typeof b.by === "string") {
    return collator.compare(String(a.by), String(b.by));
  }
  if (a.by < b.by) return -1;
  if (a.by > b.by) return 1;
  // NaN is the greatest number, as in Cypher.
  return Number(Number.isNaN(a.by)) - Number(Number.isNaN(b.by));
}

/** As Cypher orders durations: a month is a twelfth of 365.2425 days. */
function secondsIn(duration: string): number {
  const [date = "", time = ""] = duration.slice(1).split("T");
  const days = sum(date, { Y: 365.2425, M: 365.2425 / 12, W: 7, D: 1 });
  return days * 86_400 + sum(time, { H: 3600, M: 60, S: 1 });
}

function sum(text: string, units: Readonly<Record<string, number>>): number {
  return [...text.matchAll(/(-?[\d.]+)([A-Z])/g)].reduce(
    (total, [, amount, unit = ""]) => total + Number(amount) * (units[unit] ?? 0),
    0,
  );
}
