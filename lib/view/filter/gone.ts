import type { GraphPart } from "@/lib/model/slice";
import { both } from "../scene/words";

/** "13 actors and 17 lines": what is in the one and no longer in the other. */
export function goneWords(before: GraphPart, after: GraphPart): string {
  const lines = ({ edges, background }: GraphPart): number => edges.length + background.length;
  return both(before.actors.length - after.actors.length, lines(before) - lines(after));
}
