import { createStore, type StoreApi } from "zustand/vanilla";
import { amended, beginHistory, type History, redone, stepTo, undone } from "./history";
import { FIRST_STATE, type SceneState } from "./state";
import type { SceneStep } from "./steps";

/** The scene of a page and the way back and forth. */
export interface Scene extends History<SceneState> {
  /** @param label what the step does, as one reads it behind "Undo": "expand Russia" */
  act(label: string, step: SceneStep): void;
  /** For what belongs to the last step: the places that a layout found, a brush that still moves. */
  amend(step: SceneStep): void;
  /** Goes on with a history from before, in place of this one. */
  resume(history: History<SceneState>): void;
  undo(): void;
  redo(): void;
}

export function createScene(begin: SceneState = FIRST_STATE): StoreApi<Scene> {
  return createStore<Scene>()((set, get) => ({
    ...beginHistory(begin),
    act: (label, step) => set(stepTo(get(), label, step(get().present))),
    amend: (step) => set(amended(get(), step(get().present))),
    resume: (history) => set(history),
    undo: () => set(undone(get())),
    redo: () => set(redone(get())),
  }));
}
