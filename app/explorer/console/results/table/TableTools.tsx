import { CloseButton, Menu, TextInput } from "@mantine/core";
import { ChevronDown, Copy, Search } from "lucide-react";
import { SEARCHED } from "@/lib/view/console/results/arrange";
import { counted } from "@/lib/view/words";
import { BarButton } from "../BarButton";
import { Tools } from "../Tools";
import classes from "./Table.module.css";
import type { Table } from "./useTable";

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
        aria-label="Search in the rows"
        placeholder="Search in the rows"
        title={`Looks at the first ${SEARCHED.toLocaleString("en-GB")} characters of each value`}
        leftSection={<Search size={14} aria-hidden />}
        rightSection={
          search && (
            <CloseButton size={24} iconSize={14} aria-label="Clear" onClick={() => setSearch("")} />
          )
        }
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <span className={classes.matches} aria-live="polite">
        {search.trim() !== "" && `${count.toLocaleString("en-GB")} of ${counted(all, "row")}`}
      </span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <BarButton
            icon={<Copy size={14} aria-hidden />}
            label="Copy"
            rightSection={<ChevronDown size={12} aria-hidden />}
          />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>At {cell}</Menu.Label>
          <Menu.Item onClick={actions.onCopyCell}>Cell (Ctrl/Cmd+C)</Menu.Item>
          <Menu.Item onClick={actions.onCopyRow}>Row</Menu.Item>
          <Menu.Item onClick={actions.onCopyColumn}>Column</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Tools>
  );
}
