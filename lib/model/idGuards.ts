import type { ActorId, ArticleId, StatementId } from "./ids";

/**
 * What our identifiers are made of, for pages: they tell one from other text without bringing
 * what the schemas of the server are made with.
 */

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const MOST_SLUG = 80;
/** The first 64 bits, in hexadecimal, of a SHA-256. */
export const HASH = /^[0-9a-f]{16}$/;

const isSlug = (value: unknown): boolean =>
  typeof value === "string" && value.length <= MOST_SLUG && SLUG.test(value);

export const isActorId = (value: unknown): value is ActorId => isSlug(value);

export const isArticleId = (value: unknown): value is ArticleId => isSlug(value);

export const isStatementId = (value: unknown): value is StatementId =>
  typeof value === "string" && HASH.test(value);
