import type { ShownGraph } from "./attributes";
import type { Drawn } from "./drawn";

export interface GraphChange {
  /** Nodes that were not there and have no place of their own yet. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Did any edge come or go? */
  readonly rewired: boolean;
}

/**
 * Makes the graph show exactly what is drawn. What stays keeps its place; what comes
 * starts where `startOf` says.
 */
export function updateGraph(
  graph: ShownGraph,
  drawn: Drawn,
  startOf: (key: string) => { readonly x: number; readonly y: number },
): GraphChange {
  const nodes = new Set(drawn.nodes.map((node) => node.key));
  const edges = new Set(drawn.edges.map((edge) => edge.key));
  const staleEdges = graph.filterEdges((key) => !edges.has(key));
  for (const key of staleEdges) graph.dropEdge(key);
  const removed = graph.filterNodes((key) => !nodes.has(key));
  for (const key of removed) graph.dropNode(key);

  const added: string[] = [];
  for (const { key, attributes } of drawn.nodes) {
    if (graph.hasNode(key)) {
      graph.mergeNodeAttributes(key, attributes);
      continue;
    }
    const start = startOf(key);
    graph.addNode(key, { ...attributes, x: start.x, y: start.y });
    added.push(key);
  }
  const order = graph.size;
  for (const { key, source, target, attributes } of drawn.edges) {
    if (graph.hasEdge(key)) graph.replaceEdgeAttributes(key, attributes);
    else graph.addEdgeWithKey(key, source, target, attributes);
  }
  return {
    added,
    removed,
    rewired: staleEdges.length > 0 || graph.size !== order,
  };
}
