export type SortDirection = "ascending" | "descending";

export interface Sorting {
  readonly column: string;
  readonly direction: SortDirection;
}

/** What a column sorts by; absent values come last, whichever way the rest goes. */
export type SortValue = string | number | undefined;

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number"
    ? a - b
    : collator.compare(String(a), String(b));
}

/** Sorted anew; rows of equal value keep the order in which they came. */
export function sorted<T>(
  rows: readonly T[],
  valueOf: (row: T) => SortValue,
  direction: SortDirection,
): readonly T[] {
  const sign = direction === "ascending" ? 1 : -1;
  return rows.toSorted((left, right) => {
    const a = valueOf(left);
    const b = valueOf(right);
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    return sign * compare(a, b);
  });
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
