import { z } from "zod";
import { actorIdSchema } from "@/lib/model/ids";
import { SET_SIZES } from "../appearance/sizes";
import {
  ACTOR_NUMBERS,
  ACTOR_VALUES,
  LINE_DAYS,
  LINE_NUMBERS,
  LINE_VALUES,
  MEASURE_IDS,
  MOST_RULES,
  SCOPES,
} from "./ids";

/** By what the condition of a rule compares: a number, one of several values, a text or a day. */
export const conditionSchema = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("number"),
    comparison: z.enum(["over", "under", "equals"]),
    value: z.number(),
  }),
  z.strictObject({
    by: z.literal("value"),
    comparison: z.enum(["is", "isNot"]),
    value: z.string().max(200),
  }),
  z.strictObject({
    by: z.literal("text"),
    comparison: z.enum(["contains", "lacks"]),
    value: z.string().max(200),
  }),
  z.strictObject({
    by: z.literal("day"),
    comparison: z.enum(["from", "before"]),
    value: z.iso.date(),
  }),
]);

export const propertySchema = z.discriminatedUnion("of", [
  z.strictObject({
    of: z.literal("actors"),
    id: z.enum([...ACTOR_NUMBERS, ...ACTOR_VALUES, "name"]),
  }),
  z.strictObject({
    of: z.literal("lines"),
    id: z.enum([...LINE_NUMBERS, ...LINE_VALUES, ...LINE_DAYS]),
  }),
]);

const ruleSchema = z
  .strictObject({
    property: propertySchema,
    condition: conditionSchema,
    /** Place among the palette's eight colours; absent: the rule leaves the colour as it is. */
    colour: z.int().min(0).max(7).optional(),
    size: z.enum(SET_SIZES).optional(),
  })
  .readonly();

/** What was computed, and of what: so that whoever looks is told, and it is not computed again. */
const measuredSchema = z
  .strictObject({
    measure: z.enum(MEASURE_IDS),
    scope: z.enum(SCOPES),
    actors: z.int().nonnegative(),
    lines: z.int().nonnegative(),
    /** Stands for the graph that it was computed on: another one has another. */
    ground: z.string().max(64),
    /** Of a community its number, the largest first, from 0; who is alone has -1. */
    values: z.array(z.tuple([actorIdSchema, z.number()]).readonly()).readonly(),
  })
  .readonly();

/** How actors and lines look: a value, kept with a view as it is. */
export const sceneStyleSchema = z
  .strictObject({
    actorSize: z.enum([...ACTOR_NUMBERS, "same"]),
    actorColour: z.enum([...ACTOR_VALUES, ...ACTOR_NUMBERS]),
    lineColour: z.enum([...LINE_VALUES, ...LINE_DAYS]),
    lineWidth: z.enum(["statements", "articles", "speakers", "same"]),
    /** In their order: the first that fits a thing decides. */
    rules: z.array(ruleSchema).max(MOST_RULES).readonly(),
    /** Each measure once at most. */
    measured: z.array(measuredSchema).max(MEASURE_IDS.length).readonly(),
  })
  .readonly();

export type SceneStyle = z.infer<typeof sceneStyleSchema>;
export type Rule = SceneStyle["rules"][number];
export type RuleProperty = Rule["property"];
export type Condition = Rule["condition"];
export type Measured = SceneStyle["measured"][number];
