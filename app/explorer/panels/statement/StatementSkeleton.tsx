import { Skeleton } from "@mantine/core";
import { ROOM_WORDS } from "../../words";

/** The shape of two cards. */
export function StatementSkeleton() {
  return (
    <div style={{ padding: 16 }} role="status" aria-busy aria-label={ROOM_WORDS.loadingStatements}>
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
