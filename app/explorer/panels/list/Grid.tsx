"use client";

import { useElementSize, useMergedRef } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { sorted, nextSorting, type Sorting } from "@/lib/view/order";
import type { Column } from "./columns";
import { GridHead } from "./GridHead";
import classes from "./List.module.css";
import { rowAfterKey } from "./keys";

interface GridProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly isSelected: (row: T) => boolean;
  readonly onSelect: (row: T) => void;
  /** What Ctrl/Cmd+C takes of the focused row. */
  readonly textOf: (row: T) => string;
  readonly onCopy: (text: string) => void;
  /** The order at first; else that of the rows as they come. */
  readonly firstSorting?: Sorting;
  /** Below the last row: what is not loaded yet, and how to get it. */
  readonly foot?: ReactNode;
}

const ROW = 33;
const PAGE = 10;
/** Below this the columns that are only wanted where there is room are left out. */
const ROOMY = 640;

/** A sortable list of any length: one row has the focus, the arrow keys move it, Enter selects. */
export function Grid<T>(props: GridProps<T>) {
  const { label, rows, keyOf, isSelected, onSelect, textOf, onCopy } = props;
  const { ref: sized, width } = useElementSize();
  const [sorting, setSorting] = useState(props.firstSorting);
  const [focused, setFocused] = useState<number>();
  const scroller = useRef<HTMLDivElement>(null);
  const root = useMergedRef(scroller, sized);
  const moved = useRef(false);

  const columns = useMemo(
    () => props.columns.filter((column) => width >= ROOMY || !column.wide),
    [props.columns, width],
  );
  const column = columns.find(({ id }) => id === sorting?.column);
  const shown = useMemo(
    () => (sorting && column?.value ? sorted(rows, column.value, sorting.direction) : rows),
    [rows, sorting, column],
  );
  // oxlint-disable-next-line react/incompatible-library -- concerns React's compiler, which is not used here
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    // Heights belong to rows, wherever sorting puts them.
    getItemKey: (index) => {
      const row = shown[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: 8,
  });
  const chosen = shown.findIndex(isSelected);
  const active = Math.min(focused ?? Math.max(chosen, 0), shown.length - 1);
  const tracks = { gridTemplateColumns: columns.map((track) => track.width).join(" ") };

  // What was selected elsewhere is brought into sight; a row that is in sight stays where it is.
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen, { align: "auto" });
  }, [chosen, virtual]);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const row = shown[index];
    if (row === undefined) return;
    if (event.key.toLowerCase() === "c" && (event.ctrlKey || event.metaKey)) {
      if (window.getSelection()?.toString()) return;
      event.preventDefault();
      return onCopy(textOf(row));
    }
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return onSelect(row);
    }
    const next = rowAfterKey(event.key, index, shown.length, PAGE);
    if (next === undefined) return;
    event.preventDefault();
    moved.current = true;
    setFocused(next);
    virtual.scrollToIndex(next);
  };

  return (
    <div className={classes.scroller} ref={root}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length}
        aria-readonly
      >
        <GridHead
          columns={columns}
          sorting={sorting}
          tracks={tracks}
          onSort={({ id, first }) => setSorting(nextSorting(sorting, id, first ?? "ascending"))}
        />
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = shown[index];
            if (row === undefined) return null;
            return (
              <div
                key={keyOf(row)}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={isSelected(row)}
                data-index={index}
                tabIndex={index === active ? 0 : -1}
                className={classes.row}
                style={{ ...tracks, transform: `translateY(${start}px)` }}
                ref={(element) => {
                  virtual.measureElement(element);
                  if (!element || index !== active || !moved.current) return;
                  moved.current = false;
                  element.focus();
                }}
                onFocus={() => setFocused(index)}
                onClick={() => onSelect(row)}
                onKeyDown={(event) => onKeyDown(event, index)}
              >
                {columns.map(({ id, end, cell }) => (
                  <div
                    role="gridcell"
                    key={id}
                    data-end={end || undefined}
                    className={classes.cell}
                  >
                    {cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {props.foot}
    </div>
  );
}
