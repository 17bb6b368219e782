import type { CypherValue } from "@/lib/stream/value";
import { compareKeys, sortKey } from "../values/order";
import { valueLine } from "../values/line";

type Row = readonly CypherValue[];

export interface Arrangement {
  readonly sorting: { readonly column: number; readonly descending: boolean } | undefined;
  /** What the rows are searched for; empty for all. */
  readonly search: string;
}

/** Of each value this much is searched: one may be a whole article. */
export const SEARCHED = 2000;

const texts = new WeakMap<Row, string>();

function textOf(row: Row): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = row
    .map((value) => valueLine(value, SEARCHED))
    .join("\n")
    .toLowerCase();
  texts.set(row, text);
  return text;
}

/**
 * Which rows are shown and in which order, as their indexes. Undefined for all of them as
 * they came, however many there are. Rows of equal value keep their order.
 */
export function arrange(
  rows: readonly Row[],
  count: number,
  { sorting, search }: Arrangement,
): readonly number[] | undefined {
  const wanted = search.trim().toLowerCase();
  if (!sorting && wanted === "") return undefined;
  const found: number[] = [];
  for (let index = 0; index < count; index++) {
    const row = rows[index];
    if (row && (wanted === "" || textOf(row).includes(wanted))) found.push(index);
  }
  return sorting ? sortedBy(rows, found, sorting) : found;
}

function sortedBy(
  rows: readonly Row[],
  indexes: readonly number[],
  { column, descending }: NonNullable<Arrangement["sorting"]>,
): readonly number[] {
  const keys = new Map(indexes.map((index) => [index, sortKey(rows[index]?.[column] ?? null)]));
  const sign = descending ? -1 : 1;
  return indexes.toSorted((left, right) => {
    const a = keys.get(left);
    const b = keys.get(right);
    if (!a || !b) return Number(!a) - Number(!b);
    return sign * compareKeys(a, b);
  });
}
