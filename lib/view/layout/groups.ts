import { ACTOR_KIND_WORDS, type ActorKind } from "@/lib/model/actor";
import { capital } from "../words";
import { communitiesOf } from "./community";
import type { LayoutGraph } from "./model";

export interface Group {
  /** "Countries", "Community 3"; absent of somebody who is in no community. */
  readonly name: string | undefined;
  /** The largest first. */
  readonly members: readonly string[];
}

/** Who belongs together, the largest group first. */
export function groupsOf(
  graph: LayoutGraph,
  keys: readonly string[],
  by: "kind" | "community",
): readonly Group[] {
  const communities = by === "community" ? communitiesOf(graph) : undefined;
  const groups = new Map<string | number, string[]>();
  for (const key of keys) {
    const id = communities?.get(key) ?? graph.getNodeAttribute(key, "kind");
    const group = groups.get(id);
    if (group) group.push(key);
    else groups.set(id, [key]);
  }
  const size = (key: string): number => graph.getNodeAttribute(key, "size");
  return [...groups]
    .map(([id, members]): Group => {
      const sorted = members.toSorted((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
      return { name: nameOf(id, sorted), members: sorted };
    })
    .toSorted(
      ({ members: a }, { members: b }) =>
        b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1),
    );
}

/** A community is called as the legend of a style calls it; nobody is one alone. */
function nameOf(id: string | number, members: readonly string[]): string | undefined {
  if (typeof id === "number") return members.length > 1 ? `Community ${id + 1}` : undefined;
  const words: readonly string[] | undefined = ACTOR_KIND_WORDS[id as ActorKind];
  return words && capital(words[1] ?? "");
}
