import { FIRST_SORTING } from "../list/listing";
import type { SortDirection, Sorting } from "../order";
import type { ListTab } from "../session";
import { PRINT_WORDS } from "./words";

interface Sortable {
  readonly id: string;
  readonly label: string;
  readonly orders?: Readonly<Record<SortDirection, string>>;
}

/** "by speaker, A to Z"; of the order that a list has at first, what that means. */
export function orderWords(
  tab: ListTab,
  columns: readonly Sortable[],
  { column, direction }: Sorting,
): string {
  const first = FIRST_SORTING[tab];
  if (column === first.column && direction === first.direction) {
    return tab === "actors" ? PRINT_WORDS.byStatements : PRINT_WORDS.byDay;
  }
  const by = columns.find(({ id }) => id === column);
  if (!by) return "as they came";
  return [`by ${by.label.toLowerCase()}`, by.orders?.[direction]]
    .filter((part) => part !== undefined)
    .join(", ");
}
