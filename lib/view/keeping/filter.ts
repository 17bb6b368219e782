import { z } from "zod";
import { actorIdSchema } from "@/lib/model/ids";
import { CLOCKS, EGO_DEPTHS, FACET_IDS, type SceneFilter } from "../filter/filter";

const choiceSchema = z.strictObject({
  mode: z.enum(["only", "without"]),
  values: z.array(z.string().max(300)).min(1).max(10_000),
});

const day = z.number().int().nullable();
const least = z.number().int().min(0);

/** A `SceneFilter`, as it is kept. */
export const sceneFilterSchema: z.ZodType<SceneFilter> = z.strictObject({
  choices: z.partialRecord(z.enum(FACET_IDS), choiceSchema),
  time: z
    .strictObject({ clock: z.enum(CLOCKS), from: day, to: day, undated: z.boolean() })
    .exactOptional(),
  minStatements: least.exactOptional(),
  minDegree: least.exactOptional(),
  core: least.exactOptional(),
  ego: z.strictObject({ actorId: actorIdSchema, depth: z.literal(EGO_DEPTHS) }).exactOptional(),
  largestComponent: z.literal(true).exactOptional(),
  text: z.string().max(1_000).exactOptional(),
});
