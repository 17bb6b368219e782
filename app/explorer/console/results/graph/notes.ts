import type { Found } from "@/lib/view/console/results/found";
import { looseWords, notDrawnWords } from "../words";

/** What of the result is not in the picture, and what to do about it. */
export function graphNotes({ nodes, loose, leftOut }: Found): readonly string[] {
  return [
    loose.length > 0 && looseWords(loose.length),
    leftOut > 0 && notDrawnWords(nodes.size, leftOut),
  ].filter((note) => typeof note === "string");
}
