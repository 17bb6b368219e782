import type { ActorId } from "@/lib/model/ids";
import type { ActorPath, PathAnswer, PathMeasure, PathRequest } from "@/lib/model/paths";
import type { EventType } from "@/lib/model/plover";
import type { GraphPart } from "@/lib/model/slice";
import { counted } from "./words";

/** What is asked for, before both of its ends are known. */
export interface PathWish {
  readonly from: ActorId | undefined;
  readonly to: ActorId | undefined;
  readonly k: number;
  readonly maxLength: number;
  readonly by: PathMeasure;
  readonly directed: boolean;
  readonly withoutTypes: readonly EventType[];
  readonly withoutActors: readonly ActorId[];
}

export const NO_PATH_WISH: PathWish = {
  from: undefined,
  to: undefined,
  k: 3,
  maxLength: 4,
  by: "hops",
  directed: false,
  withoutTypes: [],
  withoutActors: [],
};

/** What can be asked of the server; nothing while an end is missing or both are one. */
export function requestOf({ from, to, ...wish }: PathWish): PathRequest | undefined {
  if (from === undefined || to === undefined || from === to) return undefined;
  // Whoever is an end cannot be left out.
  const withoutActors = wish.withoutActors.filter((id) => id !== from && id !== to);
  return { ...wish, from, to, withoutActors };
}

/** The path as something that can be added to a scene. */
export function partOfPath({ actorIds, steps }: ActorPath, { actors }: PathAnswer): GraphPart {
  const on = new Set(actorIds);
  return {
    actors: actors.filter(({ actorId }) => on.has(actorId)),
    edges: steps.flatMap(({ edges }) => edges),
    background: [],
  };
}

/** More steps than these join almost everybody with everybody. */
export const MOST_STEPS = 6;

/** What was found, and why there is not more. */
export function pathsWords(wish: PathWish, { paths, timedOut, limitMs }: PathAnswer): string {
  const within = `of at most ${counted(wish.maxLength, "step")}`;
  const found =
    paths.length === 0
      ? `There is no path ${within}${wish.directed ? " along the direction of the lines" : ""}.`
      : `${counted(paths.length, "path")} ${within}, ${
          wish.by === "hops" ? "the shortest first" : "the most stated first"
        }.`;
  const why = `The search was ended after ${limitMs / 1000} s: there may be other and shorter paths. Fewer steps, or fewer types, take less time.`;
  return timedOut ? `${paths.length === 0 ? "No path was found in time." : found} ${why}` : found;
}

/** What a wish that found nothing could do without. */
export function wayOutWords(wish: PathWish): string {
  const ways = [
    ...(wish.maxLength < MOST_STEPS ? ["allow more steps"] : []),
    ...(wish.directed ? ["do not mind the direction"] : []),
    ...(wish.withoutTypes.length + wish.withoutActors.length > 0 ? ["leave out less"] : []),
  ];
  const [first = "", ...others] = ways;
  if (ways.length === 0) return `Within ${MOST_STEPS} steps nothing joins the two.`;
  return `To find one, ${[first, ...others].join(", or ")}.`;
}
