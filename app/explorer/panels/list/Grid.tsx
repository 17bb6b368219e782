"use client";

import { useElementSize, useMergedRef } from "@mantine/hooks";
import { type ComponentType, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { FIRST_SORTING } from "@/lib/view/list/listing";
import { foundWords } from "@/lib/view/list/words";
import type { ListTab } from "@/lib/view/session";
import { nextSorting, sorted, type Sorting } from "@/lib/view/order";
import { Empty } from "@/app/ui/Empty";
import { useSession } from "../../data/session";
import type { CellsProps } from "./Cells";
import type { Column } from "./column";
import { GridBody, type RowActions } from "./GridBody";
import { GridHead } from "./GridHead";
import { GridTools } from "./GridTools";
import classes from "./List.module.css";
import type { Finding } from "./useFinding";
import { nothingFoundWords, nothingYetWords } from "./words";

interface GridProps<Row, C extends Column<Row>> extends RowActions<Row> {
  readonly label: string;
  readonly columns: readonly C[];
  readonly Cells: ComponentType<CellsProps<Row, C>>;
  readonly rows: readonly Row[];
  readonly tab: ListTab;
  readonly finding: Finding;
  /** Those of the rows that hold a text, in their order. */
  readonly find: (rows: readonly Row[], text: string) => readonly Row[];
  /** There is more to be looked through, which has yet to come. */
  readonly isLooking?: boolean;
  /** How many rows there are, and what is not among them. */
  readonly words: string;
  /** Instead of rows, where there are none at all. */
  readonly empty: ReactNode;
  /** Beside the order. */
  readonly tools?: ReactNode;
}

/** A list of any length, to sort and to look through. */
export function Grid<Row, C extends Column<Row>>(props: GridProps<Row, C>) {
  const { label, rows, columns: all, tab, finding, find, words, empty, ...rest } = props;
  const { isLooking = false, tools, ...body } = rest;
  const { text } = finding;
  const { ref: sized, width } = useElementSize();
  const [sorting, setSorting] = useState<Sorting>(FIRST_SORTING[tab]);
  const scroller = useRef<HTMLDivElement>(null);
  const root = useMergedRef(scroller, sized);

  const setListing = useSession((session) => session.setListing);
  useEffect(() => {
    setListing(tab, { sorting, text });
    return () => setListing(tab, undefined);
  }, [setListing, tab, sorting, text]);

  const columns = useMemo(
    () => all.filter(({ id, from = 0 }) => width >= from || id === sorting?.column),
    [all, width, sorting],
  );
  const ordered = useMemo(() => {
    const by = all.find(({ id }) => id === sorting?.column)?.value;
    return sorting && by ? sorted(rows, by, sorting.direction) : rows;
  }, [all, rows, sorting]);
  const shown = useMemo(() => (text === "" ? ordered : find(ordered, text)), [ordered, find, text]);
  const tracks = useMemo(
    () => ({ gridTemplateColumns: columns.map((column) => column.width).join(" ") }),
    [columns],
  );
  const sort = (next: Sorting): void => {
    setSorting(next);
    scroller.current?.scrollTo({ top: 0 });
  };

  return (
    <>
      <GridTools
        finding={finding}
        words={text === "" ? words : `${foundWords(shown.length, text)}. ${words}`}
        columns={all}
        sorting={sorting}
        onSort={sort}
        tools={tools}
      />
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
            onSort={({ id, first }) => sort(nextSorting(sorting, id, first ?? "ascending"))}
          />
          <GridBody {...body} columns={columns} rows={shown} tracks={tracks} scroller={scroller} />
        </div>
        {rows.length === 0 && empty}
        {rows.length > 0 && shown.length === 0 && (
          <Empty>{isLooking ? nothingYetWords(text) : nothingFoundWords(text)}</Empty>
        )}
      </div>
    </>
  );
}
