import type { SceneStore } from "./scene";

/** Runs work that will be a step; undo stops it, and whatever comes of it then is nobody's. */
export type InTurn = (step: string, work: (signal: AbortSignal) => Promise<void>) => Promise<void>;

/**
 * One after the other: each asks for the lines between its newcomers and who is there, and has to
 * know whom the ones before it brought.
 */
export function inTurnOf(scene: SceneStore): InTurn {
  let before: Promise<unknown> = Promise.resolve();
  return (step, work) => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const end = scene.getState().begin(step, () => leaving.abort());
    const stopped = new Promise<void>((resolve) => {
      signal.addEventListener("abort", () => resolve());
    });
    const turn = before.then(() => (signal.aborted ? undefined : work(signal)));
    const done = Promise.race([turn, stopped]).finally(end);
    before = before.then(() => done).catch(() => undefined);
    return done;
  };
}
