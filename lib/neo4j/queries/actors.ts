import type { ActorDetail, BackgroundNote, TypeCount } from "@/lib/model/answers";
import type { ActorId } from "@/lib/model/ids";
import { EVENT_TYPE_NAMES, type EventType, eventTypeEntry } from "@/lib/model/plover";
import type { BackgroundEdge, DerivedEdge } from "@/lib/model/slice";
import { identifier, type Query } from "../query";
import type { Fields } from "../values";
import { given } from "./given";
import {
  actorNode,
  actorRef,
  articleRef,
  BACKGROUND_TYPES,
  backgroundEdge,
  backgroundRelationSchema,
  DERIVED_TYPES,
  derivedEdge,
  eventTypeSchema,
  passage,
} from "./projections";

export const actor = (actorId: ActorId): Query<Omit<ActorDetail, "counts" | "background">> => ({
  name: "actor",
  text: `
    MATCH (a:Actor {actorId: $actorId})
    RETURN ${actorNode.of("a")} AS actor, a.wikidataId AS wikidataId, a.iso3 AS iso3,
      a.sectors AS sectors, COUNT { ()-[:MENTIONS]->(a) } AS articleCount`,
  params: { actorId },
  access: "READ",
  map: (row) =>
    given({
      ...actorNode.read(row.map("actor")),
      wikidataId: row.optionalText("wikidataId"),
      iso3: row.optionalText("iso3"),
      sectors: row.texts("sectors"),
      articleCount: row.number("articleCount"),
    }),
});

const typeCount = (row: Fields): TypeCount => ({
  eventType: row.as("eventType", eventTypeSchema),
  out: row.number("out"),
  in: row.number("in"),
  mutual: row.number("mutual"),
});

/** Distinct statements by type and direction; a self-directed one goes both out and in. */
export const statementCounts = (actorId: ActorId): Query<TypeCount> => ({
  name: "statement counts of an actor",
  text: `
    MATCH (a:Actor {actorId: $actorId})
    CALL (a) {
      MATCH (a)-[:ACTOR_OF]->(s:Statement)
      RETURN s.eventType AS eventType, CASE WHEN s.reciprocal THEN 'mutual' ELSE 'out' END AS way
      UNION ALL
      MATCH (a)<-[:HAS_RECIPIENT]-(s:Statement)
      RETURN s.eventType AS eventType, 'in' AS way
    }
    WITH eventType, collect(way) AS ways
    RETURN eventType,
      size([way IN ways WHERE way = 'out']) AS out,
      size([way IN ways WHERE way = 'in']) AS in,
      size([way IN ways WHERE way = 'mutual']) AS mutual
    ORDER BY size(ways) DESC, eventType`,
  params: { actorId },
  access: "READ",
  map: typeCount,
});

/**
 * Derived edges by type and direction, a loop both out and in. They are degrees, which the
 * database knows of a hub as fast as of anybody; only of types that can be reciprocal must
 * the edges be looked at.
 */
export const edgeCounts = (actorId: ActorId): Query<TypeCount> => ({
  name: "edge counts of an actor",
  text: `
    MATCH (a:Actor {actorId: $actorId})
    UNWIND [${EVENT_TYPE_NAMES.map(degreesOf).join(",")}] AS row
    WITH row.eventType AS eventType, row.out - row.mutualOut AS out, row.in - row.mutualIn AS in,
      row.mutualOut + row.mutualIn AS mutual
    WHERE out + in + mutual > 0
    RETURN eventType, out, in, mutual ORDER BY out + in + mutual DESC, eventType`,
  params: { actorId },
  access: "READ",
  map: typeCount,
});

function degreesOf(type: EventType): string {
  const edge = `[e:${identifier(type)}]`;
  const mutual = (pattern: string) =>
    eventTypeEntry(type).canBeReciprocal ? `COUNT { ${pattern} WHERE e.reciprocal }` : "0";
  return `{eventType: '${type}', out: COUNT { (a)-[:${identifier(type)}]->() },
      in: COUNT { (a)<-[:${identifier(type)}]-() },
      mutualOut: ${mutual(`(a)-${edge}->()`)}, mutualIn: ${mutual(`(a)<-${edge}-()`)}}`;
}

export const actorBackground = (actorId: ActorId): Query<BackgroundNote> => ({
  name: "background of an actor",
  text: `
    MATCH (a:Actor {actorId: $actorId})-[r:${BACKGROUND_TYPES}]-(other:Actor)
    MATCH (article:Article {articleId: r.articleId})
    OPTIONAL MATCH (p:Passage {passageId: r.passageId})
    RETURN CASE WHEN startNode(r) = a THEN 'out' ELSE 'in' END AS direction,
      type(r) AS relation, r.role AS role, ${actorRef.of("other")} AS other,
      ${articleRef.of("article")} AS article, ${passage.of("p")} AS passage
    ORDER BY direction DESC, relation, other.name, article.articleId`,
  params: { actorId },
  access: "READ",
  map: (row) => {
    const place = row.optionalMap("passage");
    return given({
      direction: row.text("direction") === "out" ? ("out" as const) : ("in" as const),
      relation: row.as("relation", backgroundRelationSchema),
      role: row.optionalText("role"),
      other: actorRef.read(row.map("other")),
      article: articleRef.read(row.map("article")),
      passage: place && passage.read(place),
    });
  },
});

/**
 * Edges of an actor with itself, which no neighbour brings. Few actors have any, and only
 * for these all edges are gone through: a NEIGHBOUR more than there are neighbours is a loop.
 */
export const loops = (actorId: ActorId): Query<DerivedEdge> => ({
  name: "loops of an actor",
  text: `
    MATCH (a:Actor {actorId: $actorId}) WHERE COUNT { (a)-[:NEIGHBOUR]->() } > a.neighbourCount
    MATCH (a)-[e:${DERIVED_TYPES}]->(a)
    RETURN ${derivedEdge.of("e")} AS edge ORDER BY type(e)`,
  params: { actorId },
  access: "READ",
  map: (row) => derivedEdge.read(row.map("edge")),
});

export const backgroundBetween = (
  actorId: ActorId,
  others: readonly ActorId[],
): Query<BackgroundEdge> => ({
  name: "background between an actor and others",
  text: `
    MATCH (x:Actor {actorId: $actorId})-[:${BACKGROUND_TYPES}]-(y:Actor) WHERE y.actorId IN $others
    WITH DISTINCT x, y
    MATCH (x)-[r:${BACKGROUND_TYPES}]-(y)
    WITH startNode(r) AS a, r, endNode(r) AS b
    RETURN ${backgroundEdge.of("a", "r", "b")} ORDER BY actorId, relation, recipientId`,
  params: { actorId, others },
  access: "READ",
  map: backgroundEdge.read,
});
