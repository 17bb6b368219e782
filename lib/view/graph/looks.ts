import { toneOf } from "@/lib/model/plover";
import { type BackgroundEdge, type DerivedEdge, marksOf } from "@/lib/model/slice";
import { END_OF_TONE } from "../appearance/ends";
import { edgeWidth } from "../appearance/sizes";
import type { EdgeAttributes } from "./attributes";

/** An edge as it looks, before it is bent beside the others of its pair. */
export type Unbent = Omit<EdgeAttributes, "bend">;

export function derivedLook(edge: DerivedEdge): Unbent {
  const tone = toneOf(edge.eventType);
  const marks = marksOf(edge);
  return {
    size: edgeWidth(edge.statements, marks.secondHand),
    tone,
    end: END_OF_TONE[tone],
    bothEnds: edge.reciprocal,
    dashed: marks.hedged,
    struck: marks.denied,
    secondHand: marks.secondHand,
    statements: edge.statements,
    shown: { kind: "edge", edge },
  };
}

export function backgroundLook(edge: BackgroundEdge): Unbent {
  return {
    size: edgeWidth(1, true),
    tone: "NEUTRAL",
    end: "plain",
    bothEnds: false,
    dashed: false,
    struck: false,
    secondHand: true,
    statements: 0,
    shown: { kind: "background", edge },
  };
}
