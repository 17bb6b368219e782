import type { GraphSlice } from "@/lib/model/slice";
import { counted } from "../words";
import type { Changed, ScenePart } from "./part";

export type SceneWish = "add" | "replace";

/** "5 actors and 3 lines" */
export function sceneWords({ actors, edges, background }: GraphSlice): string {
  return both(actors.length, edges.length + background.length);
}

const both = (actors: number, lines: number): string =>
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
      ? `The scene now holds ${sceneWords(slice)}, and nothing that the query did not return.`
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
