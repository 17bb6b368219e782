"use client";

import { figure } from "@/lib/view/words";
import { useElementSize, useMergedRef } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Empty } from "@/app/ui/Empty";
import { type Place, placeAfterKey } from "@/lib/view/console/results/keys";
import { isPlanOnly, type Run } from "@/lib/view/console/run";
import { copyCell, copyText } from "@/lib/view/console/values/text";
import { useCopyQuietly } from "../useCopyQuietly";
import { canOpen } from "./canOpen";
import classes from "./Table.module.css";
import { TableHead } from "./TableHead";
import { type CellActions, TableRow } from "./TableRow";
import { TableTools } from "./TableTools";
import { useTable } from "./useTable";
import { RESULT_WORDS, cellWords, columnWords, rowWords } from "../words";

const ROW = 30;
const HEAD = 30;
const DIGIT = 8;

/** Rows of any number: one cell has the focus, arrow keys move it, Enter opens what it holds. */
export function DataTable({ run }: { readonly run: Run }) {
  const table = useTable(run);
  const { columns, order, count } = table;
  const copy = useCopyQuietly();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: sized, width, height } = useElementSize();
  const root = useMergedRef(scroller, sized);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [opened, setOpened] = useState<ReadonlyMap<number, number>>(new Map());
  const wish = useRef<Place>(undefined);
  const openedNow = useRef(opened);
  /** A row that was opened, perhaps at the lower edge. */
  const toSee = useRef<number>(undefined);

  const numbers = 20 + DIGIT * figure(run.rowCount).length;
  // With another function of the same order, all rows would be measured anew at each step.
  const indexOf = useCallback((place: number): number => order?.[place] ?? place, [order]);
  // oxlint-disable-next-line react/incompatible-library -- concerns React's compiler, which is not used here
  const down = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    // An opened row takes its height along, wherever sorting puts it.
    getItemKey: indexOf,
    scrollPaddingStart: HEAD,
    overscan: 6,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columns[index]?.width ?? 0,
    scrollPaddingStart: numbers,
    overscan: 2,
  });
  // Widths become known with the first rows.
  useEffect(() => across.measure(), [across, columns]);
  const shown = across.getVirtualItems();
  const total = numbers + across.getTotalSize();

  const latest = useRef<CellActions>(undefined);
  useEffect(() => {
    latest.current = {
      onFocus: (row, column) => setActive({ row, column }),
      onOpen(row, column, place) {
        // Not what was drawn last: a second key may come before that is.
        const next = new Map(openedNow.current);
        const closes = next.get(row) === column;
        if (closes) next.delete(row);
        else next.set(row, column);
        openedNow.current = next;
        setOpened(next);
        if (closes) down.resizeItem(place, ROW);
        else toSee.current = place;
      },
      onKey(event, row, column) {
        const value = run.rows[indexOf(row)]?.[column] ?? null;
        const command = event.ctrlKey || event.metaKey;
        if (command && event.key.toLowerCase() === "c") {
          if (window.getSelection()?.toString()) return;
          event.preventDefault();
          return copy(copyText(value), RESULT_WORDS.theCell);
        }
        if ((event.key === "Enter" || event.key === " ") && canOpen(value)) {
          event.preventDefault();
          return latest.current?.onOpen(indexOf(row), column, row);
        }
        const page = Math.max(1, Math.floor(height / ROW) - 2);
        const bounds = { rows: count, columns: columns.length, page };
        const next = placeAfterKey(event.key, command, { row, column }, bounds);
        if (!next) return;
        event.preventDefault();
        wish.current = next;
        setActive(next);
        down.scrollToIndex(next.row);
        across.scrollToIndex(next.column);
      },
    };
  });
  const actions = useMemo<CellActions>(
    () => ({
      onFocus: (row, column) => latest.current?.onFocus(row, column),
      onOpen: (row, column, place) => latest.current?.onOpen(row, column, place),
      onKey: (event, row, column) => latest.current?.onKey(event, row, column),
    }),
    [],
  );
  // The cell to go to may only be there once it was scrolled to.
  useEffect(() => {
    if (!wish.current) return;
    const { row, column } = wish.current;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`);
    if (!cell) return;
    wish.current = undefined;
    // With the cell that had it, the focus may have gone to nobody; who left is not called back.
    const holder = document.activeElement;
    const isHere = holder === document.body || scroller.current?.contains(holder);
    if (isHere) cell.focus({ preventScroll: true });
  });

  useEffect(() => {
    const place = toSee.current;
    const sight = scroller.current;
    if (place === undefined || !sight) return;
    toSee.current = undefined;
    const row = sight.querySelector(`[data-index="${place}"]`)?.getBoundingClientRect();
    const { top, bottom } = sight.getBoundingClientRect();
    // Up and down only: scrolled sideways, the cell that has the focus might go.
    if (row && row.bottom > bottom) {
      sight.scrollTop += Math.min(row.bottom - bottom, row.top - top - HEAD);
    }
  });

  const here = { row: Math.min(active.row, count - 1), column: active.column };
  const copyColumn = (column: number) => {
    const cells = Array.from({ length: count }, (_, place) => run.rows[indexOf(place)]?.[column]);
    const lines = cells.map((cell) => copyCell(cell ?? null));
    copy(
      [columns[column]?.title ?? "", ...lines].join("\n"),
      columnWords(columns[column]?.title ?? ""),
    );
  };
  const copyRow = () => {
    const row = run.rows[indexOf(here.row)] ?? [];
    copy(row.map(copyCell).join("\t"), rowWords(indexOf(here.row) + 1));
  };
  const copyFocused = () =>
    copy(copyText(run.rows[indexOf(here.row)]?.[here.column] ?? null), RESULT_WORDS.theCell);

  if (run.columns.length === 0 || run.rowCount === 0) return <NoRows run={run} />;
  return (
    <div className={classes.root}>
      <TableTools
        table={table}
        all={run.rowCount}
        cell={cellWords(indexOf(here.row) + 1, columns[here.column]?.title ?? "")}
        onCopyCell={copyFocused}
        onCopyRow={copyRow}
        onCopyColumn={() => copyColumn(here.column)}
      />
      <div className={classes.scroller} ref={root}>
        <div
          role="grid"
          aria-label={RESULT_WORDS.rows}
          aria-rowcount={count + 1}
          aria-colcount={columns.length + 1}
          aria-readonly
          style={{ width: total, minWidth: "100%" }}
        >
          <TableHead table={table} shown={shown} numbers={numbers} onCopy={copyColumn} />
          <div role="rowgroup" className={classes.body} style={{ height: down.getTotalSize() }}>
            {down.getVirtualItems().map(({ index: place, key, start }) => {
              const index = indexOf(place);
              const row = run.rows[index];
              return (
                row && (
                  <div
                    key={key}
                    role="presentation"
                    data-index={place}
                    // All others are as high as was said: looking at each costs frames.
                    ref={opened.has(index) ? down.measureElement : undefined}
                    className={classes.place}
                    style={{ transform: `translateY(${start}px)` }}
                  >
                    <TableRow
                      row={row}
                      index={index}
                      place={place}
                      columns={columns}
                      shown={shown}
                      numbers={numbers}
                      sight={width}
                      active={here.row === place ? here.column : undefined}
                      opened={opened.get(index)}
                      actions={actions}
                    />
                  </div>
                )
              );
            })}
          </div>
        </div>
        {count === 0 && <Empty>{RESULT_WORDS.noneFound}</Empty>}
      </div>
    </div>
  );
}

function NoRows({ run }: { readonly run: Run }) {
  if (run.status === "running") return <Empty>{RESULT_WORDS.rowsLater}</Empty>;
  if (run.status === "stopped") {
    return <Empty>{RESULT_WORDS.stoppedFirst}</Empty>;
  }
  if (isPlanOnly(run)) {
    return <Empty>{RESULT_WORDS.onlyPlan}</Empty>;
  }
  return <Empty>{RESULT_WORDS.noRows}</Empty>;
}
