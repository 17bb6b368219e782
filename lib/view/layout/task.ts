import type { ShownGraph } from "../graph/attributes";
import type { LayoutEdge, LayoutTask } from "./run";
import type { CanvasShape } from "./shape";
import { startPositions } from "./start";

/**
 * Asks for a layout of the whole graph, from the same start for the same keys. What is
 * in `fixed` keeps its present place.
 */
export function layoutTask(
  graph: ShownGraph,
  fixed: ReadonlySet<string>,
  shape: CanvasShape,
): LayoutTask {
  const starts = startPositions(graph.nodes());
  return {
    nodes: graph.mapNodes((key, { x, y, size, label }) => {
      const place = fixed.has(key) ? { x, y } : (starts.get(key) ?? { x, y });
      return { key, ...place, size, label, fixed: fixed.has(key) };
    }),
    edges: pairsOf(graph),
    shape,
  };
}

/** One edge per pair: ten reports about two actors do not draw them ten times closer. */
function pairsOf(graph: ShownGraph): readonly LayoutEdge[] {
  const counts = new Map<string, { source: string; target: string; statements: number }>();
  graph.forEachEdge((_, { statements }, a, b) => {
    if (a === b) return;
    const [source, target] = a < b ? [a, b] : [b, a];
    const key = `${source} ${target}`;
    const pair = counts.get(key);
    if (pair) pair.statements += statements;
    else counts.set(key, { source, target, statements });
  });
  return [...counts.values()].map(({ source, target, statements }) => ({
    source,
    target,
    weight: 1 + 0.25 * Math.log2(1 + statements),
  }));
}
