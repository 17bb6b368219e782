import type { ReactNode } from "react";
import type { Column } from "./column";
import classes from "./List.module.css";

/** What a grid is told to draw a row by. */
export interface CellsProps<Row, C extends Column<Row>> {
  readonly row: Row;
  readonly columns: readonly C[];
  readonly active: boolean;
}

interface CellsOfProps<C> {
  readonly columns: readonly C[];
  readonly cell: (column: C) => ReactNode;
}

/** A cell for each column. */
export function CellsOf<C extends Pick<Column<never>, "id" | "end">>({
  columns,
  cell,
}: CellsOfProps<C>) {
  return columns.map((column) => (
    <div
      role="gridcell"
      key={column.id}
      data-end={column.end || undefined}
      className={classes.cell}
    >
      {cell(column)}
    </div>
  ));
}
