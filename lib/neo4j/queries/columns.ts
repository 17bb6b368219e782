import type { ActorRef } from "@/lib/model/actor";
import { type ActorId, type ArticleId, type StatementId, statementIdSchema } from "@/lib/model/ids";
import type { ArticleRef } from "@/lib/model/statement";
import type { Query } from "../query";
import type { Fields } from "../values";
import { GIVEN_ACTORS } from "./among";
import { actorRef, articleRef } from "./projections";

/**
 * A statement behind one derived edge; one that stands behind several has a row for each.
 * What repeats stays text here: it is judged once for each value rather than in each row.
 */
export interface PairRow {
  readonly statementId: StatementId;
  readonly actorId: string;
  readonly recipientId: string;
  readonly eventType: string;
  readonly mode: string | undefined;
  readonly factuality: string;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  readonly happenedFrom: string | undefined;
  readonly happenedTo: string | undefined;
  readonly saidOn: string | undefined;
  readonly articleId: string;
  readonly publishedOn: string | undefined;
  /** Innermost first. */
  readonly chain: readonly string[];
}

/** From an actor `a` of ours to every pair that a derived edge counts: docs/model.md. */
export const PAIRS_OF_ACTOR = `
    ${GIVEN_ACTORS}
    CALL (a) {
      MATCH (a)-[:ACTOR_OF]->(s:Statement)-[:HAS_RECIPIENT]->(b) WHERE b.actorId IN $actorIds
      RETURN s, b
      UNION ALL
      MATCH (a)-[:ACTOR_OF]->(s:Statement)
      WHERE s.reciprocal AND NOT EXISTS { (s)-[:HAS_RECIPIENT]->() }
      MATCH (s)<-[:ACTOR_OF]-(b) WHERE a.actorId < b.actorId AND b.actorId IN $actorIds
      RETURN s, b
    }`;

const PAIR = `
    MATCH (s)-[:STATED_IN]->(article:Article)
    RETURN s.statementId AS statementId, a.actorId AS actorId, b.actorId AS recipientId,
      s.eventType AS eventType, s.mode AS mode, s.factuality AS factuality, s.negated AS negated,
      s.condition IS NOT NULL OR 'hypothetical' IN s.auxiliary OR 'future' IN s.auxiliary
        AS hypothetical,
      toString(s.eventDate) AS happenedFrom, toString(s.eventDateEnd) AS happenedTo,
      toString(s.reportedOn) AS saidOn, article.articleId AS articleId,
      toString(article.publishedOn) AS publishedOn,
      [(s)-[said:ATTRIBUTED_TO]->(x) | {order: said.order, actorId: x.actorId}] AS chain`;

const pairRow = (row: Fields): PairRow => ({
  statementId: row.as("statementId", statementIdSchema),
  actorId: row.text("actorId"),
  recipientId: row.text("recipientId"),
  eventType: row.text("eventType"),
  mode: row.optionalText("mode"),
  factuality: row.text("factuality"),
  negated: row.flag("negated"),
  hypothetical: row.flag("hypothetical"),
  happenedFrom: row.optionalText("happenedFrom"),
  happenedTo: row.optionalText("happenedTo"),
  saidOn: row.optionalText("saidOn"),
  articleId: row.text("articleId"),
  publishedOn: row.optionalText("publishedOn"),
  chain: row
    .maps("chain")
    .map((link) => ({ order: link.number("order"), actorId: link.text("actorId") }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ actorId }) => actorId),
});

/** Which statement stands behind which edge among the actors, `limit` rows of it at most. */
export const pairsAmong = (actorIds: readonly ActorId[], limit: number): Query<PairRow> => ({
  name: "statements among actors",
  text: `${PAIRS_OF_ACTOR}
    WITH a, b, s LIMIT toInteger($limit)
    ${PAIR}`,
  params: { actorIds, limit },
  access: "READ",
  map: pairRow,
});

/** How many statements stand behind the edges among the actors. */
export const statementsAmong = (actorIds: readonly ActorId[]): Query<number> => ({
  name: "number of statements among actors",
  text: `${PAIRS_OF_ACTOR}
    RETURN count(DISTINCT s) AS statements`,
  params: { actorIds },
  access: "READ",
  map: (row) => row.number("statements"),
});

/** The same for the first `most` statements, each with every edge that it stands behind. */
export const pairsOfSome = (actorIds: readonly ActorId[], most: number): Query<PairRow> => ({
  name: "some statements among actors",
  text: `${PAIRS_OF_ACTOR}
    WITH DISTINCT s LIMIT toInteger($most)
    CALL (s) {
      MATCH (a)-[:ACTOR_OF]->(s)-[:HAS_RECIPIENT]->(b)
      RETURN a, b
      UNION ALL
      MATCH (a)-[:ACTOR_OF]->(s)<-[:ACTOR_OF]-(b)
      WHERE a.actorId < b.actorId AND s.reciprocal AND NOT EXISTS { (s)-[:HAS_RECIPIENT]->() }
      RETURN a, b
    }
    WITH a, b, s WHERE a.actorId IN $actorIds AND b.actorId IN $actorIds
    ${PAIR}`,
  params: { actorIds, most },
  access: "READ",
  map: pairRow,
});

export const speakersOf = (actorIds: readonly ActorId[]): Query<ActorRef> => ({
  name: "speakers",
  text: `
    ${GIVEN_ACTORS}
    RETURN ${actorRef.of("a")} AS actor ORDER BY a.actorId`,
  params: { actorIds },
  access: "READ",
  map: (row) => actorRef.read(row.map("actor")),
});

export const articlesOf = (articleIds: readonly ArticleId[]): Query<ArticleRef> => ({
  name: "articles by id",
  text: `
    MATCH (a:Article) WHERE a.articleId IN $articleIds
    RETURN ${articleRef.of("a")} AS article ORDER BY a.articleId`,
  params: { articleIds },
  access: "READ",
  map: (row) => articleRef.read(row.map("article")),
});
