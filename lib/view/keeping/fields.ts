import type { Point } from "../layout/start";
import type { SceneState } from "../scene/state";

/** How one field of a scene's state is written as JSON, and read again. */
interface Field<Value, Json> {
  keep(value: Value): Json;
  revive(json: Json): Value;
}

const asItIs = <Value>(): Field<Value, Value> => ({
  keep: (value) => value,
  revive: (json) => json,
});

const ids: Field<ReadonlySet<string>, string[]> = {
  keep: (set) => [...set],
  revive: (list) => new Set(list),
};

const places: Field<ReadonlyMap<string, Point>, [string, number, number][]> = {
  keep: (map) => [...map].map(([key, { x, y }]) => [key, x, y]),
  revive: (list) => new Map(list.map(([key, x, y]) => [key, { x, y }])),
};

const notes: Field<ReadonlyMap<string, string>, [string, string][]> = {
  keep: (map) => [...map],
  revive: (list) => new Map(list),
};

/**
 * The fields of a scene's state beside its content. A new one is a line here and its schema one
 * in `shape.ts`, and the compiler asks for both; what was kept before there was such a field reads
 * as the state that a scene begins with. No schema stands here: a story reads its scene by this,
 * and would carry all of zod for it.
 */
export const FIELDS = {
  hidden: ids,
  pinned: ids,
  places,
  newcomers: ids,
  arranged: asItIs<SceneState["arranged"]>(),
  filter: asItIs<SceneState["filter"]>(),
  notes,
  style: asItIs<SceneState["style"]>(),
} satisfies { readonly [Name in FieldName]: Field<SceneState[Name], unknown> };

export type FieldName = Exclude<keyof SceneState, "made" | "additions">;

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];
