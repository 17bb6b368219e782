export type SortDirection = "ascending" | "descending";

export interface Sorting {
  readonly column: string;
  readonly direction: SortDirection;
}

/** What a column sorts by; absent values come last, whichever way the rest goes. */
export type SortValue = string | number | undefined;

let collator: Intl.Collator | undefined;

/** Made when it is first asked for: the first picture sorts no words. */
function compareWords(a: string, b: string): number {
  collator ??= new Intl.Collator("en", { sensitivity: "base", numeric: true });
  return collator.compare(a, b);
}

/** Sorted anew; rows of equal value keep the order in which they came. */
export function sorted<T>(
  rows: readonly T[],
  valueOf: (row: T) => SortValue,
  direction: SortDirection,
): readonly T[] {
  const keys = keysOf(rows.map(valueOf));
  const sign = direction === "ascending" ? 1 : -1;
  const places = Uint32Array.from(keys, (_, place) => place).toSorted((left, right) => {
    const a = keys[left] ?? Number.NaN;
    const b = keys[right] ?? Number.NaN;
    if (Number.isNaN(a) || Number.isNaN(b)) {
      return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || left - right;
    }
    return sign * (a - b) || left - right;
  });
  return Array.from(places, (place) => rows[place] as T);
}

/**
 * Values as numbers that compare as they do, NaN where there is none. People's order of words is
 * slow to ask for, and most of ten thousand rows share their words: it is asked once for each.
 */
function keysOf(values: readonly SortValue[]): Float64Array {
  if (values.every((value) => typeof value !== "string")) {
    return Float64Array.from(values, (value) => value ?? Number.NaN);
  }
  const words = [...new Set(values.filter((value) => value !== undefined).map(String))];
  const ranks = new Map<string, number>();
  let before: string | undefined;
  let rank = 0;
  for (const word of words.toSorted(compareWords)) {
    if (before !== undefined && compareWords(before, word) !== 0) rank += 1;
    ranks.set(word, rank);
    before = word;
  }
  return Float64Array.from(values, (value) =>
    value === undefined ? Number.NaN : (ranks.get(String(value)) ?? Number.NaN),
  );
}

/** A second press on the same heading turns the order round. */
export function nextSorting(
  now: Sorting | undefined,
  column: string,
  first: SortDirection,
): Sorting {
  if (now?.column !== column) return { column, direction: first };
  return { column, direction: now.direction === "ascending" ? "descending" : "ascending" };
}
