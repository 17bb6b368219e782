import { z } from "zod";
import type { Point } from "../layout/start";
import { MOST_NOTE } from "../scene/notes";
import type { SceneState } from "../scene/state";
import { sceneStyleSchema } from "../style/schema";
import { edgeIdSchema } from "./content";
import { sceneFilterSchema } from "./filter";

/** How one field of a scene's state is written as JSON, and read again. */
interface Field<Value, Json> {
  readonly schema: z.ZodType<Json>;
  keep(value: Value): Json;
  revive(json: Json): Value;
}

/** Of an actor, or of a line. */
const id = edgeIdSchema;

const asItIs = <Value>(schema: z.ZodType<Value>): Field<Value, Value> => ({
  schema,
  keep: (value) => value,
  revive: (json) => json,
});

const ids: Field<ReadonlySet<string>, string[]> = {
  schema: z.array(id),
  keep: (set) => [...set],
  revive: (list) => new Set(list),
};

const places: Field<ReadonlyMap<string, Point>, [string, number, number][]> = {
  schema: z.array(z.tuple([id, z.number(), z.number()])),
  keep: (map) => [...map].map(([key, { x, y }]) => [key, x, y]),
  revive: (list) => new Map(list.map(([key, x, y]) => [key, { x, y }])),
};

const notes: Field<ReadonlyMap<string, string>, [string, string][]> = {
  schema: z.array(z.tuple([id, z.string().min(1).max(MOST_NOTE)])),
  keep: (map) => [...map],
  revive: (list) => new Map(list),
};

/**
 * The fields of a scene's state beside its content. A new one is a line here, and the compiler
 * asks for it; what was kept before there was such a field reads as the state that a scene
 * begins with.
 */
export const FIELDS = {
  hidden: ids,
  pinned: ids,
  places,
  filter: asItIs(sceneFilterSchema),
  notes,
  style: asItIs(sceneStyleSchema),
} satisfies { readonly [Name in FieldName]: Field<SceneState[Name], unknown> };

export type FieldName = Exclude<keyof SceneState, "made" | "additions">;

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];
