import { edgeColour, nodeColour } from "@/lib/view/appearance/paint";
import type { Sign } from "@/lib/view/appearance/signs";
import { anchorOfItem } from "@/lib/view/graph/focus";
import type { Box } from "@/lib/view/layout/boxes";
import type { Disc } from "@/lib/view/layout/place";
import type { Point } from "@/lib/view/layout/start";
import { type Anchor, keyOf, type NoSelection } from "@/lib/view/selection";
import { discOf, pointOfEdge } from "./project";
import type { Stage } from "./state";

/** How a thing is painted where nothing else is looked at. */
interface Looks {
  readonly colour: string;
  /** The second sign that a style gave it. */
  readonly sign: Sign | undefined;
}

/** What stands where on the canvas, in CSS pixels from its upper left corner. */
export interface SceneDescription {
  readonly size: { readonly width: number; readonly height: number };
  readonly layout: string;
  readonly nodes: readonly (Disc & Looks & { readonly pinned: boolean })[];
  readonly edges: readonly (Looks & {
    readonly key: string;
    readonly middle: Point;
    /** Width of the line, before it is scaled. */
    readonly width: number;
  })[];
  readonly labels: readonly (Box & { readonly key: string })[];
  /** The names of groups, where a layout has put each into a heap. */
  readonly groups: readonly (Box & { readonly name: string })[];
  readonly selected: string;
  /** How often Sigma has taken in the whole graph so far. */
  readonly takenIn: number;
}

/**
 * A picture cannot be asked what it shows, so it answers this event: whoever dispatches
 * it on the canvas gets a description in return. It reads, and nothing else.
 */
export const DESCRIBE_EVENT = "whosays:describe";

export type DescribeEvent = CustomEvent<{ receive(scene: SceneDescription): void }>;

export function describeScene(stage: Stage, takenIn: number): SceneDescription {
  const { sigma, graph, state, drawn } = stage;
  const { layout, pinned, selected, palette } = state.getState();
  const anchor: Anchor | NoSelection = selected ? anchorOfItem(graph, selected) : { kind: "none" };
  return {
    size: sigma.getDimensions(),
    layout,
    nodes: graph.mapNodes((key, node) => ({
      ...discOf(stage, key),
      colour: nodeColour(node, palette),
      sign: node.sign,
      pinned: pinned.has(key),
    })),
    edges: graph.mapEdges((key, edge) => ({
      key,
      middle: pointOfEdge(stage, key, 0.5),
      colour: edgeColour(edge, palette),
      sign: edge.sign,
      width: edge.size,
    })),
    labels: drawn.labels,
    groups: drawn.groups,
    selected: keyOf(anchor),
    takenIn,
  };
}
