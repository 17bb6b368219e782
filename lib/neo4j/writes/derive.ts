import { EVENT_TYPE_NAMES, type EventType } from "@/lib/model/plover";
import type { Pair } from "../pairs";
import { type Query, identifier, noRows } from "../query";

const DERIVED_TYPES = [...EVENT_TYPE_NAMES, "NEIGHBOUR"].map(identifier).join("|");

/** A relationship's type cannot be a value in a MERGE that is to be fast at a hub. */
function mergeEdge(type: EventType): string {
  return `FOREACH (_ IN CASE edge.type WHEN '${type}' THEN [1] ELSE [] END |
    MERGE (from)-[e:${identifier(type)}]->(to) SET e = edge.properties)`;
}

/**
 * Recomputes the derived edges of pairs from their statements. Walks from whichever of
 * the two has fewer statements, so that a pair with a hub costs what the other end costs,
 * and once for all pairs that it walks from the same end.
 * A pair without statements keeps what it has: see `clearPairs`.
 */
export function derivePairs(pairs: readonly Pair[]): Query<undefined> {
  return {
    name: "derive edges",
    text: `UNWIND $pairs AS pair
      MATCH (x:Actor {actorId: pair[0]})
      MATCH (y:Actor {actorId: pair[1]})
      WITH x, y,
        COUNT { (x)-[:ACTOR_OF]->() } + COUNT { (x)<-[:HAS_RECIPIENT]-() } <=
        COUNT { (y)-[:ACTOR_OF]->() } + COUNT { (y)<-[:HAS_RECIPIENT]-() } AS xIsNear
      WITH CASE WHEN xIsNear THEN x ELSE y END AS near, CASE WHEN xIsNear THEN y ELSE x END AS far
      WITH near, collect(far) AS fars
      CALL (near, fars) {
        MATCH (near)-[:ACTOR_OF]->(s)-[:HAS_RECIPIENT]->(far) WHERE far IN fars
        RETURN far, near AS from, far AS to, s, 1 AS counted
        UNION ALL
        MATCH (near)-[:ACTOR_OF]->(s) WHERE s.reciprocal AND NOT EXISTS { (s)-[:HAS_RECIPIENT]->() }
        MATCH (s)<-[:ACTOR_OF]-(far) WHERE far <> near AND far IN fars
        RETURN far, CASE WHEN near.actorId < far.actorId THEN near ELSE far END AS from,
          CASE WHEN near.actorId < far.actorId THEN far ELSE near END AS to, s, 1 AS counted
        UNION ALL
        MATCH (near)<-[:HAS_RECIPIENT]-(s)<-[:ACTOR_OF]-(far) WHERE far <> near AND far IN fars
        // One that goes both ways is one statement between the two, and was counted above.
        RETURN far, far AS from, near AS to, s,
          CASE WHEN EXISTS { (s)<-[:ACTOR_OF]-(near) } AND EXISTS { (s)-[:HAS_RECIPIENT]->(far) }
            THEN 0 ELSE 1 END AS counted
      }
      MATCH (s)-[:STATED_IN]->(article)
      WITH near, far, from, to, s.eventType AS type,
        count(s) AS statements, sum(counted) AS counted,
        count(DISTINCT article) AS articles,
        // Scores are halves, so their sum is exact in any order; avg() would not be.
        sum(s.score) / count(s) AS score,
        sum(CASE WHEN s.negated THEN 1 ELSE 0 END) AS negated,
        sum(CASE WHEN s.hedged THEN 1 ELSE 0 END) AS hedged,
        sum(CASE WHEN s.attributed THEN 1 ELSE 0 END) AS attributed,
        sum(CASE WHEN s.reciprocal THEN 1 ELSE 0 END) = count(s) AS reciprocal,
        min(s.eventDate) AS firstOn, max(coalesce(s.eventDateEnd, s.eventDate)) AS lastOn
      WITH near, far, sum(counted) AS statements, collect({from: from, to: to, type: type, properties: {
        actorId: from.actorId, recipientId: to.actorId, statements: statements, articles: articles,
        score: score, negated: negated, hedged: hedged, attributed: attributed,
        reciprocal: reciprocal, firstOn: firstOn, lastOn: lastOn}}) AS edges
      WITH near, far, statements, edges, right('0000000000' + toString(statements), 10) + ':' AS rank
      MERGE (near)-[there:NEIGHBOUR]->(far)
      SET there = {actorId: near.actorId, neighbourId: far.actorId, statements: statements,
        pageKey: rank + far.actorId}
      MERGE (far)-[back:NEIGHBOUR]->(near)
      SET back = {actorId: far.actorId, neighbourId: near.actorId, statements: statements,
        pageKey: rank + near.actorId}
      WITH edges
      UNWIND edges AS edge
      WITH edge, edge.from AS from, edge.to AS to
      ${EVENT_TYPE_NAMES.map(mergeEdge).join("\n")}`,
    params: { pairs },
    access: "WRITE",
    map: noRows,
  };
}

/** Takes all derived edges between the two away, before statements of theirs go. */
export function clearPairs(pairs: readonly Pair[]): Query<undefined> {
  return {
    name: "clear edges",
    text: `UNWIND $pairs AS pair
      MATCH (x:Actor {actorId: pair[0]})
      MATCH (y:Actor {actorId: pair[1]})
      MATCH (x)-[e:${DERIVED_TYPES}]-(y)
      DELETE e`,
    params: { pairs },
    access: "WRITE",
    map: noRows,
  };
}

/** Counts of actors whose statements or neighbours may have changed, by degree. */
export function countActors(actorIds: readonly string[]): Query<undefined> {
  return {
    name: "count statements of actors",
    text: `UNWIND $actorIds AS id
      MATCH (a:Actor {actorId: id})
      OPTIONAL MATCH (a)-[loop:NEIGHBOUR]->(a)
      // A self-directed statement has the actor at both ends and is one statement.
      SET a.statementCount = COUNT { (a)-[:ACTOR_OF]->() } + COUNT { (a)<-[:HAS_RECIPIENT]-() }
          - coalesce(loop.statements, 0),
        a.spokenCount = COUNT { (a)<-[:ATTRIBUTED_TO]-() },
        a.neighbourCount = COUNT { (a)-[:NEIGHBOUR]->() } - CASE WHEN loop IS NULL THEN 0 ELSE 1 END`,
    params: { actorIds },
    access: "WRITE",
    map: noRows,
  };
}
