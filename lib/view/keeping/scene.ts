import { z } from "zod";
import type { SceneState } from "../scene/state";
import { type Camera, cameraSchema } from "./camera";
import {
  actorNodeSchema,
  backgroundEdgeSchema,
  derivedEdgeSchema,
  originSchema,
  sliceCountsSchema,
} from "./content";
import { isWithin, partOf, partSchema, Pools } from "./pool";
import { fieldsShape } from "./shape";
import { inOneGo, type Slices } from "./slices";
import { fieldsOf, stateWith } from "./state";
import { KEPT_VERSION, ofAnyVersion, versionSchema } from "./version";

/** Actors and lines that are kept at most: more than any canvas shows. */
export const MOST_KEPT = 200_000;

/**
 * A scene with all that it holds, so that it can be drawn again with nobody to ask: for work in
 * progress, and for a story. Actors and lines stand in it once, and parts name them by their
 * place in the list, as the same ones come again and again.
 */
export const keptSceneSchema = ofAnyVersion(
  z
    .strictObject({
      version: versionSchema,
      actors: z.array(actorNodeSchema).max(MOST_KEPT),
      edges: z.array(derivedEdgeSchema).max(MOST_KEPT),
      background: z.array(backgroundEdgeSchema).max(MOST_KEPT),
      /** Absent: the network as the server sends it. */
      made: z
        .strictObject({ part: partSchema, total: sliceCountsSchema, leftOut: sliceCountsSchema })
        .exactOptional(),
      additions: z.array(z.strictObject({ part: partSchema, origin: originSchema })),
      ...fieldsShape,
      /** Absent: all of it in sight. */
      camera: cameraSchema.exactOptional(),
    })
    .refine(
      (kept) => [kept.made, ...kept.additions].every((each) => !each || isWithin(each.part, kept)),
      "names an actor or a line that it does not hold",
    ),
);

export type KeptScene = Readonly<z.infer<typeof keptSceneSchema>>;

/** `sceneOf` gives back a state that equals this one. */
export const keptOf = (state: SceneState, camera?: Camera): KeptScene =>
  inOneGo(keeping(state, camera));

export function* keeping(state: SceneState, camera?: Camera): Slices<KeptScene> {
  const pools = new Pools();
  const { made, additions } = state;
  const first = made && {
    made: { part: yield* pools.taking(made), total: made.total, leftOut: made.leftOut },
  };
  const added: KeptScene["additions"] = [];
  for (const { origin, ...part } of additions) {
    added.push({ part: yield* pools.taking(part), origin });
  }
  return {
    version: KEPT_VERSION,
    ...pools.items,
    ...first,
    additions: added,
    ...fieldsOf(state),
    ...(camera && { camera }),
  };
}

export function sceneOf(kept: KeptScene): SceneState {
  const { made, additions } = kept;
  return stateWith(kept, {
    made: made && { ...partOf(kept, made.part), total: made.total, leftOut: made.leftOut },
    additions: additions.map(({ part, origin }) => ({ ...partOf(kept, part), origin })),
  });
}
