import { z } from "zod";
import { HASH, MOST_SLUG, SLUG } from "./idGuards";

/**
 * Our identifiers. Each is a brand of its own, so that an actor's id cannot be handed
 * where an article's is meant. They are stable and leave the database; Neo4j's own
 * `elementId` never does.
 */

const SLUG_RULE = `a slug: lower-case letters and digits in groups joined by single hyphens, ${MOST_SLUG} characters at most`;

const slug = z.string().max(MOST_SLUG, SLUG_RULE).regex(SLUG, SLUG_RULE);

export const actorIdSchema = slug.brand<"ActorId">();
export const articleIdSchema = slug.brand<"ArticleId">();
export const placeIdSchema = slug.brand<"PlaceId">();
/** A hash of what it says and where it stands. */
export const statementIdSchema = z.string().regex(HASH).brand<"StatementId">();
export const passageIdSchema = z.string().regex(HASH).brand<"PassageId">();
/** Chance, not content: two views may hold the same. */
export const viewIdSchema = z.string().regex(HASH).brand<"ViewId">();

export type ActorId = z.infer<typeof actorIdSchema>;
export type ArticleId = z.infer<typeof articleIdSchema>;
export type PlaceId = z.infer<typeof placeIdSchema>;
export type StatementId = z.infer<typeof statementIdSchema>;
export type PassageId = z.infer<typeof passageIdSchema>;
export type ViewId = z.infer<typeof viewIdSchema>;
