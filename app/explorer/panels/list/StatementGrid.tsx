"use client";

import { Button } from "@mantine/core";
import { isNoFilter } from "@/lib/view/filter/filter";
import { citationOf } from "@/lib/view/citation";
import { sameSelection, edgeOf, statementSelection, type Selection } from "@/lib/view/selection";
import type { Statement } from "@/lib/model/statement";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { useStatements } from "../../data/queries";
import { useScene } from "../../data/scene";
import { select } from "../../data/useSelection";
import { StatementSkeleton } from "../statement/StatementPages";
import { STATEMENT_COLUMNS } from "./columns";
import { Grid } from "./Grid";
import classes from "./List.module.css";
import type { ListProps } from "./listProps";
import { useCopy } from "./useCopy";

const PAGE = 100;

/** Does the selection show this statement: itself, its line, or one of its parties? */
function isShown(statement: Statement, selection: Selection): boolean {
  switch (selection.kind) {
    case "statement":
      return selection.statementId === statement.statementId;
    case "edge": {
      const edge = edgeOf(statement);
      return edge !== undefined && sameSelection(edge, selection);
    }
    default:
      return false;
  }
}

/** Statements as sentences: what the lines of the canvas count, and those that make no line. */
export function StatementGrid({ selection, onSelected }: ListProps) {
  const copy = useCopy();
  const { items, total, query } = useStatements({}, PAGE);
  const isFiltered = useScene(({ present }) => !isNoFilter(present.filter));
  if (query.isPending) return <StatementSkeleton />;
  if (query.isError && items.length === 0) {
    return (
      <Failure what="The statements" error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  if (items.length === 0) {
    return (
      <Empty>Every statement stands here as a sentence as soon as an article is loaded.</Empty>
    );
  }
  return (
    <Grid
      label="Statements"
      columns={STATEMENT_COLUMNS}
      rows={items}
      keyOf={(statement) => statement.statementId}
      isSelected={(statement) => isShown(statement, selection)}
      onSelect={(statement) => {
        select(statementSelection(statement));
        onSelected?.();
      }}
      textOf={citationOf}
      onCopy={copy}
      foot={
        <>
          {isFiltered && (
            <p className={classes.foot}>
              Filters act on the network and its actors. This list holds every statement.
            </p>
          )}
          {total > items.length && (
            <p className={classes.foot}>
              {items.length.toLocaleString("en-GB")} of {total.toLocaleString("en-GB")} statements
              are listed, and sorted among themselves.{" "}
              <Button
                size="compact-xs"
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                List {Math.min(PAGE, total - items.length)} more
              </Button>
            </p>
          )}
        </>
      }
    />
  );
}
