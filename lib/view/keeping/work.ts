import { z } from "zod";
import type { History } from "../scene/history";
import { FIRST_STATE, type SceneState } from "../scene/state";
import type { Camera } from "./camera";
import { type OpenView, openViewSchema } from "./openView";
import { type KeptScene, keptOf, keptSceneSchema, sceneOf } from "./scene";

/**
 * Work in progress, as a browser keeps it over a reload or a crash: the scene with all that it
 * holds, and the way back as far as that is small.
 */
export const keptWorkSchema = z.strictObject({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Of the articles that it was seen with. */
  fingerprint: z.string().exactOptional(),
  scene: keptSceneSchema,
  past: z.array(z.strictObject({ label: z.string(), scene: keptSceneSchema })),
  view: openViewSchema.extend({ isUnchanged: z.boolean() }).exactOptional(),
});

export type KeptWork = Readonly<z.infer<typeof keptWorkSchema>>;

/** Actors, lines and places that the way back may hold altogether: more would be slow to write. */
const MOST_BEHIND = 30_000;

export interface Workplace {
  readonly history: Pick<History<SceneState>, "present" | "past">;
  readonly camera: Camera | undefined;
  readonly fingerprint: string | undefined;
  readonly view: (OpenView & { readonly isUnchanged: boolean }) | undefined;
}

/** Was anything done that would be missed? */
export function isWork({ history: { present, past }, view }: Workplace): boolean {
  // What a layout found by itself is found again.
  const { places: _, newcomers: __, ...first } = FIRST_STATE;
  const names = Object.keys(first) as readonly (keyof typeof first)[];
  return (
    past.length > 0 || view !== undefined || names.some((name) => present[name] !== first[name])
  );
}

export function workOf({ history, camera, fingerprint, view }: Workplace, at: number): KeptWork {
  const { state: _, ...open } = view ?? { state: undefined };
  return {
    at,
    ...(fingerprint !== undefined && { fingerprint }),
    scene: keptOf(history.present, camera),
    past: pastOf(history.past),
    ...("viewId" in open && { view: open }),
  };
}

const known = new WeakMap<SceneState, KeptScene>();

/** States are values: each step is written down once. */
function keptOnce(state: SceneState): KeptScene {
  const kept = known.get(state) ?? keptOf(state);
  known.set(state, kept);
  return kept;
}

function pastOf(past: History<SceneState>["past"]): KeptWork["past"] {
  const steps: { label: string; scene: KeptScene }[] = [];
  let size = 0;
  for (const { label, state } of past.toReversed()) {
    const scene = keptOnce(state);
    const { actors, edges, background, places = [] } = scene;
    size += actors.length + edges.length + background.length + places.length;
    if (size > MOST_BEHIND) break;
    steps.unshift({ label, scene });
  }
  return steps;
}

export function historyOf({ scene, past }: KeptWork): History<SceneState> {
  return {
    present: sceneOf(scene),
    past: past.map(({ label, scene: before }) => ({ label, state: sceneOf(before) })),
    future: [],
  };
}

/** "10:42", and of another day "22 February, 10:42". */
export function timeOfWork(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)];
  const time = then.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  if (then.toDateString() === today.toDateString()) return time;
  return `${then.toLocaleDateString("en-GB", { day: "numeric", month: "long" })}, ${time}`;
}
