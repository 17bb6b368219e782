import { anchorOfItem } from "@/lib/view/graph/focus";
import type { Box } from "@/lib/view/layout/boxes";
import type { Disc } from "@/lib/view/layout/place";
import type { Point } from "@/lib/view/layout/start";
import { type Anchor, keyOf, type NoSelection } from "@/lib/view/selection";
import { discOf, pointOfEdge } from "./project";
import type { Stage } from "./state";

/** What stands where on the canvas, in CSS pixels from its upper left corner. */
export interface SceneDescription {
  readonly size: { readonly width: number; readonly height: number };
  readonly layout: string;
  readonly nodes: readonly (Disc & { readonly pinned: boolean })[];
  readonly edges: readonly { readonly key: string; readonly middle: Point }[];
  readonly labels: readonly (Box & { readonly key: string })[];
  readonly selected: string;
}

/**
 * A picture cannot be asked what it shows, so it answers this event: whoever dispatches
 * it on the canvas gets a description in return. It reads, and nothing else.
 */
export const DESCRIBE_EVENT = "whosays:describe";

export type DescribeEvent = CustomEvent<{ receive(scene: SceneDescription): void }>;

export function describeScene(stage: Stage): SceneDescription {
  const { sigma, graph, state, drawn } = stage;
  const { layout, pinned, selected } = state.getState();
  const anchor: Anchor | NoSelection = selected ? anchorOfItem(graph, selected) : { kind: "none" };
  return {
    size: sigma.getDimensions(),
    layout,
    nodes: graph.mapNodes((key) => ({ ...discOf(stage, key), pinned: pinned.has(key) })),
    edges: graph.mapEdges((key) => ({ key, middle: pointOfEdge(stage, key, 0.5) })),
    labels: drawn.labels,
    selected: keyOf(anchor),
  };
}
