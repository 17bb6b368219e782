/** PLOVER 2.0's contexts and auxiliary modes; the source stands in `plover.ts`. */

export const CONTEXTS = [
  "military",
  "intelligence",
  "executive",
  "legislative",
  "election",
  "political_institutions",
  "pro_democracy",
  "pro_autocracy",
  "economic",
  "legal",
  "reparations",
  "human_rights",
  "rights_freedoms",
  "repression",
  "human_security",
  "gender",
  "lgbt",
  "religion_ethnicity",
  "inequality",
  "diplomatic",
  "territory",
  "peacekeeping",
  "health",
  "asylum",
  "migration",
  "disasters",
  "natural_resource",
  "environment",
  "technology",
  "terrorism",
  "cbrn",
  "cyber",
  "misinformation",
  "crime",
  "corruption",
  "illegal_drugs",
  "trafficking",
] as const;

export type Context = (typeof CONTEXTS)[number];

export const AUXILIARY_MODES = ["historical", "future", "hypothetical", "negation"] as const;

export type AuxiliaryMode = (typeof AUXILIARY_MODES)[number];
