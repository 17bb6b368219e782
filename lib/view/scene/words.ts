import type { Direction, NeighbourOrder } from "@/lib/model/answers";
import type { ActorId } from "@/lib/model/ids";
import type { GraphPart } from "@/lib/model/slice";
import { backgroundHeading, counted, edgeHeading } from "../words";
import type { Changed, ScenePart } from "./content";
import type { Choice } from "./choice";
import type { SceneState } from "./state";

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  out: "it acts",
  in: "it is acted upon",
  mutual: "with each other",
};

export const ORDER_WORDS: Readonly<Record<NeighbourOrder, string>> = {
  statements: "most stated",
  recent: "most recent",
  name: "by name",
};

export type SceneWish = "add" | "replace";

/** "5 actors and 3 lines" */
export function bothCounted({ actors, edges, background }: GraphPart): string {
  return both(actors.length, edges.length + background.length);
}

/** Says what else than the network is shown. */
export function sceneWords({ made, additions }: SceneState, content: GraphPart): string {
  if (made) return `A scene of your own: ${bothCounted(content)}.`;
  if (additions.length > 0) return `The network and what you added: ${bothCounted(content)}.`;
  return "The network, as it is loaded first.";
}

/** What of a scene is hidden, each with its words; the actors first. */
export function hiddenIn(
  { actors, edges, background }: GraphPart,
  hidden: ReadonlySet<string>,
  nameOf: (actorId: ActorId) => string,
): readonly { readonly id: string; readonly words: string }[] {
  return [
    ...actors.map(({ actorId, name }) => ({ id: actorId as string, words: name })),
    ...edges.map((edge) => ({ id: edge.edgeId, words: edgeHeading(edge, nameOf) })),
    ...background.map((edge) => ({ id: edge.edgeId, words: backgroundHeading(edge, nameOf) })),
  ].filter(({ id }) => hidden.has(id));
}

/** "6 actors chosen: Iran, Russia, Syria, Turkey and 2 others." */
export function choiceWords({ actors }: GraphPart, choice: Choice): string {
  const names = actors.filter(({ actorId }) => choice.has(actorId)).map(({ name }) => name);
  const most = names.slice(0, 4).join(", ");
  const more = names.length > 4 ? ` and ${counted(names.length - 4, "other")}` : "";
  return `${counted(choice.size, "actor")} chosen: ${most}${more}.`;
}

/** "Russia: 25 actors and 40 lines added, 10,189 neighbours more." */
export function expandedWords(
  name: string,
  brought: { readonly fresh: number; readonly lines: number; readonly left: number },
): string {
  const { fresh, lines, left } = brought;
  const more =
    left === 0 ? "that is all of them" : `${counted(left, "more neighbour")} can still be added`;
  if (fresh + lines === 0) return `${name}: no neighbour is missing here.`;
  return `${name}: ${both(fresh, lines)} added; ${more}.`;
}

/** What a collapse took away; what something else brought as well has stayed. */
export function collapsedWords(name: string, before: GraphPart, after: GraphPart): string {
  const lines = ({ edges, background }: GraphPart): number => edges.length + background.length;
  const gone = both(before.actors.length - after.actors.length, lines(before) - lines(after));
  return `${name}: ${gone} taken back.`;
}

export const both = (actors: number, lines: number): string =>
  `${counted(actors, "actor")} and ${counted(lines, "line")}`;

export function isEmptyPart({ actors, edges, background }: ScenePart): boolean {
  return actors.length + edges.length + background.length === 0;
}

/** What became of the scene, and what of the result has no place in it. */
export function changeWords(
  wish: SceneWish,
  { foreign, beyond }: ScenePart,
  { slice, fresh, endless }: Changed,
): string {
  const isNothing = fresh.actors + fresh.lines === 0;
  return [
    wish === "replace"
      ? `The scene now holds ${bothCounted(slice)}, and nothing that the query did not return.`
      : isNothing
        ? "All of it is in the scene already."
        : `Added ${both(fresh.actors, fresh.lines)} to the scene.`,
    endless > 0 &&
      `${counted(endless, "line has", "lines have")} no place in it, as an end is not there: return both actors too.`,
    beyond > 0 &&
      `${counted(beyond, "node")} more of the result ${beyond === 1 ? "is" : "are"} left out, for the eye's sake: narrow the query to choose which.`,
    foreign > 0 &&
      `${counted(foreign, "thing")} of the result ${foreign === 1 ? "is no actor and no line" : "are no actors and no lines"} between actors: a scene holds only those.`,
  ]
    .filter((words) => typeof words === "string")
    .join(" ");
}

export const NOTHING_TO_SHOW =
  "Nothing of this result can stand in the scene: it holds actors and the lines between them. Return them whole, as in RETURN a, e, b.";
