import type { ActorId } from "@/lib/model/ids";
import type { GraphSlice } from "@/lib/model/slice";
import { NO_FILTER, type SceneFilter } from "../filter/filter";
import { type Arrangement, rearranged, withMoved } from "../layout/arrangement";
import type { Point } from "../layout/start";
import type { SceneStyle } from "../style/schema";
import type { Addition, Expansion, SceneState } from "./state";

/** From one state of the scene to another. It returns the same state where nothing changes. */
export type SceneStep = (state: SceneState) => SceneState;

/** Another scene: what was added, hidden and filtered belonged to the one before; how it looks stays. */
export const replaceWith =
  (made: GraphSlice | undefined): SceneStep =>
  (state) => ({ ...state, made, additions: [], hidden: new Set(), filter: NO_FILTER });

export const add =
  (addition: Addition): SceneStep =>
  (state) => ({ ...state, additions: [...state.additions, addition] });

/** The actor's expansions, the oldest first. */
export function expansionsOf({ additions }: SceneState, actorId: ActorId): readonly Expansion[] {
  return additions.filter((addition): addition is Expansion => {
    const { origin } = addition;
    return origin.kind === "expansion" && origin.actorId === actorId;
  });
}

/** Takes back what the actor's last expansion brought, and nothing else. */
export const collapse =
  (actorId: ActorId): SceneStep =>
  (state) => {
    const last = expansionsOf(state, actorId).at(-1);
    if (!last) return state;
    return { ...state, additions: state.additions.filter((addition) => addition !== last) };
  };

const changed = (
  set: ReadonlySet<string>,
  change: (next: Set<string>) => void,
): ReadonlySet<string> => {
  const next = new Set(set);
  change(next);
  const isSame = next.size === set.size && [...next].every((each) => set.has(each));
  return isSame ? set : next;
};

function withHidden(state: SceneState, change: (next: Set<string>) => void): SceneState {
  const hidden = changed(state.hidden, change);
  return hidden === state.hidden ? state : { ...state, hidden };
}

export const hide =
  (ids: Iterable<string>): SceneStep =>
  (state) =>
    withHidden(state, (hidden) => {
      for (const id of ids) hidden.add(id);
    });

export const showAgain =
  (ids: Iterable<string>): SceneStep =>
  (state) =>
    withHidden(state, (hidden) => {
      for (const id of ids) hidden.delete(id);
    });

export const showAll: SceneStep = (state) => withHidden(state, (hidden) => hidden.clear());

/** Pins those that are not, or lets go of them where all are pinned. */
export const togglePins =
  (ids: readonly string[]): SceneStep =>
  (state) => {
    const areAll = ids.every((id) => state.pinned.has(id));
    const pinned = changed(state.pinned, (next) => {
      for (const id of ids) {
        if (areAll) next.delete(id);
        else next.add(id);
      }
    });
    return pinned === state.pinned ? state : { ...state, pinned };
  };

/** Where actors stand now; of those that are not named nothing changes. */
export const place =
  (places: ReadonlyMap<string, Point>): SceneStep =>
  (state) =>
    places.size === 0 ? state : { ...state, places: new Map([...state.places, ...places]) };

/**
 * What a layout has found, and who is new beside whom it left where they were.
 *
 * @param asked what it made, where a reader asked for it
 */
export const laidOut =
  (
    places: ReadonlyMap<string, Point>,
    newcomers: ReadonlySet<string>,
    asked?: Arrangement,
  ): SceneStep =>
  (state) => {
    const now = changed(state.newcomers, (next) => {
      next.clear();
      for (const id of newcomers) next.add(id);
    });
    const arranged = asked ? rearranged(state.arranged, asked) : state.arranged;
    const placed = { ...place(places)(state), arranged };
    return now === state.newcomers ? placed : { ...placed, newcomers: now };
  };

/** Puts one actor somewhere by hand: it stays there. */
export const moveTo =
  (id: string, point: Point): SceneStep =>
  (state) => ({
    ...place(new Map([[id, point]]))(state),
    arranged: state.arranged && withMoved(state.arranged, id, point, state.places),
    pinned: new Set(state.pinned).add(id),
  });

export const filterBy =
  (filter: SceneFilter): SceneStep =>
  (state) => ({ ...state, filter });

/** Another look; one that changes nothing is no step. */
export const lookAs =
  (style: SceneStyle): SceneStep =>
  (state) =>
    style === state.style ? state : { ...state, style };
