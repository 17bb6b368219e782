import type { ActorId } from "@/lib/model/ids";
import type { GraphPart, GraphSlice, SliceCounts } from "@/lib/model/slice";
import type { Database } from "../driver";
import { type ExecuteOptions, type Transaction, transact } from "../execute";
import {
  actorsOf,
  allActors,
  allBackground,
  allEdges,
  backgroundAmong,
  edgesAmong,
  graphTotals,
  mostStatedPairs,
  type WholeLimits,
} from "../queries/graph";
import { only } from "./only";

export interface SliceLimits {
  /** A network up to this size is shown whole. */
  readonly whole: WholeLimits;
  /** Of a larger one, this many actors. */
  readonly partActors: number;
}

const LIMITS: SliceLimits = { whole: { actors: 500, edges: 3_000 }, partActors: 300 };

/** The slice to show first: all of a small network, the most stated part of a large one. */
export function readGraph(
  db: Database,
  options: ExecuteOptions = {},
  { whole, partActors }: SliceLimits = LIMITS,
): Promise<GraphSlice> {
  return transact(
    db,
    "graph",
    "READ",
    async (tx) => {
      const [totals, actors, edges, background] = await Promise.all([
        tx.run(graphTotals()),
        tx.run(allActors(whole)),
        tx.run(allEdges(whole)),
        tx.run(allBackground(whole)),
      ]);
      const total = only(totals);
      const isWhole = total.actors <= whole.actors && total.edges <= whole.edges;
      const part = isWhole ? { actors, edges, background } : await mostStated(tx, partActors);
      return { ...part, total, leftOut: difference(total, part) };
    },
    options,
  );
}

/** These actors as they are now, and every relation among them; who is not there is left out. */
export function readGraphAmong(
  db: Database,
  actorIds: readonly ActorId[],
  options: ExecuteOptions = {},
): Promise<GraphPart> {
  return transact(db, "graph among actors", "READ", (tx) => partOf(tx, actorIds), options);
}

async function mostStated(tx: Transaction, actorLimit: number): Promise<GraphPart> {
  return partOf(tx, await mostStatedActors(tx, actorLimit));
}

async function partOf(tx: Transaction, actorIds: readonly ActorId[]): Promise<GraphPart> {
  const [actors, edges, background] = await Promise.all([
    tx.run(actorsOf(actorIds)),
    tx.run(edgesAmong(actorIds)),
    tx.run(backgroundAmong(actorIds)),
  ]);
  return { actors, edges, background };
}

/** Takes both ends of the most stated pairs, as long as both still fit in. */
async function mostStatedActors(tx: Transaction, actorLimit: number): Promise<readonly ActorId[]> {
  // In a dense network many pairs share few actors, so more pairs may have to be read.
  for (let pairLimit = 5 * actorLimit; ; pairLimit *= 8) {
    const pairs = await tx.run(mostStatedPairs(pairLimit));
    const kept = new Set<ActorId>();
    for (const pair of pairs) {
      const isRoom = new Set([...kept, ...pair]).size <= actorLimit;
      if (!isRoom) return [...kept];
      for (const actorId of pair) kept.add(actorId);
    }
    if (pairs.length < pairLimit) return [...kept];
  }
}

function difference(total: SliceCounts, part: GraphPart): SliceCounts {
  return {
    actors: Math.max(0, total.actors - part.actors.length),
    edges: Math.max(0, total.edges - part.edges.length),
    background: Math.max(0, total.background - part.background.length),
  };
}
