import type { EventType } from "@/lib/model/plover";
import { counted, typeName, figure } from "@/lib/view/words";

/**
 * Every word of the dialog that asks which neighbours to bring, but its directions and orders: see
 * `lib/view/scene/words.ts`.
 */
export const EXPANSION_WORDS = {
  title: "Which neighbours?",
  close: "Close",
  thisActor: "This actor",
  asking: "Asking for its types of event …",
  types: "Event types",
  kinds: "Kinds of actors",
  direction: "Direction",
  any: "any",
  order: "First come",
  count: "How many",
  cancel: "Cancel",
  expand: "Expand",
} as const;

/** "Russia has 253 neighbours. …" */
export const neighboursWords = (name: string, neighbours: number): string =>
  `${name} has ${counted(neighbours, "neighbour")}. Nothing chosen means all of them; who is here already does not come twice.`;
/** "accuse (12)" */
export const typeCountWords = (type: EventType, statements: number): string =>
  `${typeName(type)} (${figure(statements)})`;
