import { fetchNeighbours, graphAmong } from "@/lib/client";
import type { NeighbourFilter } from "@/lib/model/answers";
import type { ActorId } from "@/lib/model/ids";
import type { GraphSlice } from "@/lib/model/slice";
import { addedTo } from "@/lib/view/scene/content";
import { countFitting, expand } from "@/lib/view/scene/expand";
import type { Expansion, SceneState } from "@/lib/view/scene/state";
import { add } from "@/lib/view/scene/steps";

interface Wanted {
  readonly actorIds: readonly ActorId[];
  readonly wish: NeighbourFilter;
  /** For each of them. */
  readonly count: number;
}

/** The next neighbours of each, every one of which knows whom the ones before it brought. */
export async function expansionsFor(
  { actorIds, wish, count }: Wanted,
  present: SceneState,
  content: GraphSlice,
  signal: AbortSignal,
): Promise<readonly Expansion[]> {
  const source = { neighbours: fetchNeighbours, among: graphAmong };
  const expansions: Expansion[] = [];
  let [state, slice] = [present, content];
  for (const actorId of actorIds) {
    if (signal.aborted) break;
    const { addition } = await expand({ actorId, wish, count }, state, slice, source);
    expansions.push(addition);
    state = add(addition)(state);
    ({ slice } = addedTo(slice, addition));
  }
  return expansions;
}

/** What expansions bring to a scene, and how many neighbours it is still without. */
export function broughtBy(expansions: readonly Expansion[], content: GraphSlice) {
  let [slice, fresh, lines] = [content, 0, 0];
  for (const expansion of expansions) {
    const changed = addedTo(slice, expansion);
    slice = changed.slice;
    fresh += changed.fresh.actors;
    lines += changed.fresh.lines;
  }
  const left = expansions.map(({ origin: { actorId, wish, total } }) =>
    Math.max(0, total - countFitting(slice, actorId, wish)),
  );
  return { fresh, lines, left: left.reduce((sum, each) => sum + each, 0) };
}
