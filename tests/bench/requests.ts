import { createClient } from "@/lib/client";
import { actorIdSchema } from "@/lib/model/ids";
import type { Database } from "@/lib/neo4j/driver";
import { readNeighbours } from "@/lib/neo4j/reads/neighbours";
import { readGraph } from "@/lib/neo4j/reads/graph";
import { testUrl } from "@/tests/support/browser";
import { type Figure, pairwise, timed } from "./measure";

const RUNS = 200;

/**
 * Node compiles what runs often while it runs. The driver of this process has seeded by now,
 * and the server has just begun: its first few hundred answers take up to twice as long.
 */
const WARM_UP = 400;

/** Requests through the server beside the same queries by the driver in this process. */
export async function benchRequests(db: Database): Promise<Figure[]> {
  const client = createClient(testUrl());
  const { actors } = await client.fetchGraph();
  const busiest = actors.toSorted((a, b) => b.neighbourCount - a.neighbourCount)[0];
  const actorId = actorIdSchema.parse(busiest?.actorId);
  return [
    await throughServer(
      "graph request",
      () => client.fetchGraph(),
      () => readGraph(db),
    ),
    await throughServer(
      "neighbour request",
      () => client.fetchNeighbours(actorId),
      () => readNeighbours(db, actorId, { limit: 25 }),
    ),
  ];
}

async function throughServer(
  name: string,
  request: () => Promise<unknown>,
  query: () => Promise<unknown>,
): Promise<Figure> {
  const { ours, against } = await pairwise(
    RUNS,
    () => timed(request),
    () => timed(query),
    WARM_UP,
  );
  return {
    name,
    unit: "ms",
    ours,
    against: { name: "the same queries by the driver", value: against },
    goal: { words: "at most 1.5 times plus 2 ms", met: ours <= 1.5 * against + 2 },
    runs: RUNS,
  };
}
