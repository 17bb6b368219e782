import type { ActorNode } from "@/lib/model/actor";
import { folded, foldedNames } from "../filter/text";
import type { Sorting } from "../order";
import type { ListTab } from "../session";

/** In which order a list stands, and what is sought in it. */
export interface Listing {
  readonly sorting: Sorting;
  /** Empty for all. */
  readonly text: string;
}

export const FIRST_SORTING: Readonly<Record<ListTab, Sorting>> = {
  actors: { column: "statements", direction: "descending" },
  statements: { column: "said", direction: "descending" },
};

/** Those with a name or an alias that holds the text, whatever its case and accents. */
export function withName(actors: readonly ActorNode[], text: string): readonly ActorNode[] {
  const sought = folded(text);
  return actors.filter((actor) => foldedNames(actor).some((name) => name.includes(sought)));
}
