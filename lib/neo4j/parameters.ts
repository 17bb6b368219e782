import { types } from "neo4j-driver";

/** The driver writes a number as a float; whole numbers go as `bigint`. */
export const integer = (value: number): bigint => BigInt(value);

/** `YYYY-MM-DD` as a Cypher date; nothing stays nothing. */
export function date(day: string | undefined): InstanceType<typeof types.Date> | undefined {
  if (day === undefined) return undefined;
  const [year, month, dayOfMonth] = day.split("-").map(Number);
  return new types.Date(year ?? 0, month ?? 1, dayOfMonth ?? 1);
}
