import { z } from "zod";
import { ACTOR_KINDS, BACKGROUND_RELATIONS } from "@/lib/model/actor";
import { TEXT_KINDS } from "@/lib/model/answers";
import { DATE_RULE, parseDateSpan } from "@/lib/model/dates";
import { FACTUALITIES } from "@/lib/model/factuality";
import { actorIdSchema, articleIdSchema, placeIdSchema } from "@/lib/model/ids";
import { AUXILIARY_MODES, CONTEXTS } from "@/lib/model/contexts";
import { EVENT_TYPE_NAMES, type EventType } from "@/lib/model/plover";
import { ABOUT_RELATIONS, POLARITIES } from "@/lib/model/statement";

/**
 * The article script: the one form in which an article, its actors and its statements
 * come in, from a TypeScript module by `defineArticle` or from JSON of the same shape.
 * The schema says what each part is; `check` says whether the parts fit together.
 */

/** Text as people type it: trimmed, never empty, and nothing that no page could show. */
const words = z
  .string()
  .trim()
  .min(1, "some text")
  .refine(
    (text) => !/(?![\t\n\r])[\p{Cc}\p{Cs}]/u.test(text),
    "text without control characters and halved code points",
  );

/** What stands in an index, whose entries the database limits. */
const name = words.refine((text) => text.length <= 300, "a name of at most 300 characters");

/** Paragraphs are joined by an empty line, so none may hold one. */
const paragraph = words.refine(
  (text) => !/\n\s*\n/u.test(text),
  "a paragraph without empty lines: make each part a paragraph of its own",
);

/**
 * The id of an actor or a place that this script defines. Whether it does is for `check`
 * to say, with the nearest one that exists, rather than for a pattern.
 */
const reference = z.string().min(1, "an id");

const day = z.iso.date("a day: YYYY-MM-DD");
const span = z.string().refine((text) => parseDateSpan(text) !== undefined, DATE_RULE);

const wikidataId = z.string().regex(/^Q[1-9]\d*$/, "a Wikidata id: Q and a number");

const actor = z.strictObject({
  name,
  kind: z.enum(ACTOR_KINDS),
  /** Other names in use; every name belongs to one actor in the whole database. */
  aliases: z.array(name).default([]),
  wikidataId: wikidataId.optional(),
  /** ISO 3166-1 alpha-3, for states. */
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/, "three capital letters: ISO 3166-1 alpha-3")
    .optional(),
  sectors: z.array(words).default([]),
});

const LATITUDE = "degrees from -90 to 90";
const LONGITUDE = "degrees from -180 to 180";

const place = z.strictObject({
  name,
  lat: z.number().min(-90, LATITUDE).max(90, LATITUDE).optional(),
  lon: z.number().min(-180, LONGITUDE).max(180, LONGITUDE).optional(),
  wikidataId: wikidataId.optional(),
});

const ordinal = z.number().int().min(1, "a number from 1 on");

/** Where it can be read: the paragraph, counted from 1, and the exact words in it. */
const evidence = z.strictObject({
  paragraph: ordinal,
  exact: words,
  /** Which one, counted from 1, where the words stand in the paragraph more than once. */
  occurrence: ordinal.optional(),
});

/** A party by its id, or with the words by which the article names it. */
const party = z.union([reference, z.strictObject({ actor: reference, surface: words.optional() })]);

const attribution = z.strictObject({
  speaker: reference,
  cue: words,
  factuality: z.enum(FACTUALITIES),
});

export const statementSchema = z.strictObject({
  /** A name for this statement within the article, for `about`. */
  key: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a slug"),
  summary: words,
  type: z.enum(EVENT_TYPE_NAMES as [EventType, ...EventType[]]),
  mode: z.string().optional(),
  contexts: z.array(z.enum(CONTEXTS)).default([]),
  actors: z.array(party).min(1, "at least one actor"),
  recipients: z.array(party).default([]),
  /** The actors are parties to one another: a deal, a meeting, a battle. */
  reciprocal: z.boolean().default(false),
  /** From the innermost speaker outwards; empty where the article itself says it. */
  attribution: z.array(attribution).default([]),
  /** The article's own commitment. */
  factuality: z.enum(FACTUALITIES),
  polarity: z.enum(POLARITIES).default("positive"),
  auxiliary: z.array(z.enum(AUXILIARY_MODES)).default([]),
  condition: words.optional(),
  happened: span.optional(),
  reportedOn: day.optional(),
  places: z.array(reference).default([]),
  about: z
    .array(z.strictObject({ relation: z.enum(ABOUT_RELATIONS), statement: z.string() }))
    .default([]),
  evidence: z.array(evidence).min(1, "at least one passage"),
  /** The imported code that this statement was translated from. */
  cameoCode: z.string().optional(),
});

const background = z.strictObject({
  from: reference,
  relation: z.enum(BACKGROUND_RELATIONS),
  to: reference,
  role: words.optional(),
  evidence,
});

export const articleSchema = z.strictObject({
  articleId: articleIdSchema,
  title: words,
  url: z.url({ protocol: /^https?$/, error: "an http or https URL" }).optional(),
  publisher: words.optional(),
  /** BCP 47: `en`, `sr-Latn`. */
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language tag: en, fr, sr-Latn")
    .optional(),
  publishedOn: day.optional(),
  textKind: z.enum(TEXT_KINDS),
  paragraphs: z.array(paragraph).min(1, "at least one paragraph"),
  actors: z.record(actorIdSchema, actor),
  places: z.record(placeIdSchema, place).default({}),
  background: z.array(background).default([]),
  statements: z.array(statementSchema),
});

/** What an author writes: ids are plain strings, and what has a default may be left out. */
export type ArticleScript = z.input<typeof articleSchema>;

/** What the schema hands on: every default filled in. */
export type ParsedArticle = z.output<typeof articleSchema>;

/** Gives an article script its types; the checks come when it is loaded. */
export function defineArticle(script: ArticleScript): ArticleScript {
  return script;
}
