import { MultiDirectedGraph } from "graphology";
import type { LayoutTask } from "./task";
import type { Point } from "./start";

export interface Placed {
  x: number;
  y: number;
  size: number;
  label: string;
  kind: string;
  fixed: boolean;
}

/** The graph that a layout works on: sorted, so that the order of a task leaves no trace. */
export type LayoutGraph = MultiDirectedGraph<
  Placed,
  { weight: number; statements: number; lean: number }
>;

export function layoutGraph({ nodes, edges }: LayoutTask): LayoutGraph {
  const graph: LayoutGraph = new MultiDirectedGraph();
  for (const { key, ...placed } of nodes.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    graph.addNode(key, placed);
  }
  const name = (edge: { source: string; target: string }): string =>
    `${edge.source} ${edge.target}`;
  for (const { source, target, ...rest } of edges.toSorted((a, b) =>
    name(a) < name(b) ? -1 : 1,
  )) {
    // A loop draws nothing anywhere.
    if (source !== target) graph.addEdge(source, target, rest);
  }
  return graph;
}

export function setPlaces(graph: LayoutGraph, place: (key: string, from: Placed) => Point): void {
  graph.updateEachNodeAttributes((key, node) => {
    const { x, y } = place(key, node);
    return { ...node, x, y };
  });
}

/** Those that may be moved, in the order of their keys. */
export const freeOf = (graph: LayoutGraph): readonly string[] =>
  graph.filterNodes((_, { fixed }) => !fixed);

/** Puts those somewhere that are named and not fixed. */
export function setFree(graph: LayoutGraph, places: ReadonlyMap<string, Point>): void {
  setPlaces(graph, (key, from) => (from.fixed ? from : (places.get(key) ?? from)));
}

export function placesOf(graph: LayoutGraph): ReadonlyMap<string, Point> {
  return new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }] as const));
}
