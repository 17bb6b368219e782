import noverlap from "graphology-layout-noverlap";
import { type LayoutGraph, placesOf, setPlaces } from "./model";
import { ROOM_FOR_LABELS, spreadAll } from "./room";

/** It moves pinned nodes as well: after each of so many rounds they are put back. */
const PIN_ROUNDS = 3;

interface DiscSettings {
  readonly margin: number;
  readonly ratio: number;
}

/** Moves the discs of a large graph apart. What is fixed stays. */
export function partDiscs(graph: LayoutGraph, { margin, ratio }: DiscSettings): void {
  const places = placesOf(graph);
  const hasPins = graph.someNode((_, { fixed }) => fixed);
  // Its grid is of 20 by 20 cells if not told: with thousands of nodes that is no grid.
  const gridSize = Math.max(20, Math.round(Math.sqrt(graph.order) * 0.6));
  const maxIterations = graph.order > 2000 ? 20 : 60;
  for (let round = 0; round < (hasPins ? PIN_ROUNDS : 1); round++) {
    noverlap.assign(graph, { maxIterations, settings: { margin, ratio, gridSize } });
    if (hasPins) setPlaces(graph, (key, from) => (from.fixed ? (places.get(key) ?? from) : from));
  }
}

/**
 * Of a regular picture (a circle, a grid) only those move that lie on what is pinned: it has
 * room for all the others already.
 */
export function makeWayForPins(graph: LayoutGraph, named: boolean): void {
  if (!graph.someNode((_, { fixed }) => fixed)) return;
  if (graph.order <= ROOM_FOR_LABELS) spreadAll(graph, 4, named);
  else partDiscs(graph, { margin: 2, ratio: 1 });
}
