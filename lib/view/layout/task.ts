import type { ShownGraph } from "../graph/attributes";
import type { LayoutTask } from "./run";
import { startPositions } from "./start";

/**
 * Asks for a layout of the whole graph, from the same start for the same keys. What is
 * in `fixed` keeps its present place.
 */
export function layoutTask(
  graph: ShownGraph,
  fixed: ReadonlySet<string>,
  upright: boolean,
): LayoutTask {
  const starts = startPositions(graph.nodes());
  return {
    nodes: graph.mapNodes((key, { x, y, size, label }) => {
      const place = fixed.has(key) ? { x, y } : (starts.get(key) ?? { x, y });
      return { key, ...place, size, label, fixed: fixed.has(key) };
    }),
    edges: graph
      .filterEdges((_edge, _attributes, source, target) => source !== target)
      .map((key) => ({
        source: graph.source(key),
        target: graph.target(key),
        weight: 1 + graph.getEdgeAttribute(key, "statements"),
      })),
    upright,
  };
}
