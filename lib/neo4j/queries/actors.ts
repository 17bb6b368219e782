import type { ActorDetail, BackgroundNote, Neighbour, TypeCount } from "@/lib/model/answers";
import type { ActorId } from "@/lib/model/ids";
import type { BackgroundEdge, DerivedEdge } from "@/lib/model/slice";
import type { Query } from "../query";
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
      a.sectors AS sectors, COUNT { (:Article)-[:MENTIONS]->(a) } AS articleCount`,
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

/** Derived edges by type and direction, a loop both out and in. */
export const edgeCounts = (actorId: ActorId): Query<TypeCount> => ({
  name: "edge counts of an actor",
  text: `
    MATCH (a:Actor {actorId: $actorId})
    CALL (a) {
      MATCH (a)-[e:${DERIVED_TYPES}]->()
      RETURN type(e) AS eventType, CASE WHEN e.reciprocal THEN 'mutual' ELSE 'out' END AS way
      UNION ALL
      MATCH (a)<-[e:${DERIVED_TYPES}]-()
      RETURN type(e) AS eventType, CASE WHEN e.reciprocal THEN 'mutual' ELSE 'in' END AS way
    }
    WITH eventType, way, count(*) AS n
    RETURN eventType,
      sum(CASE way WHEN 'out' THEN n ELSE 0 END) AS out,
      sum(CASE way WHEN 'in' THEN n ELSE 0 END) AS in,
      sum(CASE way WHEN 'mutual' THEN n ELSE 0 END) AS mutual
    ORDER BY out + in + mutual DESC, eventType`,
  params: { actorId },
  access: "READ",
  map: typeCount,
});

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

export interface NeighbourRow extends Neighbour {
  readonly pageKey: string;
}

/**
 * The neighbours behind `after` by their page key, most stated first: a range of the index
 * on (actorId, pageKey), so that a page of a hub costs what a page of anybody costs. The
 * order names both properties, or the planner would not see that the index has it already.
 */
export const neighbours = (
  actorId: ActorId,
  limit: number,
  after: string | undefined,
): Query<NeighbourRow> => ({
  name: "neighbours",
  text: `
    MATCH (a)-[n:NEIGHBOUR]->(b)
    WHERE n.actorId = $actorId AND n.pageKey < $before AND n.neighbourId <> $actorId
    WITH a, n, b ORDER BY n.actorId DESC, n.pageKey DESC LIMIT toInteger($limit)
    RETURN ${actorNode.of("b")} AS actor, n.statements AS statements, n.pageKey AS pageKey,
      COLLECT {
        MATCH (a)-[e:${DERIVED_TYPES}]-(b)
        RETURN ${derivedEdge.of("e")} AS edge ORDER BY e.statements DESC, type(e), e.actorId
      } AS edges
    ORDER BY pageKey DESC`,
  // Page keys begin with a digit, and a colon stands behind all digits.
  params: { actorId, limit, before: after ?? ":" },
  access: "READ",
  map: (row) => ({
    actor: actorNode.read(row.map("actor")),
    statements: row.number("statements"),
    edges: row.maps("edges").map(derivedEdge.read),
    pageKey: row.text("pageKey"),
  }),
});

/** Edges of an actor with itself, which no neighbour brings. */
export const loops = (actorId: ActorId): Query<DerivedEdge> => ({
  name: "loops of an actor",
  text: `
    MATCH (a)-[n:NEIGHBOUR]->(a) WHERE n.actorId = $actorId AND n.neighbourId = $actorId
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
