import { createStore, type StoreApi } from "zustand/vanilla";
import { amended, beginHistory, type History, redone, stepTo, undone } from "./history";
import { FIRST_STATE, type SceneState } from "./state";
import type { SceneStep } from "./steps";

/** A step that was asked for, and whose outcome is still on its way. */
export interface Underway {
  /** What it will be called as a step. */
  readonly label: string;
  stop(): void;
}

/** The scene of a page and the way back and forth. */
export interface Scene extends History<SceneState> {
  /** In the order in which they were asked for. */
  readonly underway: readonly Underway[];
  /**
   * Something runs that will be a step: until the function that comes back is called, to undo is
   * to stop it. Else it would be the step before that goes, and for good, as what arrives then
   * leaves nothing to be done again.
   */
  begin(label: string, stop: () => void): () => void;
  /** @param label what the step does, as one reads it behind "Undo": "expand Russia" */
  act(label: string, step: SceneStep): void;
  /** For what belongs to the last step: the places that a layout found, a brush that still moves. */
  amend(step: SceneStep): void;
  /** Goes on with a history from before, in place of this one. */
  resume(history: History<SceneState>): void;
  /** Stops what was asked for last, or takes back what was done last. */
  undo(): void;
  redo(): void;
}

export function createScene(begin: SceneState = FIRST_STATE): StoreApi<Scene> {
  return createStore<Scene>()((set, get) => ({
    ...beginHistory(begin),
    underway: [],
    begin(label, stop) {
      const own: Underway = { label, stop };
      set({ underway: [...get().underway, own] });
      return () => {
        if (!get().underway.includes(own)) return;
        set({ underway: get().underway.filter((each) => each !== own) });
      };
    },
    act: (label, step) => set(stepTo(get(), label, step(get().present))),
    amend: (step) => set(amended(get(), step(get().present))),
    resume: (history) => set(history),
    undo() {
      const running = get().underway.at(-1);
      if (running) running.stop();
      else set(undone(get()));
    },
    redo: () => set(redone(get())),
  }));
}
