import type { ActorFactsAnswer, WholeNetwork } from "@/lib/model/facts";
import type { ActorId } from "@/lib/model/ids";
import { TIES_AT_ONCE } from "@/lib/model/limits";
import type { Database } from "../driver";
import { type ExecuteOptions, transact } from "../execute";
import { actorFacts, allTies, networkTotals } from "../queries/facts";
import { only } from "./only";

export function readActorFacts(
  db: Database,
  actorIds: readonly ActorId[],
  options: ExecuteOptions = {},
): Promise<ActorFactsAnswer> {
  return transact(
    db,
    "facts of actors",
    "READ",
    async (tx) => ({ items: await tx.run(actorFacts(actorIds)) }),
    options,
  );
}

/** Who is tied to whom in the whole database, or how much more there is than is sent. */
export function readWholeNetwork(
  db: Database,
  options: ExecuteOptions = {},
  most = TIES_AT_ONCE,
): Promise<WholeNetwork> {
  return transact(
    db,
    "whole network",
    "READ",
    async (tx) => {
      const ends: { readonly from: ActorId; readonly to: ActorId }[] = [];
      const statements: number[] = [];
      const reciprocal: number[] = [];
      const [totals] = await Promise.all([
        tx.run(networkTotals()),
        tx.each(allTies(most), (tie) => {
          ends.push({ from: tie.from, to: tie.to });
          statements.push(tie.statements);
          reciprocal.push(tie.reciprocal ? 1 : 0);
        }),
      ]);
      const total = only(totals);
      const actorIds = [...new Set(ends.flatMap(({ from, to }) => [from, to]))].toSorted();
      const places = new Map(actorIds.map((actorId, place) => [actorId, place]));
      return {
        actorIds,
        from: ends.map(({ from }) => places.get(from) ?? 0),
        to: ends.map(({ to }) => places.get(to) ?? 0),
        statements,
        reciprocal,
        total,
        leftOut: Math.max(0, total.edges - ends.length),
      };
    },
    options,
  );
}
