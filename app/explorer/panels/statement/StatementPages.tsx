import { Button } from "@mantine/core";
import { useEffect } from "react";
import type { StatementFilter } from "@/lib/model/answers";
import { MOST_IN_FULL, notPrintedWords } from "@/lib/view/print/words";
import type { Anchor } from "@/lib/view/selection";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { PAGE_SIZE, useStatements } from "../../data/queries";
import { useOnPaper } from "../print/PrintContext";
import { StatementCard } from "./StatementCard";
import { StatementSkeleton } from "./StatementSkeleton";
import { STATEMENT_WORDS, moreWords } from "./words";

interface StatementPagesProps {
  readonly filter: StatementFilter;
  readonly within: Anchor;
  /** What stands here when there is none. */
  readonly empty: string;
  readonly full?: boolean;
}

/** Statements by a filter: 25 at a time, and how many of how many. */
export function StatementPages({ filter, within, empty, full = false }: StatementPagesProps) {
  const { items, total, query } = useStatements(filter);
  const isOnPaper = useWholeOnPaper(items.length, query);
  if (query.isPending) return <StatementSkeleton />;
  if (query.isError && items.length === 0) {
    return (
      <Failure
        what={STATEMENT_WORDS.statements}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (items.length === 0) return <Empty>{empty}</Empty>;
  const left = total - items.length;
  return (
    <>
      {items.map((statement) => (
        <StatementCard
          key={statement.statementId}
          statement={statement}
          within={within}
          full={full}
        />
      ))}
      {query.isFetchNextPageError && (
        <Failure
          what={STATEMENT_WORDS.nextStatements}
          error={query.error}
          onRetry={() => void query.fetchNextPage()}
        />
      )}
      {left > 0 && isOnPaper && <p>{notPrintedWords(left, total)}</p>}
      {left > 0 && !isOnPaper && (
        <Button
          variant="subtle"
          fullWidth
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {moreWords(Math.min(PAGE_SIZE, left), total)}
        </Button>
      )}
    </>
  );
}

/** On paper nobody can ask for more: the pages come by themselves, as many as are printed. */
function useWholeOnPaper(
  count: number,
  { hasNextPage, isFetching, isError, fetchNextPage }: ReturnType<typeof useStatements>["query"],
): boolean {
  const isOnPaper = useOnPaper();
  const isMore = isOnPaper && hasNextPage && !isFetching && !isError && count < MOST_IN_FULL;
  useEffect(() => {
    if (isMore) void fetchNextPage();
  }, [isMore, count, fetchNextPage]);
  return isOnPaper;
}
