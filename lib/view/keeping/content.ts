import { z } from "zod";
import { ACTOR_KINDS, type ActorNode, BACKGROUND_RELATIONS } from "@/lib/model/actor";
import { DIRECTIONS, NEIGHBOUR_ORDERS } from "@/lib/model/answers";
import { actorIdSchema, articleIdSchema } from "@/lib/model/ids";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import type { BackgroundEdge, DerivedEdge, SliceCounts } from "@/lib/model/slice";
import type { Origin } from "../scene/state";

/** Schemas of what stands in a scene, for whatever comes back from where it was kept. */

const count = z.number().int().min(0);

const eventTypeSchema = z.enum(EVENT_TYPE_NAMES);

/** Names come from articles, which bound them less than this. */
const words = z.string().max(2_000);

/** `actorId|TYPE|recipientId`: two slugs of 80 characters and a type. */
export const edgeIdSchema = z.string().max(200);

export const actorNodeSchema: z.ZodType<ActorNode> = z.strictObject({
  actorId: actorIdSchema,
  name: words,
  kind: z.enum(ACTOR_KINDS),
  aliases: z.array(words).max(1_000),
  statementCount: count,
  spokenCount: count,
  neighbourCount: count,
});

export const derivedEdgeSchema: z.ZodType<DerivedEdge> = z.strictObject({
  edgeId: edgeIdSchema,
  actorId: actorIdSchema,
  recipientId: actorIdSchema,
  eventType: eventTypeSchema,
  reciprocal: z.boolean(),
  statements: count,
  articles: count,
  score: z.number(),
  negated: count,
  hedged: count,
  attributed: count,
  firstOn: z.iso.date().exactOptional(),
  lastOn: z.iso.date().exactOptional(),
});

export const backgroundEdgeSchema: z.ZodType<BackgroundEdge> = z.strictObject({
  edgeId: edgeIdSchema,
  actorId: actorIdSchema,
  recipientId: actorIdSchema,
  relation: z.enum(BACKGROUND_RELATIONS),
  role: words.exactOptional(),
  articleIds: z.array(articleIdSchema),
});

export const sliceCountsSchema: z.ZodType<SliceCounts> = z.strictObject({
  actors: count,
  edges: count,
  background: count,
});

const neighbourFilterSchema = z.strictObject({
  type: z.array(eventTypeSchema).exactOptional(),
  direction: z.enum(DIRECTIONS).exactOptional(),
  kind: z.array(z.enum(ACTOR_KINDS)).exactOptional(),
  order: z.enum(NEIGHBOUR_ORDERS).exactOptional(),
});

export const originSchema: z.ZodType<Origin> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("expansion"),
    actorId: actorIdSchema,
    wish: neighbourFilterSchema,
    total: count,
    next: z.string().max(1_000).exactOptional(),
  }),
  z.strictObject({ kind: z.literal("query") }),
  z.strictObject({ kind: z.literal("relations") }),
  z.strictObject({ kind: z.literal("path") }),
]);
