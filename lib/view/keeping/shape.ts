import { z } from "zod";
import { LAYOUT_IDS } from "../layout/layouts";
import { MOST_NOTE } from "../scene/notes";
import { sceneStyleSchema } from "../style/schema";
import { edgeIdSchema } from "./content";
import { FIELD_NAMES, type FieldName } from "./fields";
import { sceneFilterSchema } from "./filter";
import type { JsonOf } from "./state";

/** Of an actor, or of a line. */
const id = edgeIdSchema;

const SCHEMAS: { readonly [Name in FieldName]: z.ZodType<JsonOf<Name>> } = {
  hidden: z.array(id),
  pinned: z.array(id),
  places: z.array(z.tuple([id, z.number(), z.number()])),
  newcomers: z.array(id),
  arranged: z.strictObject({
    layout: z.enum(LAYOUT_IDS),
    heaps: z.array(z.strictObject({ name: z.string().max(200), members: z.array(id) })),
  }),
  filter: sceneFilterSchema,
  notes: z.array(z.tuple([id, z.string().min(1).max(MOST_NOTE)])),
  style: sceneStyleSchema,
};

type Shape = { readonly [Name in FieldName]: z.ZodExactOptional<z.ZodType<JsonOf<Name>>> };

/** The fields of a state as a schema's shape: one that is absent is as a scene begins. */
export const fieldsShape = Object.fromEntries(
  FIELD_NAMES.map((name) => [name, SCHEMAS[name].exactOptional()]),
) as Shape;
