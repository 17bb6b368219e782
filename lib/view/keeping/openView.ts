import { z } from "zod";
import { type ViewId, viewIdSchema } from "@/lib/model/ids";
import type { SceneState } from "../scene/state";

/** Where a view lies: with the articles for everybody, or in this browser alone. */
export const KEPT_IN = ["database", "browser"] as const;

export type KeptIn = (typeof KEPT_IN)[number];

export const openViewSchema = z.strictObject({
  viewId: viewIdSchema,
  name: z.string(),
  /** That was opened, or written, last. */
  version: z.number().int().min(1),
  keptIn: z.enum(KEPT_IN),
});

/** The view that is worked on. */
export interface OpenView {
  readonly viewId: ViewId;
  readonly name: string;
  readonly version: number;
  readonly keptIn: KeptIn;
  /** As it was kept; undefined: it is not known any more, as after a reload. */
  readonly state: SceneState | undefined;
}

/** Is the scene what the view holds? Each change makes another value of what it changes. */
export function isUnchanged({ state }: OpenView, present: SceneState): boolean {
  if (!state) return false;
  const names = Object.keys(present) as readonly (keyof SceneState)[];
  return names.every((name) => state[name] === present[name]);
}
