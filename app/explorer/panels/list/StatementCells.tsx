"use client";

import { createContext, use } from "react";
import type { StatementId } from "@/lib/model/ids";
import { CellsOf, type CellsProps } from "./Cells";
import type { CellColumn } from "./column";
import type { StatementContent } from "./statementColumns";
import { useStatementAtRest } from "./useStatementAtRest";

export type StatementColumn = CellColumn<number, StatementContent>;

/** What all rows of the list have in common. */
export interface StatementRows {
  readonly idOf: (row: number) => StatementId | undefined;
  readonly copy: (row: number) => void;
}

export const StatementRowsContext = createContext<StatementRows>({
  idOf: () => undefined,
  copy: () => undefined,
});

type Props = CellsProps<number, StatementColumn>;

export function StatementCells(props: Props) {
  const { idOf, copy } = use(StatementRowsContext);
  const id = idOf(props.row);
  return id && <CellsOfOne {...props} id={id} onCopy={copy} />;
}

interface OneProps extends Props {
  readonly id: StatementId;
  readonly onCopy: (row: number) => void;
}

/** The cells of a row, whose statement comes once it stays in sight. */
function CellsOfOne({ row, columns, active, id, onCopy }: OneProps) {
  const found = useStatementAtRest(id);
  const content: StatementContent = { ...found, row, active, onCopy };
  return <CellsOf columns={columns} cell={({ cell }) => cell(content)} />;
}
