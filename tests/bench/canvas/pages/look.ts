import type { ActorNode } from "@/lib/model/actor";
import { toneOf } from "@/lib/model/plover";
import type { DerivedEdge } from "@/lib/model/slice";
import { PALETTES } from "@/lib/view/appearance/palette";
import { edgeWidth, nodeRadius } from "@/lib/view/appearance/sizes";

const { kind, tone } = PALETTES.light;

/** Size and colour are ours on every page: they draw the same picture. */
export const nodeLook = (actor: ActorNode) => ({
  size: nodeRadius(actor.statementCount),
  color: kind[actor.kind],
});

export const edgeLook = (edge: DerivedEdge) => ({
  size: edgeWidth(edge.statements, false),
  color: tone[toneOf(edge.eventType)],
});
