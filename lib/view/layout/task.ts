import type { ShownGraph } from "../graph/attributes";
import type { CanvasShape } from "./shape";
import type { Point } from "./start";

export interface LayoutNode extends Point {
  readonly key: string;
  /** Radius in pixels. */
  readonly size: number;
  readonly label: string;
  /** Stays where it is. */
  readonly fixed: boolean;
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

export interface LayoutTask {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly shape: CanvasShape;
  /** Find room among what is fixed, rather than lay out the whole anew. */
  readonly joining: boolean;
}

/** Asks for a layout of the whole graph. What is in `fixed` keeps its present place. */
export function layoutTask(
  graph: ShownGraph,
  fixed: ReadonlySet<string>,
  shape: CanvasShape,
  joining: boolean,
): LayoutTask {
  return {
    nodes: graph.mapNodes((key, { x, y, size, label }) => ({
      key,
      x,
      y,
      size,
      label,
      fixed: fixed.has(key),
    })),
    edges: pairsOf(graph),
    shape,
    joining,
  };
}

/** One edge per pair: ten reports about two actors do not draw them ten times closer. */
function pairsOf(graph: ShownGraph): readonly LayoutEdge[] {
  const pairs = new Map<string, { source: string; target: string; statements: number }>();
  graph.forEachEdge((_, { statements }, a, b) => {
    if (a === b) return;
    const [source, target] = a < b ? [a, b] : [b, a];
    const key = `${source} ${target}`;
    const pair = pairs.get(key);
    if (pair) pair.statements += statements;
    else pairs.set(key, { source, target, statements });
  });
  return [...pairs.values()].map(({ source, target, statements }) => ({
    source,
    target,
    weight: 1 + 0.25 * Math.log2(1 + statements),
  }));
}
