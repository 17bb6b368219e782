import { UnstyledButton } from "@mantine/core";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { CSSProperties } from "react";
import type { Sorting } from "@/lib/view/order";
import type { Column } from "./column";
import classes from "./List.module.css";

interface GridHeadProps<T> {
  readonly columns: readonly Column<T>[];
  readonly sorting: Sorting | undefined;
  readonly tracks: CSSProperties;
  readonly onSort: (column: Column<T>) => void;
}

export function GridHead<T>({ columns, sorting, tracks, onSort }: GridHeadProps<T>) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow} style={tracks}>
        {columns.map((column) => {
          const direction = sorting?.column === column.id ? sorting.direction : undefined;
          const Arrow = direction === "descending" ? ArrowDown : ArrowUp;
          return (
            <div
              key={column.id}
              role="columnheader"
              className={classes.cell}
              data-end={column.end || undefined}
              {...(column.value && { "aria-sort": direction ?? "none" })}
            >
              {column.value ? (
                <UnstyledButton className={classes.sort} onClick={() => onSort(column)}>
                  {column.label}
                  {direction && <Arrow size={12} aria-hidden />}
                </UnstyledButton>
              ) : (
                column.label
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
