import { Button, Skeleton } from "@mantine/core";
import type { StatementFilter } from "@/lib/model/answers";
import type { Anchor } from "@/lib/view/selection";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { PAGE_SIZE, useStatements } from "../../data/queries";
import { StatementCard } from "./StatementCard";

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
  if (query.isPending) return <StatementSkeleton />;
  if (query.isError && items.length === 0) {
    return (
      <Failure what="The statements" error={query.error} onRetry={() => void query.refetch()} />
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
          what="The next statements"
          error={query.error}
          onRetry={() => void query.fetchNextPage()}
        />
      )}
      {left > 0 && (
        <Button
          variant="subtle"
          fullWidth
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show {Math.min(PAGE_SIZE, left)} more of {total.toLocaleString("en-GB")}
        </Button>
      )}
    </>
  );
}

/** The shape of two cards. */
export function StatementSkeleton() {
  return (
    <div style={{ padding: 16 }} role="status" aria-busy aria-label="Statements are loading">
      {[0, 1].map((card) => (
        <div key={card} style={{ marginBottom: 24 }}>
          <Skeleton height={10} width={110} mb={12} />
          <Skeleton height={12} mb={8} />
          <Skeleton height={12} width="70%" mb={12} />
          <Skeleton height={40} />
        </div>
      ))}
    </div>
  );
}
