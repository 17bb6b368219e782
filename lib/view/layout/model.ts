import { MultiDirectedGraph } from "graphology";
import type { LayoutTask } from "./task";
import type { Point } from "./start";

export interface Placed {
  x: number;
  y: number;
  size: number;
  label: string;
  fixed: boolean;
}

/** The graph that a layout works on: sorted, so that the order of a task leaves no trace. */
export type LayoutGraph = MultiDirectedGraph<Placed, { weight: number }>;

export function layoutGraph({ nodes, edges }: LayoutTask): LayoutGraph {
  const graph: LayoutGraph = new MultiDirectedGraph();
  for (const { key, ...placed } of nodes.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    graph.addNode(key, placed);
  }
  const name = (edge: { source: string; target: string }): string =>
    `${edge.source} ${edge.target}`;
  for (const { source, target, weight } of edges.toSorted((a, b) => (name(a) < name(b) ? -1 : 1))) {
    graph.addEdge(source, target, { weight });
  }
  return graph;
}

export function setPlaces(graph: LayoutGraph, place: (key: string, from: Placed) => Point): void {
  graph.updateEachNodeAttributes((key, node) => {
    const { x, y } = place(key, node);
    return { ...node, x, y };
  });
}

export function placesOf(graph: LayoutGraph): ReadonlyMap<string, Point> {
  return new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }] as const));
}
