import type { EdgeTone } from "@/lib/model/plover";

export const TONES: readonly EdgeTone[] = [
  "VERBAL_COOPERATION",
  "MATERIAL_COOPERATION",
  "VERBAL_CONFLICT",
  "MATERIAL_CONFLICT",
  "NEUTRAL",
];

export const TONE_WORDS: Readonly<Record<EdgeTone, string>> = {
  VERBAL_COOPERATION: "cooperation in words",
  MATERIAL_COOPERATION: "cooperation in deed",
  VERBAL_CONFLICT: "conflict in words",
  MATERIAL_CONFLICT: "conflict in deed",
  NEUTRAL: "neutral",
};

/** What to look for, so that colour alone never tells. */
export const TONE_MEANINGS: Readonly<Record<EdgeTone, string>> = {
  VERBAL_COOPERATION: "open arrow: agrees, consults, supports, concedes",
  MATERIAL_COOPERATION: "filled arrow: cooperates, aids, gives way",
  VERBAL_CONFLICT: "open bar: accuses, rejects, threatens",
  MATERIAL_CONFLICT: "filled bar: protests, sanctions, coerces, attacks",
  NEUTRAL: "plain: requests, and background relations",
};
