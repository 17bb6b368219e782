import { createStore, type StoreApi } from "zustand/vanilla";
import type { GraphSlice } from "@/lib/model/slice";

/** Undefined: the network as the server sends it. */
type Made = GraphSlice | undefined;

/** What the canvas shows in place of the network, and the way back. */
export interface Scene {
  readonly made: Made;
  /** The newest first. */
  readonly former: readonly Made[];
  show(made: Made): void;
  back(): void;
}

/** Each is a slice of its own: more than anybody walks back. */
const MOST_FORMER = 50;

export function createScene(): StoreApi<Scene> {
  return createStore<Scene>()((set, get) => ({
    made: undefined,
    former: [],
    show: (made) =>
      set(({ made: now, former }) => ({ made, former: [now, ...former].slice(0, MOST_FORMER) })),
    back() {
      const [last, ...former] = get().former;
      if (get().former.length > 0) set({ made: last, former });
    },
  }));
}
