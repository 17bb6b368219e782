import { z } from "zod";
import type { History } from "../scene/history";
import { FIRST_STATE, type SceneState } from "../scene/state";
import type { Camera } from "./camera";
import { type OpenView, openViewSchema } from "./openView";
import { keeping, keptSceneSchema, sceneOf } from "./scene";
import { jsonInSlices, type Slices } from "./slices";

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

/**
 * As it lies in the browser's store: as JSON in pieces, which a store takes in at once, where an
 * object of 40,000 parts is copied part by part.
 */
const writtenWorkSchema = z.strictObject({ at: z.number(), json: z.array(z.string()) });

export type WrittenWork = Readonly<z.infer<typeof writtenWorkSchema>>;

/** Undefined: what lies there is none, or none that can be read any more. */
export function readWritten(found: unknown): KeptWork | undefined {
  const written = writtenWorkSchema.safeParse(found).data;
  // Before it was written in pieces, it lay there as it is.
  return keptWorkSchema.safeParse(written ? parsed(written.json.join("")) : found).data;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

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

/** Writes it down: states are values, so that nothing changes while it does. */
export function* writing(
  { history, camera, fingerprint, view }: Workplace,
  at: number,
): Slices<WrittenWork> {
  const { state: _, ...open } = view ?? { state: undefined };
  const head = {
    at,
    ...(fingerprint !== undefined && { fingerprint }),
    ...("viewId" in open && { view: open }),
  };
  const json = [JSON.stringify(head).slice(0, -1), ',"scene":'];
  const { pieces } = yield* writtenOnce(history.present);
  json.push(...pieces.slice(0, -1), camera ? `,"camera":${JSON.stringify(camera)}}` : "}");
  json.push(',"past":[', ...(yield* writingPast(history.past)), "]}");
  return { at, json };
}

interface WrittenScene {
  readonly pieces: readonly string[];
  /** Actors, lines and places. */
  readonly size: number;
}

const known = new WeakMap<SceneState, WrittenScene>();

/** States are values: each step is written down once. */
function* writtenOnce(state: SceneState): Slices<WrittenScene> {
  const before = known.get(state);
  if (before) return before;
  const scene = yield* keeping(state);
  const { actors, edges, background, places = [] } = scene;
  const written = {
    pieces: yield* jsonInSlices(scene),
    size: actors.length + edges.length + background.length + places.length,
  };
  known.set(state, written);
  return written;
}

function* writingPast(past: History<SceneState>["past"]): Slices<string[]> {
  const steps: string[][] = [];
  let total = 0;
  for (const { label, state } of past.toReversed()) {
    const { pieces, size } = yield* writtenOnce(state);
    total += size;
    if (total > MOST_BEHIND) break;
    steps.unshift([`{"label":${JSON.stringify(label)},"scene":`, ...pieces, "}"]);
  }
  return steps.flatMap((step, i) => (i === 0 ? step : [",", ...step]));
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
