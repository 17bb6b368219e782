import { CloseButton, Menu, TextInput } from "@mantine/core";
import { ChevronDown, Copy, Search } from "lucide-react";
import { SEARCHED } from "@/lib/view/console/results/arrange";
import { BarButton } from "../BarButton";
import { Tools } from "../Tools";
import classes from "./Table.module.css";
import type { Table } from "./useTable";
import { RESULT_WORDS, atCellWords, matchesWords, searchedWords } from "../words";

interface TableToolsProps {
  readonly table: Table;
  readonly all: number;
  /** The cell with the focus, in words. */
  readonly cell: string;
  readonly onCopyCell: () => void;
  readonly onCopyRow: () => void;
  readonly onCopyColumn: () => void;
}

export function TableTools({ table, all, cell, ...actions }: TableToolsProps) {
  const { search, setSearch, count } = table;
  return (
    <Tools>
      <TextInput
        size="xs"
        className={classes.search}
        aria-label={RESULT_WORDS.search}
        placeholder={RESULT_WORDS.search}
        title={searchedWords(SEARCHED)}
        leftSection={<Search size={14} aria-hidden />}
        rightSection={
          search && (
            <CloseButton
              size={24}
              iconSize={14}
              aria-label={RESULT_WORDS.clear}
              onClick={() => setSearch("")}
            />
          )
        }
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <span className={classes.matches} aria-live="polite">
        {search.trim() !== "" && matchesWords(count, all)}
      </span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <BarButton
            icon={<Copy size={14} aria-hidden />}
            label={RESULT_WORDS.copy}
            rightSection={<ChevronDown size={12} aria-hidden />}
          />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{atCellWords(cell)}</Menu.Label>
          <Menu.Item onClick={actions.onCopyCell}>{RESULT_WORDS.cell}</Menu.Item>
          <Menu.Item onClick={actions.onCopyRow}>{RESULT_WORDS.row}</Menu.Item>
          <Menu.Item onClick={actions.onCopyColumn}>{RESULT_WORDS.column}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Tools>
  );
}
