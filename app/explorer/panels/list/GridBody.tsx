"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState, type CSSProperties, type KeyboardEvent, type RefObject } from "react";
import type { Column } from "./columns";
import { rowAfterKey } from "./keys";
import classes from "./List.module.css";

export interface RowActions<T> {
  readonly keyOf: (row: T) => string;
  readonly isSelected: (row: T) => boolean;
  readonly onSelect: (row: T) => void;
  /** One more row, or one less, where several can be chosen: with Shift, Ctrl or Cmd. */
  readonly onToggle?: (row: T) => void;
  /** What Ctrl/Cmd+C takes of the focused row. */
  readonly textOf: (row: T) => string;
  readonly onCopy: (text: string) => void;
}

interface GridBodyProps<T> extends RowActions<T> {
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly tracks: CSSProperties;
  readonly scroller: RefObject<HTMLElement | null>;
}

const ROW = 33;
const PAGE = 10;

/**
 * Only the rows in sight are there. One has the focus, the arrow keys move it, Enter
 * selects, with Shift or Ctrl one more. Made anew for each order, since rows are measured by their place.
 */
export function GridBody<T>(props: GridBodyProps<T>) {
  const { columns, rows, tracks, scroller, keyOf, isSelected, textOf, onCopy } = props;
  const pick = (row: T, keys: Pick<KeyboardEvent, "shiftKey" | "ctrlKey" | "metaKey">): void => {
    const isMore = keys.shiftKey || keys.ctrlKey || keys.metaKey;
    if (isMore && props.onToggle) props.onToggle(row);
    else props.onSelect(row);
  };
  const [focused, setFocused] = useState<number>();
  const moved = useRef(false);
  // oxlint-disable-next-line react/incompatible-library -- concerns React's compiler, which is not used here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const active = Math.min(focused ?? Math.max(rows.findIndex(isSelected), 0), rows.length - 1);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    if (event.key.toLowerCase() === "c" && (event.ctrlKey || event.metaKey)) {
      if (window.getSelection()?.toString()) return;
      event.preventDefault();
      return onCopy(textOf(row));
    }
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return pick(row, event);
    }
    const next = rowAfterKey(event.key, index, rows.length, PAGE);
    if (next === undefined) return;
    event.preventDefault();
    moved.current = true;
    setFocused(next);
    virtual.scrollToIndex(next);
  };

  return (
    <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
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
            onClick={(event) => pick(row, event)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {columns.map(({ id, end, cell }) => (
              <div role="gridcell" key={id} data-end={end || undefined} className={classes.cell}>
                {cell(row)}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
