import {
  type ArticleId,
  type PassageId,
  type StatementId,
  passageIdSchema,
  statementIdSchema,
} from "@/lib/model/ids";
import { idHashOf } from "./hash";
import type { ParsedArticle } from "./schema";

type ParsedStatement = ParsedArticle["statements"][number];

/** A passage is its place: the article and the offsets in its text. */
export function passageIdOf(articleId: ArticleId, start: number, end: number): PassageId {
  return passageIdSchema.parse(idHashOf([articleId, start, end]));
}

const idOf = (party: ParsedStatement["actors"][number]): string =>
  typeof party === "string" ? party : party.actor;

/**
 * A statement is what it says and where it stands: article, type and mode, who, to whom,
 * according to whom and how surely, polarity, auxiliary modes, condition, dates, places,
 * passages. Left out is how that is worded (key, summary, surfaces, cues), what is noted
 * beside it (contexts, imported code) and `about`, which names other statements. So an
 * address stays when a summary is reworded, and one claim cannot be counted twice under
 * two summaries. Parties and places count as sets: "Sweden and Kuwait" say what "Kuwait
 * and Sweden" say. Speakers are a chain, and their order means something.
 */
export function statementIdOf(
  articleId: ArticleId,
  statement: ParsedStatement,
  passageIds: readonly PassageId[],
): StatementId {
  const content = [
    articleId,
    statement.type,
    statement.mode,
    statement.actors.map(idOf).toSorted(),
    statement.recipients.map(idOf).toSorted(),
    statement.reciprocal,
    statement.attribution.map((link) => [link.speaker, link.factuality]),
    statement.factuality,
    statement.polarity,
    statement.auxiliary.toSorted(),
    statement.condition,
    statement.happened,
    statement.reportedOn,
    statement.places.toSorted(),
    passageIds.toSorted(),
  ];
  return statementIdSchema.parse(idHashOf(content));
}
