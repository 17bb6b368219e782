import type { Disc } from "@/lib/view/layout/place";
import { leanOnGraph } from "@/lib/view/graph/lean";
import type { Point } from "@/lib/view/layout/start";
import { unitOf } from "../programs/arc";
import { wayOf } from "@/lib/view/graph/curve";
import type { Stage } from "./state";

/**
 * Where a node is on the canvas, in CSS pixels from its upper left corner. Asked of the
 * graph: between a change and the next frame Sigma's own data are half way.
 */
export function discOf({ sigma, graph }: Stage, key: string): Disc {
  const { x, y, size } = graph.getNodeAttributes(key);
  return { key, centre: sigma.graphToViewport({ x, y }), radius: sigma.scaleSize(size) };
}

const flipped = ({ x, y }: Point): Point => ({ x, y: -y });

/**
 * The points of an edge as it is drawn, each by its share of the visible way from the source.
 *
 * @param disc where a node is: for whoever asks of many edges that share their nodes
 */
export function pointsOfEdge(
  stage: Stage,
  key: string,
  disc = (node: string): Disc => discOf(stage, node),
): (share: number) => Point {
  const { graph } = stage;
  const source = disc(graph.source(key));
  const target = disc(graph.target(key));
  const way = wayOf({
    source: flipped(source.centre),
    target: flipped(target.centre),
    sourceRadius: source.radius,
    targetRadius: target.radius,
    bend: graph.getEdgeAttribute(key, "bend"),
    lean: graph.isSelfLoop(key) ? leanOnGraph(graph, key) : undefined,
    unit: unitOf(1 / stage.sigma.scaleSize(1)),
  });
  return (share) => flipped(way.point(share));
}

export const pointOfEdge = (stage: Stage, key: string, share: number): Point =>
  pointsOfEdge(stage, key)(share);
