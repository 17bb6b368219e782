import { figure } from "@/lib/view/words";
import type { VirtualItem } from "@tanstack/react-virtual";
import { memo, type KeyboardEvent } from "react";
import type { CypherValue } from "@/lib/client/console";
import { findGraph } from "@/lib/view/console/results/found";
import type { ResultColumn } from "@/lib/view/console/results/columns";
import { Opened } from "../value/Opened";
import { ValueChip } from "../value/ValueChip";
import { canOpen } from "./canOpen";
import { openedLabel } from "../words";
import classes from "./Table.module.css";

/** What can be done with a cell; the same object for as long as the table lives. */
export interface CellActions {
  onFocus(place: number, column: number): void;
  onOpen(row: number, column: number, place: number): void;
  onKey(event: KeyboardEvent, place: number, column: number): void;
}

interface TableRowProps {
  readonly row: readonly CypherValue[];
  /** As it came, from 0. */
  readonly index: number;
  /** As it is shown, from 0. */
  readonly place: number;
  readonly columns: readonly ResultColumn[];
  readonly shown: readonly VirtualItem[];
  /** Pixels of the column of row numbers, and of what can be seen at once. */
  readonly numbers: number;
  readonly sight: number;
  /** The column that has the focus, if this row does. */
  readonly active: number | undefined;
  readonly opened: number | undefined;
  readonly actions: CellActions;
}

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, place, columns, shown, numbers, sight, active, opened, actions } = props;
  const openedName = opened === undefined ? undefined : columns[opened]?.title;
  return (
    <>
      <div role="row" aria-rowindex={place + 2} className={classes.row}>
        <div
          role="rowheader"
          aria-colindex={1}
          className={classes.number}
          style={{ width: numbers }}
        >
          {figure(index + 1)}
        </div>
        {shown.map(({ index: column, start, size }) => {
          const value = row[column] ?? null;
          const opens = canOpen(value);
          return (
            <div
              key={column}
              role="gridcell"
              aria-colindex={column + 2}
              aria-expanded={opens ? opened === column : undefined}
              tabIndex={active === column ? 0 : -1}
              data-place={`${place}:${column}`}
              data-end={columns[column]?.numeric || undefined}
              data-opens={opens || undefined}
              data-opened={opened === column || undefined}
              className={classes.cell}
              style={{ left: numbers + start, width: size }}
              onFocus={() => actions.onFocus(place, column)}
              onClick={() => opens && actions.onOpen(index, column, place)}
              onKeyDown={(event) => actions.onKey(event, place, column)}
            >
              <ValueChip value={value} />
            </div>
          );
        })}
      </div>
      {opened !== undefined && (
        <div role="row" className={classes.openedRow}>
          <div
            role="gridcell"
            aria-colspan={columns.length + 1}
            aria-label={openedLabel(openedName ?? "")}
            className={classes.opened}
            style={{ width: sight }}
          >
            <Opened value={row[opened] ?? null} nodeOf={(id) => findGraph([row]).nodes.get(id)} />
          </div>
        </div>
      )}
    </>
  );
});
