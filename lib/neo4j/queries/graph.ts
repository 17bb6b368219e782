import type { ActorNode } from "@/lib/model/actor";
import { actorIdSchema, type ActorId } from "@/lib/model/ids";
import type { BackgroundEdge, DerivedEdge, SliceCounts } from "@/lib/model/slice";
import type { Query } from "../query";
import { GIVEN_ACTORS } from "./among";
import {
  actorNode,
  BACKGROUND_TYPES,
  backgroundEdge,
  DERIVED_TYPES,
  derivedEdge,
} from "./projections";

/** How large the network is; the first two numbers come from the count store. */
export const graphTotals = (): Query<SliceCounts> => ({
  name: "graph totals",
  text: `
    MATCH (a:Actor)-[r:${BACKGROUND_TYPES}]->(b:Actor)
    WITH count(DISTINCT a.actorId + type(r) + b.actorId) AS background
    RETURN COUNT { (:Actor) } AS actors, COUNT { ()-[:${DERIVED_TYPES}]->() } AS edges, background`,
  params: {},
  access: "READ",
  map: (row) => ({
    actors: row.number("actors"),
    edges: row.number("edges"),
    background: row.number("background"),
  }),
});

/**
 * Lets a query go on only if the whole network is small enough to be shown. Every query
 * asks for itself, by the count store, so that none has to wait for another's answer.
 */
const IF_SMALL = `
    WITH COUNT { (:Actor) } AS actorCount, COUNT { ()-[:${DERIVED_TYPES}]->() } AS edgeCount
    WHERE actorCount <= $limits.actors AND edgeCount <= $limits.edges`;

export interface WholeLimits {
  readonly actors: number;
  readonly edges: number;
}

export const allActors = (limits: WholeLimits): Query<ActorNode> => ({
  name: "all actors",
  text: `${IF_SMALL}
    MATCH (a:Actor) RETURN ${actorNode.of("a")} AS actor ORDER BY a.actorId`,
  params: { limits },
  access: "READ",
  map: (row) => actorNode.read(row.map("actor")),
});

export const allEdges = (limits: WholeLimits): Query<DerivedEdge> => ({
  name: "all edges",
  text: `${IF_SMALL}
    MATCH ()-[e:${DERIVED_TYPES}]->()
    RETURN ${derivedEdge.of("e")} AS edge ORDER BY edge.actorId, edge.eventType, edge.recipientId`,
  params: { limits },
  access: "READ",
  map: (row) => derivedEdge.read(row.map("edge")),
});

export const allBackground = (limits: WholeLimits): Query<BackgroundEdge> => ({
  name: "all background",
  text: `${IF_SMALL}
    MATCH (a:Actor)-[r:${BACKGROUND_TYPES}]->(b:Actor)
    RETURN ${backgroundEdge.of("a", "r", "b")} ORDER BY actorId, relation, recipientId`,
  params: { limits },
  access: "READ",
  map: backgroundEdge.read,
});

/** Pairs of actors by the number of statements between them: an index scan without a sort. */
export const mostStatedPairs = (limit: number): Query<readonly [ActorId, ActorId]> => ({
  name: "most stated pairs",
  text: `
    MATCH ()-[n:NEIGHBOUR]->() WHERE n.pageKey IS NOT NULL
    RETURN n.actorId AS actorId, n.neighbourId AS neighbourId
    ORDER BY n.pageKey DESC LIMIT toInteger($limit)`,
  params: { limit },
  access: "READ",
  map: (row) => [row.as("actorId", actorIdSchema), row.as("neighbourId", actorIdSchema)],
});

export const actorsOf = (actorIds: readonly ActorId[]): Query<ActorNode> => ({
  name: "actors",
  text: `
    ${GIVEN_ACTORS}
    RETURN ${actorNode.of("a")} AS actor ORDER BY a.actorId`,
  params: { actorIds },
  access: "READ",
  map: (row) => actorNode.read(row.map("actor")),
});

export const edgesAmong = (actorIds: readonly ActorId[]): Query<DerivedEdge> => ({
  name: "edges among actors",
  text: `
    ${GIVEN_ACTORS}
    MATCH (a)-[e:${DERIVED_TYPES}]->() WHERE e.recipientId IN $actorIds
    RETURN ${derivedEdge.of("e")} AS edge ORDER BY edge.actorId, edge.eventType, edge.recipientId`,
  params: { actorIds },
  access: "READ",
  map: (row) => derivedEdge.read(row.map("edge")),
});

export const backgroundAmong = (actorIds: readonly ActorId[]): Query<BackgroundEdge> => ({
  name: "background among actors",
  text: `
    ${GIVEN_ACTORS}
    MATCH (a)-[r:${BACKGROUND_TYPES}]->(b:Actor) WHERE b.actorId IN $actorIds
    RETURN ${backgroundEdge.of("a", "r", "b")} ORDER BY actorId, relation, recipientId`,
  params: { actorIds },
  access: "READ",
  map: backgroundEdge.read,
});
