import type { ActorNode } from "@/lib/model/actor";
import type { BackgroundEdge, DerivedEdge, GraphSlice } from "@/lib/model/slice";
import type { CypherNode } from "@/lib/stream/value";
import type { Found } from "../console/results/found";
import { actorNodeOf, backgroundEdgeOf, derivedEdgeOf } from "../console/values/slice";

/** What of a query's result can stand in the scene. */
export interface ScenePart {
  readonly actors: readonly ActorNode[];
  readonly edges: readonly DerivedEdge[];
  readonly background: readonly BackgroundEdge[];
  /** Nodes that are no actors, and relationships that are no lines between actors. */
  readonly foreign: number;
  /** Nodes beyond the most that are drawn. */
  readonly beyond: number;
}

export function partOfFound({ nodes, relationships, loose, leftOut }: Found): ScenePart {
  const nodeOf = (id: string): CypherNode | undefined => nodes.get(id);
  const actors = [...nodes.values()].flatMap((node) => actorNodeOf(node) ?? []);
  // Both ends may be in the scene already, so those that came without them count too.
  const all = [...relationships.values(), ...loose];
  const edges = all.flatMap((relationship) => derivedEdgeOf(relationship, nodeOf) ?? []);
  const stated = all.flatMap((relationship) => backgroundEdgeOf(relationship, nodeOf) ?? []);
  return {
    actors: unique(actors, ({ actorId }) => actorId),
    edges: unique(edges, ({ edgeId }) => edgeId),
    background: mergedBackground([], stated),
    foreign: nodes.size - actors.length + all.length - edges.length - stated.length,
    beyond: leftOut,
  };
}

/** A slice that was changed by a part of a result, and what came of it. */
export interface Changed {
  readonly slice: GraphSlice;
  /** Of the slice, what was not in it before. */
  readonly fresh: { readonly actors: number; readonly lines: number };
  /** Lines without both of their ends in the scene. */
  readonly endless: number;
}

type Content = Pick<GraphSlice, "actors" | "edges" | "background">;

/** What is there stays; of what comes again the newer one counts. */
export function addedTo(slice: GraphSlice, part: ScenePart): Changed {
  return withContent(slice, {
    actors: unique([...part.actors, ...slice.actors], ({ actorId }) => actorId),
    edges: unique([...part.edges, ...slice.edges], ({ edgeId }) => edgeId),
    background: mergedBackground(slice.background, part.background),
  });
}

export function inPlaceOf(slice: GraphSlice, part: ScenePart): Changed {
  return withContent(slice, part);
}

function withContent(before: GraphSlice, { actors, edges, background }: Content): Changed {
  const here = new Set(actors.map(({ actorId }) => actorId));
  const hasEnds = ({ actorId, recipientId }: DerivedEdge | BackgroundEdge): boolean =>
    here.has(actorId) && here.has(recipientId);
  const content = {
    actors,
    edges: edges.filter(hasEnds),
    background: background.filter(hasEnds),
  };
  const known = new Set(
    [...before.edges, ...before.background].map(({ edgeId }) => edgeId).concat(idsOf(before)),
  );
  const lines = [...content.edges, ...content.background];
  return {
    slice: { ...content, total: before.total, leftOut: leftOutOf(before, content) },
    fresh: {
      actors: actors.filter(({ actorId }) => !known.has(actorId)).length,
      lines: lines.filter(({ edgeId }) => !known.has(edgeId)).length,
    },
    endless: edges.length + background.length - lines.length,
  };
}

const idsOf = ({ actors }: Content): readonly string[] => actors.map(({ actorId }) => actorId);

/** The database may have grown since its totals were asked for. */
function leftOutOf({ total }: GraphSlice, content: Content): GraphSlice["leftOut"] {
  return {
    actors: Math.max(0, total.actors - content.actors.length),
    edges: Math.max(0, total.edges - content.edges.length),
    background: Math.max(0, total.background - content.background.length),
  };
}

/** The first of those that share a key. */
function unique<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}

/** One line for all articles that state the same. */
function mergedBackground(
  known: readonly BackgroundEdge[],
  more: readonly BackgroundEdge[],
): readonly BackgroundEdge[] {
  const merged = new Map(known.map((edge) => [edge.edgeId, edge]));
  for (const edge of more) {
    const before = merged.get(edge.edgeId);
    const articleIds = [...new Set([...(before?.articleIds ?? []), ...edge.articleIds])];
    merged.set(edge.edgeId, { ...edge, ...before, articleIds: articleIds.toSorted() });
  }
  return [...merged.values()];
}
