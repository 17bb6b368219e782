import type { ReactNode } from "react";
import type { SortDirection, SortValue } from "@/lib/view/order";
import { LIST_WORDS } from "./words";

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** A track of the grid. */
  readonly width: string;
  /** Absent: not sortable. */
  readonly value?: (row: Row) => SortValue;
  readonly first?: SortDirection;
  /** What the two directions are called: "A to Z". */
  readonly orders?: Readonly<Record<SortDirection, string>>;
  /** Width of the list, in pixels, from which on there is room for it. By what rows are sorted is seen in any case. */
  readonly from?: number;
  readonly end?: boolean;
}

/** A column and what stands in it. */
export interface CellColumn<Row, Content = Row> extends Column<Row> {
  readonly cell: (content: Content) => ReactNode;
}

export const BY_NAME = { ascending: LIST_WORDS.aToZ, descending: LIST_WORDS.zToA } as const;
export const BY_NUMBER = {
  ascending: LIST_WORDS.fewestFirst,
  descending: LIST_WORDS.mostFirst,
} as const;
export const BY_DAY = {
  ascending: LIST_WORDS.earliestFirst,
  descending: LIST_WORDS.latestFirst,
} as const;
