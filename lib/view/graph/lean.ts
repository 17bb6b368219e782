import type { Point } from "../layout/start";
import type { ShownGraph } from "./attributes";

const FULL = 2 * Math.PI;
/** Of a loop whose node has no neighbours. */
const ALONE = Math.PI / 4;

/**
 * Where a self-loop leans, in radians from the axis x: into the widest gap between the
 * directions of its node's neighbours, so that it lies on no other edge. Further loops of
 * the same node lean a quarter turn further each.
 *
 * @param rank among the loops of the node, from 1
 */
export function leanOf(node: Point, neighbours: readonly Point[], rank: number): number {
  return widestGap(node, neighbours) + ((rank - 1) * Math.PI) / 2;
}

function widestGap(node: Point, neighbours: readonly Point[]): number {
  const angles = neighbours
    .map(({ x, y }) => Math.atan2(y - node.y, x - node.x))
    .toSorted((a, b) => a - b);
  let [middle, widest] = [ALONE, 0];
  angles.forEach((angle, i) => {
    const next = angles[i + 1] ?? (angles[0] ?? 0) + FULL;
    if (next - angle > widest) [middle, widest] = [(angle + next) / 2, next - angle];
  });
  return middle;
}

/** The same for a loop of a graph that stands somewhere. */
export function leanOnGraph(graph: ShownGraph, loop: string): number {
  const key = graph.source(loop);
  const neighbours = graph
    .filterNeighbors(key, (neighbour) => neighbour !== key)
    .map((neighbour) => graph.getNodeAttributes(neighbour));
  return leanOf(graph.getNodeAttributes(key), neighbours, graph.getEdgeAttribute(loop, "bend"));
}
