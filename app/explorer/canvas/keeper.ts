import type { Arrangement } from "@/lib/view/layout/arrangement";
import type { Point } from "@/lib/view/layout/start";
import type { StoreApi } from "zustand/vanilla";
import type { Places } from "./layoutInWorker";
import type { CanvasState } from "./state";

export interface AskedLayout {
  /** What it is called as a step, in words: "lay out: circular". */
  readonly step: string;
  readonly made: Arrangement;
}

/**
 * Who keeps where nodes stand and which are pinned. The canvas tells what happened to them
 * and asks where they were; it remembers nothing itself.
 */
export interface Keeper {
  /** Where a node was put, if it ever was. */
  placeOf(key: string): Point | undefined;
  /**
   * A layout has put nodes somewhere.
   * @param newcomers who found room beside others since everything was laid out last
   * @param asked what a reader asked for; undefined where nobody did
   */
  laid(places: Places, newcomers: ReadonlySet<string>, asked: AskedLayout | undefined): void;
  /**
   * A layout runs that a reader asked for.
   * @param stop ends it; everybody stays where they are
   * @returns to be called when it has ended, however that is
   */
  began(step: string, stop: () => void): () => void;
  /** A hand has put a node somewhere: it stays there. */
  moved(key: string, place: Point): void;
  togglePins(keys: readonly string[]): void;
}

/** For a canvas that nobody else looks after: it is forgotten with it. */
export function localKeeper(state: StoreApi<CanvasState>): Keeper {
  const places = new Map<string, Point>();
  return {
    placeOf: (key) => places.get(key),
    laid(laid, newcomers) {
      for (const [key, place] of laid) places.set(key, place);
      state.setState({ newcomers });
    },
    began: () => () => undefined,
    moved(key, place) {
      places.set(key, place);
      state.setState(({ pinned }) => ({ pinned: new Set(pinned).add(key) }));
    },
    togglePins(keys) {
      const { pinned } = state.getState();
      const now = new Set(pinned);
      const areAll = keys.every((key) => pinned.has(key));
      for (const key of keys) {
        if (areAll) now.delete(key);
        else now.add(key);
      }
      state.setState({ pinned: now });
    },
  };
}
