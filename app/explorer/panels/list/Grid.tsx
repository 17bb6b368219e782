"use client";

import { useElementSize, useMergedRef } from "@mantine/hooks";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { nextSorting, sorted, type Sorting } from "@/lib/view/order";
import type { Column } from "./columns";
import { GridBody, type RowActions } from "./GridBody";
import { GridHead } from "./GridHead";
import classes from "./List.module.css";

interface GridProps<T> extends RowActions<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  /** The order at first; else that of the rows as they come. */
  readonly firstSorting?: Sorting;
  /** Below the last row: what is not loaded yet, and how to get it. */
  readonly foot?: ReactNode;
}

/** Below this the columns that are only wanted where there is room are left out. */
const ROOMY = 640;

/** A sortable list of any length. */
export function Grid<T>({ label, rows, firstSorting, foot, ...props }: GridProps<T>) {
  const { ref: sized, width } = useElementSize();
  const [sorting, setSorting] = useState(firstSorting);
  const scroller = useRef<HTMLDivElement>(null);
  const root = useMergedRef(scroller, sized);

  const columns = useMemo(
    () => props.columns.filter((column) => width >= ROOMY || !column.wide),
    [props.columns, width],
  );
  const by = columns.find(({ id }) => id === sorting?.column)?.value;
  const shown = useMemo(
    () => (sorting && by ? sorted(rows, by, sorting.direction) : rows),
    [rows, sorting, by],
  );
  const tracks = { gridTemplateColumns: columns.map((column) => column.width).join(" ") };

  return (
    <div className={classes.scroller} ref={root}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length}
        aria-readonly
        aria-multiselectable={props.onToggle !== undefined}
      >
        <GridHead
          columns={columns}
          sorting={sorting}
          tracks={tracks}
          onSort={({ id, first }) => {
            setSorting(nextSorting(sorting, id, first ?? "ascending"));
            scroller.current?.scrollTo({ top: 0 });
          }}
        />
        <GridBody
          {...props}
          key={`${sorting?.column} ${sorting?.direction} ${columns.length}`}
          columns={columns}
          rows={shown}
          tracks={tracks}
          scroller={scroller}
        />
      </div>
      {foot}
    </div>
  );
}
