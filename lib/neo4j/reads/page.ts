import type { Page } from "@/lib/model/answers";

export interface PageOptions {
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string | undefined;
}

/** One page out of `limit + 1` rows: the one too many only says that there is more. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  total: number,
  item: (row: Row) => T,
  cursor: (last: Row) => string,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(item);
  return rows.length > limit && last ? { items, total, next: cursor(last) } : { items, total };
}
