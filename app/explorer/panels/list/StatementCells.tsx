"use client";

import { createContext, use } from "react";
import type { StatementId } from "@/lib/model/ids";
import { useStatement } from "../../data/queries";
import { CellsOf, type CellsProps } from "./Cells";
import type { CellColumn } from "./column";
import type { StatementContent } from "./statementColumns";

export type StatementColumn = CellColumn<number, StatementContent>;

/** Which statement a row is. */
export const StatementIdContext = createContext<(row: number) => StatementId | undefined>(
  () => undefined,
);

type Props = CellsProps<number, StatementColumn>;

/** The cells of a row, whose statement is asked for once it comes into sight. */
export function StatementCells(props: Props) {
  const id = use(StatementIdContext)(props.row);
  return id && <CellsOfOne {...props} id={id} />;
}

function CellsOfOne({ row, columns, active, id }: Props & { readonly id: StatementId }) {
  const { data: statement, isError: failed, refetch } = useStatement(id);
  const retry = () => void refetch();
  const content: StatementContent = { row, statement, failed, retry, active };
  return <CellsOf columns={columns} cell={({ cell }) => cell(content)} />;
}
