import type { Found } from "@/lib/view/console/results/found";
import { counted } from "@/lib/view/words";

/** What of the result is not in the picture, and what to do about it. */
export function graphNotes({ nodes, loose, leftOut }: Found): readonly string[] {
  return [
    loose.length > 0 &&
      `${counted(loose.length, "relationship is", "relationships are")} not drawn, as the query did not return both ends: return the nodes too, or the whole path.`,
    leftOut > 0 &&
      `${counted(nodes.size, "node")} are drawn and ${leftOut.toLocaleString("en-GB")} more are not: the table holds them all, or narrow the query.`,
  ].filter((note) => typeof note === "string");
}
