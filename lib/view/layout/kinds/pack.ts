import type { HierarchyNode } from "d3-hierarchy";
import { groupsOf } from "../groups";
import { freeOf, type LayoutGraph, setFree } from "../model";
import { GAP, reachOf } from "../room";
import { makeWayForPins } from "../settle";
import type { Run } from "./kind";

/** Names are given room in circles only as long as these do not grow out of all proportion. */
const MOST_NAMED = 80;
/** Pixels between two groups, beside what lies between two nodes. */
const BETWEEN_GROUPS = 36;

interface Branch {
  readonly key?: string;
  readonly children?: readonly Branch[];
}

/** One heap for each group, by the pack layout of d3-hierarchy: always the same for the same sizes. */
export const pack: Run<"pack"> = async (graph, { by, spacing }) => {
  const { hierarchy, pack: packed } = await import("d3-hierarchy");
  const keys = freeOf(graph);
  if (keys.length === 0) return;
  const named = graph.order <= MOST_NAMED;
  const root = hierarchy<Branch>({
    children: groupsOf(graph, keys, by).map(({ members }) => ({
      children: members.map((key) => ({ key })),
    })),
  });
  const gap = GAP * spacing;
  const radiusOf = ({ data: { key } }: HierarchyNode<Branch>): number =>
    key === undefined ? 0 : spacing * radiusFor(graph, key, named);
  const circles = packed<Branch>()
    .radius(radiusOf)
    .padding((circle) => (circle.depth === 0 ? BETWEEN_GROUPS * spacing : gap))(root);
  const places = circles.leaves().map(({ data, x, y }) => {
    const key = data.key ?? "";
    // What stands in the middle of its circle is the disc with its name, not the disc.
    const { above, below } = reachOf(graph.getNodeAttributes(key), named);
    return [key, { x: x - circles.x, y: circles.y - y + (below - above) / 2 }] as const;
  });
  setFree(graph, new Map(places));
  makeWayForPins(graph, named);
};

function radiusFor(graph: LayoutGraph, key: string, named: boolean): number {
  const { halfWidth, above, below } = reachOf(graph.getNodeAttributes(key), named);
  return named ? Math.hypot(halfWidth, (above + below) / 2) : halfWidth + 2;
}
