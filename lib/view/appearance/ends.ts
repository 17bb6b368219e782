import type { EdgeTone } from "@/lib/model/plover";

/** The second sign of a tone, for whoever does not see its colour. */
export const EDGE_ENDS = ["plain", "open-arrow", "filled-arrow", "open-bar", "filled-bar"] as const;

export type EdgeEnd = (typeof EDGE_ENDS)[number];

export const END_OF_TONE: Readonly<Record<EdgeTone, EdgeEnd>> = {
  VERBAL_COOPERATION: "open-arrow",
  MATERIAL_COOPERATION: "filled-arrow",
  VERBAL_CONFLICT: "open-bar",
  MATERIAL_CONFLICT: "filled-bar",
  NEUTRAL: "plain",
};
