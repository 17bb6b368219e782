import type { LayoutGraph } from "./model";
import type { Point } from "./start";

/** A line between two nodes; `a` and `b` are their keys. */
export interface Segment {
  readonly a: string;
  readonly b: string;
  readonly from: Point;
  readonly to: Point;
}

/** An edge runs over a node if it comes nearer than this to its border. */
export const CLEARANCE = 9;

export function segmentsOf(graph: LayoutGraph): readonly Segment[] {
  return graph.mapEdges((_edge, _attributes, a, b, from, to) => ({ a, b, from, to }));
}

/** The point of a segment that is nearest, and how far it is. */
export function nearestOn({ from, to }: Segment, point: Point): Point & { distance: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy || 1;
  const share = ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const at = Math.min(1, Math.max(0, share));
  const [x, y] = [from.x + dx * at, from.y + dy * at];
  return { x, y, distance: Math.hypot(point.x - x, point.y - y) };
}

const side = (a: Point, b: Point, c: Point): number =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

function cross(one: Segment, other: Segment): boolean {
  if (one.a === other.a || one.a === other.b || one.b === other.a || one.b === other.b) {
    return false;
  }
  return (
    side(one.from, one.to, other.from) !== side(one.from, one.to, other.to) &&
    side(other.from, other.to, one.from) !== side(other.from, other.to, one.to)
  );
}

/**
 * How hard a picture is to read: crossings, edges that run over nodes (worse: they
 * seem to end there), and edges that are much longer than the others.
 */
export function tangleOf(graph: LayoutGraph): number {
  const segments = segmentsOf(graph);
  let tangle = 0;
  segments.forEach((one, i) => {
    for (const other of segments.slice(i + 1)) if (cross(one, other)) tangle += 1;
    graph.forEachNode((key, node) => {
      if (key === one.a || key === one.b) return;
      if (nearestOn(one, node).distance < node.size + CLEARANCE) tangle += 1.5;
    });
  });
  const lengths = segments.map(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const variance = lengths.reduce((sum, length) => sum + (length / mean - 1) ** 2, 0);
  return tangle + 4 * Math.sqrt(variance / Math.max(1, lengths.length));
}
