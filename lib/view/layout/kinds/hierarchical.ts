import type * as Dagre from "@dagrejs/dagre";
import { freeOf, type LayoutGraph, setFree } from "../model";
import { inRows, partsOf, type Picture } from "../parts";
import { GAP, reachOf, ROOM_FOR_LABELS } from "../room";
import { makeWayForPins } from "../settle";
import { ASPECTS } from "../shape";
import type { Run } from "./kind";

/** Pixels between two ranks: room for a line's end and its bend. */
const BETWEEN_RANKS = 70;

type Values = Parameters<Run<"hierarchical">>[1];

/** Ranks by dagre, each part of the graph for itself, the parts in rows. */
export const hierarchical: Run<"hierarchical"> = async (graph, values, shape) => {
  const dagre = await import("@dagrejs/dagre");
  const named = graph.order <= ROOM_FOR_LABELS;
  const pictures = partsOf(graph, freeOf(graph)).map((part) =>
    rankedBy(dagre, graph, part, values, named),
  );
  setFree(graph, inRows(pictures, ASPECTS[shape]));
  makeWayForPins(graph, named);
};

function rankedBy(
  { Graph, layout }: typeof Dagre,
  graph: LayoutGraph,
  part: readonly string[],
  { direction, spacing }: Values,
  named: boolean,
): Picture {
  const ranked = new Graph();
  ranked.setGraph({
    rankdir: direction === "down" ? "TB" : "LR",
    nodesep: GAP * spacing * (direction === "down" ? 1 : 1.6),
    ranksep: BETWEEN_RANKS * spacing,
    edgesep: GAP,
    // Short lines: others leave so many of them to be led past ranks that it takes ten times as long.
    ranker: "network-simplex",
  });
  const here = new Set(part);
  for (const key of part) {
    const { halfWidth, above, below } = reachOf(graph.getNodeAttributes(key), named);
    ranked.setNode(key, { width: 2 * halfWidth, height: above + below });
  }
  graph.forEachEdge((_edge, { weight, lean }, a, b) => {
    if (!here.has(a) || !here.has(b)) return;
    const [from, to] = lean < 0 ? [b, a] : [a, b];
    ranked.setEdge(from, to, { weight });
  });
  layout(ranked);
  const boxes = part.map((key) => ({ key, ...ranked.node(key) }));
  const places = boxes.map(({ key, x = 0, y = 0, height }) => {
    const { above } = reachOf(graph.getNodeAttributes(key), named);
    return [key, { x, y: -(y - height / 2 + above) }] as const;
  });
  return {
    places: new Map(places),
    width: Math.max(...boxes.map(({ x = 0, width }) => x + width / 2)),
    height: Math.max(...boxes.map(({ y = 0, height }) => y + height / 2)),
  };
}
