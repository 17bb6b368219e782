import { z } from "zod";
import { ACTOR_KINDS, BACKGROUND_RELATIONS } from "@/lib/model/actor";
import { AUXILIARY_MODES, CONTEXTS } from "@/lib/model/contexts";
import { DATE_GRANULARITIES } from "@/lib/model/dates";
import { FACTUALITIES } from "@/lib/model/factuality";
import { EVENT_TYPE_NAMES, QUAD_CLASSES } from "@/lib/model/plover";
import { ABOUT_RELATIONS, POLARITIES } from "@/lib/model/statement";

/**
 * What the JSON export holds. It is published as docs/export.schema.json, which a test keeps
 * in step; a field that means something else one day gets another `format`.
 */

const text = z.string();
const count = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const hash = z.string().regex(/^[0-9a-f]{16}$/);

const actorRef = { actorId: slug, name: text, kind: z.enum(ACTOR_KINDS) };

const actor = z
  .strictObject({
    ...actorRef,
    aliases: z.array(text),
    statementCount: count,
    spokenCount: count,
    neighbourCount: count,
    sectors: z.array(text),
    wikidataId: text.optional(),
    iso3: text.optional(),
  })
  .describe("Counts are of the whole database.");

const edge = z
  .strictObject({
    edgeId: text,
    actorId: slug,
    recipientId: slug,
    eventType: z.enum(EVENT_TYPE_NAMES),
    reciprocal: z.boolean(),
    statements: count,
    articles: count,
    score: z.number(),
    negated: count,
    hedged: count,
    attributed: count,
    firstOn: day.optional(),
    lastOn: day.optional(),
  })
  .describe("A count of statements, never a fact. Where a filter left some of them, of those.");

const background = z.strictObject({
  edgeId: text,
  actorId: slug,
  recipientId: slug,
  relation: z.enum(BACKGROUND_RELATIONS),
  role: text.optional(),
  articleIds: z.array(slug),
});

const article = z.strictObject({
  articleId: slug,
  title: text,
  publisher: text.optional(),
  url: text.optional(),
  publishedOn: day.optional(),
});

const party = z.strictObject({ ...actorRef, surface: text.optional() });

const link = z.strictObject({
  relation: z.enum(ABOUT_RELATIONS),
  statementId: hash,
  summary: text,
});

const statement = z.strictObject({
  statementId: hash,
  summary: text,
  eventType: z.enum(EVENT_TYPE_NAMES),
  mode: text.optional(),
  contexts: z.array(z.enum(CONTEXTS)),
  quadClass: z.enum(QUAD_CLASSES),
  score: z.number(),
  factuality: z.enum(FACTUALITIES),
  articleFactuality: z.enum(FACTUALITIES),
  polarity: z.enum(POLARITIES),
  auxiliary: z.array(z.enum(AUXILIARY_MODES)),
  condition: text.optional(),
  reciprocal: z.boolean(),
  happened: z
    .strictObject({ start: day, end: day, granularity: z.enum(DATE_GRANULARITIES) })
    .optional(),
  reportedOn: day.optional(),
  actors: z.array(party),
  recipients: z.array(party),
  attribution: z
    .array(z.strictObject({ ...actorRef, cue: text, factuality: z.enum(FACTUALITIES) }))
    .describe("The first one is the innermost speaker."),
  passages: z.array(
    z.strictObject({
      passageId: hash,
      exact: text,
      start: count,
      end: count,
      paragraph: count,
    }),
  ),
  places: z.array(z.strictObject({ placeId: slug, name: text })),
  about: z.array(link),
  aboutThis: z.array(link),
  article,
});

export const exportFileSchema = z.strictObject({
  format: z.literal("whosays-export-1"),
  made: z.strictObject({
    of: z.enum(["whole", "part"]),
    words: text,
    on: z.iso.datetime(),
    by: text,
    fingerprint: text.describe("Of the articles that were loaded: another one means other data."),
  }),
  actors: z.array(actor),
  edges: z.array(edge),
  background: z.array(background),
  articles: z.array(article),
  statements: z.array(statement),
  end: z
    .strictObject({
      actors: count,
      edges: count,
      background: count,
      articles: count,
      statements: count,
    })
    .describe("How many of each were written: a file without it broke off."),
});
