import forceAtlas2 from "graphology-layout-forceatlas2";
import { fillShape } from "../fill";
import { type LayoutGraph, placesOf, setPlaces } from "../model";
import { giveRoom, ROOM_FOR_LABELS } from "../room";
import { partDiscs } from "../settle";
import { startPositions } from "../start";
import { tangleOf } from "../tangle";
import type { Run } from "./kind";

/** Pixels that a node takes on average in each direction: with its name, and without. */
const NODE_SPACE = { named: 135, bare: 80 } as const;

type ForceValues = Parameters<Run<"force">>[1];

/**
 * ForceAtlas2 for a number of rounds that depends on the size alone, then apart until no disc
 * (and in small graphs no name) lies on another. Of several starts the picture that is the least
 * tangled. Pinned nodes go back last.
 */
export const force: Run<"force"> = (graph, values, shape) => {
  const pinned = new Map(
    graph
      .filterNodes((_, { fixed }) => fixed)
      .map((key) => {
        const { x, y } = graph.getNodeAttributes(key);
        return [key, { x, y }] as const;
      }),
  );
  // They move as well at first: where the others go shows where the picture belongs.
  graph.updateEachNodeAttributes((_, node) => ({ ...node, fixed: false }));
  const space = values.spacing * NODE_SPACE[graph.order > ROOM_FOR_LABELS ? "bare" : "named"];
  let best = placesOf(graph);
  let least = Number.POSITIVE_INFINITY;
  const starts = startsFor(graph.order);
  for (let variant = 0; variant < starts; variant++) {
    const start = startPositions(graph.nodes(), variant);
    setPlaces(graph, (key, from) => start.get(key) ?? from);
    attract(graph, values);
    fillShape(graph, shape, space);
    const tangle = starts > 1 ? tangleOf(graph) : 0;
    if (tangle < least) [best, least] = [placesOf(graph), tangle];
  }
  graph.updateEachNodeAttributes((key, node) => ({
    ...node,
    ...best.get(key),
    ...pinned.get(key),
    fixed: pinned.has(key),
  }));
  if (graph.order <= ROOM_FOR_LABELS) giveRoom(graph);
  else partDiscs(graph, { margin: 6, ratio: 1.1 });
};

function attract(graph: LayoutGraph, { pull, groups }: ForceValues): void {
  const { order } = graph;
  if (order < 2) return;
  forceAtlas2.assign(graph, {
    iterations: roundsFor(order),
    settings: {
      ...forceAtlas2.inferSettings(order),
      gravity: pull * (order <= 100 ? 0.08 : 0.25),
      barnesHutTheta: 1.2,
      linLogMode: groups,
    },
  });
}

function startsFor(order: number): number {
  if (order <= 30) return 24;
  if (order <= 60) return 12;
  return order <= ROOM_FOR_LABELS ? 4 : 1;
}

function roundsFor(order: number): number {
  if (order <= 60) return 600;
  if (order <= 1000) return 300;
  return order <= 5000 ? 120 : 40;
}
