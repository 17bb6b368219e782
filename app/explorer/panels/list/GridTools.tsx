import { Button, CloseButton, Menu, TextInput } from "@mantine/core";
import { ArrowDown, ArrowUp, Search } from "lucide-react";
import type { ReactNode } from "react";
import type { SortDirection, Sorting } from "@/lib/view/order";
import { MENU } from "@/app/ui/menu";
import type { Column } from "./column";
import classes from "./List.module.css";
import type { Finding } from "./useFinding";
import { LIST_WORDS, sortedByWords } from "./words";

interface GridToolsProps<Row> {
  readonly finding: Finding;
  /** What the list holds, and what it does not. */
  readonly words: string;
  readonly columns: readonly Column<Row>[];
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting) => void;
  readonly tools: ReactNode;
}

/** Above the rows: to find some of them, how many there are, and in which order. */
export function GridTools<Row>(props: GridToolsProps<Row>) {
  const { finding, words, columns, sorting, onSort, tools } = props;
  return (
    <div className={classes.tools}>
      <TextInput
        size="xs"
        className={classes.find ?? ""}
        aria-label={LIST_WORDS.find}
        placeholder={LIST_WORDS.find}
        leftSection={<Search size={14} aria-hidden />}
        rightSection={
          finding.typed && (
            <CloseButton
              size={24}
              iconSize={14}
              aria-label={LIST_WORDS.clear}
              onClick={() => finding.type("")}
            />
          )
        }
        value={finding.typed}
        onChange={(event) => finding.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") finding.type("");
        }}
      />
      {/* What a filter leaves is told by the filter. */}
      <p className={classes.words} aria-live={finding.typed === "" ? "off" : "polite"}>
        {words}
      </p>
      <SortMenu columns={columns} sorting={sorting} onSort={onSort} />
      {tools}
    </div>
  );
}

const turned = (direction: SortDirection): SortDirection =>
  direction === "ascending" ? "descending" : "ascending";

/** Also by what has no column for want of room. */
function SortMenu<Row>({
  columns,
  sorting,
  onSort,
}: Pick<GridToolsProps<Row>, "columns" | "sorting" | "onSort">) {
  const now = columns.find(({ id }) => id === sorting?.column);
  const Arrow = sorting?.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <Menu {...MENU} position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          className={classes.sortButton ?? ""}
          leftSection={sorting && <Arrow size={12} aria-hidden />}
        >
          {now ? sortedByWords(now.label) : LIST_WORDS.sort}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter(({ value }) => value !== undefined)
          .map(({ id, label, first = "ascending", orders }) => {
            const direction = sorting?.column === id ? turned(sorting.direction) : first;
            return (
              <Menu.Item key={id} onClick={() => onSort({ column: id, direction })}>
                {label}
                {orders && `, ${orders[direction]}`}
              </Menu.Item>
            );
          })}
      </Menu.Dropdown>
    </Menu>
  );
}
