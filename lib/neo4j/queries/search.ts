import type { ActorNode } from "@/lib/model/actor";
import { statementIdSchema } from "@/lib/model/ids";
import type { ArticleRef } from "@/lib/model/statement";
import type { FoundStatement } from "@/lib/search/hits";
import type { Query } from "../query";
import { actorNode, actorRef, articleRef, eventTypeSchema, passage } from "./projections";

/** How many the index hands over before they are put in our order. */
const POOL = 50;

/** @param lucene a query of the index, made by `luceneQuery` */
export const actorsByText = (lucene: string, limit: number): Query<ActorNode> => ({
  name: "search actors",
  text: `
    CALL db.index.fulltext.queryNodes('actor_names', $lucene, {limit: ${POOL}}) YIELD node, score
    RETURN ${actorNode.of("node")} AS actor
    ORDER BY score DESC, node.statementCount DESC, node.actorId LIMIT toInteger($limit)`,
  params: { lucene, limit },
  access: "READ",
  map: (row) => actorNode.read(row.map("actor")),
});

export const statementsByText = (lucene: string, limit: number): Query<FoundStatement> => ({
  name: "search statements",
  text: `
    CALL db.index.fulltext.queryNodes('statement_texts', $lucene, {limit: ${POOL}}) YIELD node, score
    WITH node AS s, score ORDER BY score DESC, s.statementId LIMIT toInteger($limit)
    MATCH (s)-[:STATED_IN]->(article:Article)
    RETURN s.statementId AS statementId, s.summary AS summary, s.eventType AS eventType,
      s.reciprocal AS reciprocal, ${articleRef.of("article")} AS article,
      COLLECT { MATCH (x:Actor)-[r:ACTOR_OF]->(s)
        RETURN ${actorRef.of("x")} ORDER BY r.order, x.actorId } AS actors,
      COLLECT { MATCH (s)-[r:HAS_RECIPIENT]->(x:Actor)
        RETURN ${actorRef.of("x")} ORDER BY r.order, x.actorId } AS recipients,
      COLLECT { MATCH (s)-[r:EVIDENCED_BY]->(p:Passage)
        RETURN ${passage.of("p")} ORDER BY r.order, p.start, p.passageId } AS passages
    ORDER BY score DESC, statementId`,
  params: { lucene, limit },
  access: "READ",
  map: (row) => ({
    statementId: row.as("statementId", statementIdSchema),
    summary: row.text("summary"),
    eventType: row.as("eventType", eventTypeSchema),
    reciprocal: row.flag("reciprocal"),
    actors: row.maps("actors").map(actorRef.read),
    recipients: row.maps("recipients").map(actorRef.read),
    article: articleRef.read(row.map("article")),
    passages: row.maps("passages").map(passage.read),
  }),
});

export const articlesByText = (lucene: string, limit: number): Query<ArticleRef> => ({
  name: "search articles",
  text: `
    CALL db.index.fulltext.queryNodes('article_titles', $lucene, {limit: ${POOL}}) YIELD node, score
    RETURN ${articleRef.of("node")} AS article
    ORDER BY score DESC, node.articleId LIMIT toInteger($limit)`,
  params: { lucene, limit },
  access: "READ",
  map: (row) => articleRef.read(row.map("article")),
});
