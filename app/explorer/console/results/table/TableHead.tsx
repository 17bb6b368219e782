import { ActionIcon, UnstyledButton } from "@mantine/core";
import type { VirtualItem } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, Copy } from "lucide-react";
import classes from "./Table.module.css";
import type { Table } from "./useTable";
import { RESULT_WORDS, copyColumnLabel } from "../words";

interface TableHeadProps {
  readonly table: Table;
  readonly shown: readonly VirtualItem[];
  readonly numbers: number;
  readonly onCopy: (column: number) => void;
}

export function TableHead({ table, shown, numbers, onCopy }: TableHeadProps) {
  const { columns, sorting, sortBy } = table;
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={classes.number}
          style={{ width: numbers }}
        >
          <span className={classes.hidden}>{RESULT_WORDS.number}</span>
        </div>
        {shown.map(({ index, start, size }) => {
          const column = columns[index];
          if (!column) return null;
          const way =
            sorting?.column === index
              ? sorting.descending
                ? "descending"
                : "ascending"
              : undefined;
          const Arrow = way === "descending" ? ArrowDown : ArrowUp;
          return (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={way ?? "none"}
              className={classes.headCell}
              data-end={column.numeric || undefined}
              style={{ left: numbers + start, width: size }}
            >
              <UnstyledButton
                className={classes.sort}
                title={column.title}
                onClick={() => sortBy(index)}
              >
                <span className={classes.name}>{column.title}</span>
                {way && <Arrow size={12} aria-hidden />}
              </UnstyledButton>
              <ActionIcon
                className={classes.copy}
                size={24}
                variant="subtle"
                color="gray"
                aria-label={copyColumnLabel(column.title)}
                onClick={() => onCopy(index)}
              >
                <Copy size={12} aria-hidden />
              </ActionIcon>
            </div>
          );
        })}
      </div>
    </div>
  );
}
