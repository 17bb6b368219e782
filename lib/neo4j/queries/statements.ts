import { z } from "zod";
import type { StatementFilter } from "@/lib/model/answers";
import {
  type ActorId,
  articleIdSchema,
  type StatementId,
  statementIdSchema,
} from "@/lib/model/ids";
import type { Statement } from "@/lib/model/statement";
import type { Query } from "../query";
import { GIVEN_ACTORS } from "./among";
import { matchStatements } from "./matchStatements";
import { statement } from "./statement";

/**
 * Where a statement stands in every list: newest article first, articles without a day
 * last, then as the text runs. The id makes the order total.
 */
export const statementPlaceSchema = z.strictObject({
  day: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
  articleId: articleIdSchema,
  start: z.coerce.number().int().min(0),
  statementId: statementIdSchema,
});

export type StatementPlace = z.infer<typeof statementPlaceSchema>;

export const statementPlaces = (
  filter: StatementFilter,
  limit: number,
  after: StatementPlace | undefined,
): Query<StatementPlace> => {
  const matched = matchStatements(filter);
  return {
    name: "statement places",
    text: `
      ${matched.text}
      MATCH (s)-[:STATED_IN]->(article:Article)
      MATCH (s)-[:EVIDENCED_BY]->(p:Passage)
      WITH s.statementId AS statementId, article.articleId AS articleId,
        coalesce(toString(article.publishedOn), '') AS day, min(p.start) AS start
      ${after ? BEHIND : ""}
      RETURN day, articleId, start, statementId
      ORDER BY day DESC, articleId, start, statementId LIMIT toInteger($limit)`,
    params: { ...matched.params, limit, after },
    access: "READ",
    map: (row) => ({
      day: row.text("day"),
      articleId: row.as("articleId", articleIdSchema),
      start: row.number("start"),
      statementId: row.as("statementId", statementIdSchema),
    }),
  };
};

const BEHIND = `WHERE day < $after.day OR (day = $after.day AND (articleId > $after.articleId
        OR (articleId = $after.articleId AND (start > $after.start
        OR (start = $after.start AND statementId > $after.statementId)))))`;

export const statementTotal = (filter: StatementFilter): Query<number> => {
  const matched = matchStatements(filter);
  return {
    name: "statement total",
    text: `${matched.text} RETURN count(s) AS total`,
    params: matched.params,
    access: "READ",
    map: (row) => row.number("total"),
  };
};

/** Whole statements in the order of the ids; an id that is unknown is left out. */
export const statementsById = (statementIds: readonly StatementId[]): Query<Statement> => ({
  name: "statements",
  text: `
    UNWIND range(0, size($statementIds) - 1) AS place
    MATCH (s:Statement {statementId: $statementIds[place]})
    RETURN ${statement.of("s")} AS statement ORDER BY place`,
  params: { statementIds },
  access: "READ",
  map: (row) => statement.read(row.map("statement")),
});

/** What stands behind no edge: nobody is acted upon, and nobody is a party beside the actor. */
export const statementsWithoutRecipient = (
  actorIds: readonly ActorId[],
  limit: number,
): Query<StatementId> => ({
  name: "statements without a recipient",
  text: `
    ${GIVEN_ACTORS}
    MATCH (a)-[:ACTOR_OF]->(s:Statement)
    WHERE NOT EXISTS { (s)-[:HAS_RECIPIENT]->() }
      AND NOT (s.reciprocal AND COUNT { ()-[:ACTOR_OF]->(s) } > 1)
    RETURN DISTINCT s.statementId AS statementId ORDER BY statementId LIMIT toInteger($limit)`,
  params: { actorIds, limit },
  access: "READ",
  map: (row) => row.as("statementId", statementIdSchema),
});

export interface SummaryRow {
  readonly statementId: StatementId;
  readonly summary: string;
}

/** In no order; an id that is unknown is left out. */
export const summariesOf = (statementIds: readonly StatementId[]): Query<SummaryRow> => ({
  name: "summaries of statements",
  text: `
    MATCH (s:Statement) WHERE s.statementId IN $statementIds
    RETURN s.statementId AS statementId, s.summary AS summary`,
  params: { statementIds },
  access: "READ",
  map: (row) => ({
    statementId: row.as("statementId", statementIdSchema),
    summary: row.text("summary"),
  }),
});
