import {
  type ComponentType,
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type MouseEvent,
} from "react";
import type { CellsProps } from "./Cells";
import type { Column } from "./column";
import classes from "./List.module.css";

/** They stay the same from one drawing to the next, so that a row is drawn again only where it changed. */
export interface RowHandlers {
  readonly onFocus: (index: number) => void;
  readonly onClick: (event: MouseEvent, index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void;
  readonly measure: (element: HTMLElement | null) => void;
}

interface GridRowProps<Row, C extends Column<Row>> extends RowHandlers {
  readonly row: Row;
  readonly index: number;
  readonly start: number;
  readonly columns: readonly C[];
  readonly tracks: CSSProperties;
  readonly Cells: ComponentType<CellsProps<Row, C>>;
  readonly selected: boolean;
  readonly active: boolean;
}

function OneRow<Row, C extends Column<Row>>(props: GridRowProps<Row, C>) {
  const { row, index, start, columns, tracks, Cells, selected, active, measure } = props;
  const { onFocus, onClick, onKeyDown } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      tabIndex={active ? 0 : -1}
      className={classes.row}
      style={{ ...tracks, transform: `translateY(${start}px)` }}
      ref={measure}
      onFocus={() => onFocus(index)}
      onClick={(event) => onClick(event, index)}
      onKeyDown={(event) => onKeyDown(event, index)}
    >
      <Cells row={row} columns={columns} active={active} />
    </div>
  );
}

export const GridRow = memo(OneRow) as typeof OneRow;
