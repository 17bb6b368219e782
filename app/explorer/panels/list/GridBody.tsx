"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import {
  type ComponentType,
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { CellsProps } from "./Cells";
import type { Column } from "./column";
import { GridRow, type RowHandlers } from "./GridRow";
import { rowAfterKey } from "./keys";
import classes from "./List.module.css";

export interface RowActions<Row> {
  readonly keyOf: (row: Row) => string | number;
  /** The same function for as long as the same rows are selected. */
  readonly isSelected: (row: Row) => boolean;
  /** Changes with what is selected: its first row is then brought into sight. */
  readonly selectedKey: string;
  readonly onSelect: (row: Row) => void;
  /** One more row, or one less, where several can be chosen: with Shift, Ctrl or Cmd. */
  readonly onToggle?: (row: Row) => void;
  /** Ctrl/Cmd+C on the focused row. */
  readonly onCopy: (row: Row) => void;
}

interface GridBodyProps<Row, C extends Column<Row>> extends RowActions<Row> {
  readonly columns: readonly C[];
  readonly Cells: ComponentType<CellsProps<Row, C>>;
  readonly rows: readonly Row[];
  readonly tracks: CSSProperties;
  readonly scroller: RefObject<HTMLElement | null>;
}

const ROW = 33;
const HEAD = 30;
const PAGE = 10;

/**
 * Only the rows in sight are there. One has the focus, the arrow keys move it, Enter
 * selects, with Shift or Ctrl one more.
 */
export function GridBody<Row, C extends Column<Row>>(props: GridBodyProps<Row, C>) {
  const { columns, Cells, rows, tracks, scroller, keyOf, isSelected, selectedKey } = props;
  const [focused, setFocused] = useState<number>();
  const [keyNow, setKeyNow] = useState(selectedKey);
  if (keyNow !== selectedKey) {
    setKeyNow(selectedKey);
    setFocused(undefined);
  }
  const moved = useRef(false);
  // Rows are as high as their words need, wherever sorting puts them.
  const getItemKey = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    [rows, keyOf],
  );
  // Rows above it grow when their sentences come, and push it out of sight: without its row the
  // focus would be lost.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      const isHeld = scroller.current?.contains(document.activeElement) ?? false;
      const isThere = focused === undefined || inSight.includes(focused) || focused >= range.count;
      return isHeld && !isThere ? [...inSight, focused].toSorted((a, b) => a - b) : inSight;
    },
    [focused, scroller],
  );
  // oxlint-disable-next-line react/incompatible-library -- concerns React's compiler, which is not used here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey,
    rangeExtractor,
    scrollPaddingStart: HEAD,
    overscan: 4,
  });
  const items = virtual.getVirtualItems();
  const firstSelected = useMemo(() => rows.findIndex(isSelected), [rows, isSelected]);
  const wanted = Math.min(focused ?? Math.max(firstSelected, 0), rows.length - 1);
  // Tab must find a row, wherever one has scrolled to.
  const active = items.some(({ index }) => index === wanted)
    ? wanted
    : items.find(({ start }) => start >= (virtual.scrollOffset ?? 0))?.index;

  const latest = useRef<Omit<RowHandlers, "measure">>(undefined);
  useEffect(() => {
    const pick = (row: Row, keys: Pick<KeyboardEvent, "shiftKey" | "ctrlKey" | "metaKey">) => {
      const isMore = keys.shiftKey || keys.ctrlKey || keys.metaKey;
      if (isMore && props.onToggle) props.onToggle(row);
      else props.onSelect(row);
    };
    latest.current = {
      onFocus: (index) => setFocused(index),
      onClick(event, index) {
        const row = rows[index];
        if (row !== undefined) pick(row, event);
      },
      onKeyDown(event, index) {
        const row = rows[index];
        if (row === undefined) return;
        if (event.key.toLowerCase() === "c" && (event.ctrlKey || event.metaKey)) {
          if (window.getSelection()?.toString()) return;
          event.preventDefault();
          return props.onCopy(row);
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
      },
    };
  });
  const handlers = useMemo<RowHandlers>(
    () => ({
      onFocus: (index) => latest.current?.onFocus(index),
      onClick: (event, index) => latest.current?.onClick(event, index),
      onKeyDown: (event, index) => latest.current?.onKeyDown(event, index),
      measure: (element) => virtual.measureElement(element),
    }),
    [virtual],
  );

  // The row to go to may only be there once it was scrolled to.
  useEffect(() => {
    if (!moved.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted}"]`);
    if (!row) return;
    moved.current = false;
    row.focus({ preventScroll: true });
  });

  // What was selected elsewhere is brought into sight; who walks in the list sees it already.
  const lastSelected = useRef<string>(undefined);
  useEffect(() => {
    // Before the list has its height nothing can be scrolled, and its rows may still be on the way.
    const isReady = firstSelected >= 0 && (virtual.scrollRect?.height ?? 0) > 0;
    if (lastSelected.current === selectedKey || !isReady) return;
    lastSelected.current = selectedKey;
    if (scroller.current?.contains(document.activeElement)) return;
    // In the middle: at a border, rows that grow by their sentences would push it out again.
    virtual.scrollToIndex(firstSelected, { align: "center" });
  });

  return (
    <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <GridRow
            key={key}
            row={row}
            index={index}
            start={start}
            columns={columns}
            tracks={tracks}
            Cells={Cells}
            selected={isSelected(row)}
            active={index === active}
            {...handlers}
          />
        );
      })}
    </div>
  );
}
