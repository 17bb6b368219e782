import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import { fillShape } from "./fill";
import { joinIn } from "./join";
import { type LayoutGraph, layoutGraph, placesOf, setPlaces } from "./model";
import { giveRoom } from "./room";
import { type Point, startPositions } from "./start";
import { tangleOf } from "./tangle";
import type { LayoutTask } from "./task";

/** Above this many nodes not every name is shown, and none is given room of its own. */
export const ROOM_FOR_LABELS = 150;
/** Pixels that a node takes on average in each direction: with its name, and without. */
const NODE_SPACE = { named: 135, bare: 80 } as const;

/**
 * Places for all nodes, in pixels: ForceAtlas2 for a number of rounds that depends on
 * the size alone, then apart until no disc (and in small graphs no name) lies on
 * another. The same task always has the same result, whatever the order of its parts.
 */
export function runLayout(task: LayoutTask): ReadonlyMap<string, Point> {
  const graph = layoutGraph(task);
  if (graph.order === 0) return new Map();
  if (task.joining) joinIn(graph);
  else arrange(graph, task);
  if (graph.order <= ROOM_FOR_LABELS) giveRoom(graph);
  else if (!task.joining) {
    // Its grid is of 20 by 20 cells if not told: with thousands of nodes that is no grid.
    const gridSize = Math.max(20, Math.round(Math.sqrt(graph.order) * 0.6));
    const maxIterations = graph.order > 2000 ? 20 : 60;
    noverlap.assign(graph, { maxIterations, settings: { margin: 6, ratio: 1.1, gridSize } });
  }
  return placesOf(graph);
}

/** Of several starts the picture that is the least tangled. Pinned nodes go back last. */
function arrange(graph: LayoutGraph, { shape }: LayoutTask): void {
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
  const space = graph.order > ROOM_FOR_LABELS ? NODE_SPACE.bare : NODE_SPACE.named;
  let best = placesOf(graph);
  let least = Number.POSITIVE_INFINITY;
  const starts = startsFor(graph.order);
  for (let variant = 0; variant < starts; variant++) {
    const start = startPositions(graph.nodes(), variant);
    setPlaces(graph, (key, from) => start.get(key) ?? from);
    attract(graph);
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
}

function attract(graph: LayoutGraph): void {
  const { order } = graph;
  if (order < 2) return;
  forceAtlas2.assign(graph, {
    iterations: roundsFor(order),
    settings: {
      ...forceAtlas2.inferSettings(order),
      gravity: order <= 100 ? 0.08 : 0.25,
      barnesHutTheta: 1.2,
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
