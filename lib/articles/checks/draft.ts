import type { articleSchema } from "../schema";
import type { Salvaged } from "./salvage";
import type { z } from "zod";

/** An article as far as it could be read. */
export type Draft = Salvaged<z.output<typeof articleSchema>>;
export type DraftStatement = NonNullable<NonNullable<Draft["statements"]>[number]>;
export type DraftParty = NonNullable<NonNullable<DraftStatement["actors"]>[number]>;
export type DraftEvidence = NonNullable<NonNullable<DraftStatement["evidence"]>[number]>;

export function partyId(party: DraftParty | undefined): string | undefined {
  return typeof party === "object" ? party.actor : party;
}
