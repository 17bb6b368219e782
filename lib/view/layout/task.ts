import type { ShownGraph } from "../graph/attributes";
import type { LayoutWish } from "./layouts";
import type { CanvasShape } from "./shape";
import type { Point } from "./start";

export interface LayoutNode extends Point {
  readonly key: string;
  /** Radius in pixels. */
  readonly size: number;
  readonly label: string;
  readonly kind: string;
  /** Stays where it is. */
  readonly fixed: boolean;
}

/** All that is stated between two nodes, `source` being the lesser key. */
export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly statements: number;
  /** How much more goes from source to target than back: the way that a hierarchy turns it. */
  readonly lean: number;
}

export interface LayoutTask {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly shape: CanvasShape;
  readonly wish: LayoutWish;
}

/** Asks for a layout of the whole graph. What is in `fixed` keeps its present place. */
export function layoutTask(
  graph: ShownGraph,
  fixed: ReadonlySet<string>,
  shape: CanvasShape,
  wish: LayoutWish,
): LayoutTask {
  return {
    nodes: graph.mapNodes((key, { x, y, size, label, kind }) => ({
      key,
      x,
      y,
      size,
      label,
      kind,
      fixed: fixed.has(key),
    })),
    edges: pairsOf(graph),
    shape,
    wish,
  };
}

/** A relation from the background is no statement, but shows a way where no statement does. */
const BACKGROUND_LEAN = 0.5;

/** One edge per pair: ten reports about two actors do not draw them ten times closer. */
function pairsOf(graph: ShownGraph): readonly LayoutEdge[] {
  const pairs = new Map<
    string,
    { source: string; target: string; statements: number; lean: number }
  >();
  graph.forEachEdge((_, { statements, bothEnds }, a, b) => {
    if (a === b) return;
    const [source, target] = a < b ? [a, b] : [b, a];
    const key = `${source} ${target}`;
    const pair = pairs.get(key) ?? { source, target, statements: 0, lean: 0 };
    pairs.set(key, pair);
    pair.statements += statements;
    if (!bothEnds) pair.lean += (a < b ? 1 : -1) * (statements || BACKGROUND_LEAN);
  });
  return [...pairs.values()].map(({ source, target, statements, lean }) => ({
    source,
    target,
    weight: 1 + 0.25 * Math.log2(1 + statements),
    statements,
    lean,
  }));
}
