import type { DerivedEdge } from "@/lib/model/slice";

/** How firmly what stands behind a line is said, by the statements that it counts. */
export const CERTAINTIES = ["certain", "some-hedged", "hedged", "some-denied", "denied"] as const;

export type Certainty = (typeof CERTAINTIES)[number];

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  certain: "said as certain",
  "some-hedged": "in part conditional or uncertain",
  hedged: "all conditional or uncertain",
  "some-denied": "in part denied",
  denied: "all denied",
};

/** A denial says more than a doubt, so it goes before. */
export function certaintyOf({ statements, negated, hedged }: DerivedEdge): Certainty {
  if (negated === statements) return "denied";
  if (negated > 0) return "some-denied";
  if (hedged === statements) return "hedged";
  return hedged > 0 ? "some-hedged" : "certain";
}
