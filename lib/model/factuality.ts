/**
 * FactBank's degrees of commitment (Saurí and Pustejovsky 2009): how sure a source is,
 * and whether of the thing or of its opposite. Always relative to a source: a
 * minister's is not the newspaper's.
 */
export const FACTUALITIES = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"] as const;

export type Factuality = (typeof FACTUALITIES)[number];

/** How a source puts it, to follow its name: "Sergei Lavrov *says that it is so*". */
export const FACTUALITY_WORDS: Readonly<Record<Factuality, string>> = {
  "CT+": "says that it is so",
  "PR+": "calls it probable",
  "PS+": "calls it possible",
  "CT-": "says that it is not so",
  "PR-": "calls it improbable",
  "PS-": "calls it possibly not so",
  CTu: "knows whether it is so and does not say",
  Uu: "takes no position",
};

/** Neither certain that it is so nor certain that it is not. */
export function isHedged(factuality: Factuality): boolean {
  return factuality !== "CT+" && factuality !== "CT-";
}

export function isDenied(factuality: Factuality): boolean {
  return factuality.endsWith("-");
}
