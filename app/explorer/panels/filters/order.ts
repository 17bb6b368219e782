import { ACTOR_KINDS } from "@/lib/model/actor";
import { FACTUALITIES } from "@/lib/model/factuality";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import type { FacetId } from "@/lib/view/filter/filter";
import { TONES } from "@/lib/view/tones";

const YES_NO: readonly string[] = ["yes", "no"];

/** The order of the values that belong to a vocabulary. */
export const FACET_ORDER: Readonly<Partial<Record<FacetId, readonly string[]>>> = {
  kind: ACTOR_KINDS,
  eventType: EVENT_TYPE_NAMES,
  quadClass: TONES,
  factuality: FACTUALITIES,
  attributed: YES_NO,
  negated: YES_NO,
  hypothetical: YES_NO,
};
