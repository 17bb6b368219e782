import type { ActorId } from "@/lib/model/ids";
import type { BackgroundEdge, DerivedEdge, GraphPart, GraphSlice } from "@/lib/model/slice";
import type { CypherNode } from "@/lib/stream/value";
import type { Found } from "../console/results/found";
import { actorNodeOf, backgroundEdgeOf, derivedEdgeOf } from "../console/values/slice";
import type { Addition, SceneState } from "./state";

/** What of a query's result can stand in the scene. */
export interface ScenePart extends GraphPart {
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

/** What is there stays; of what comes again the newer one counts. */
export function addedTo(slice: GraphSlice, part: GraphPart): Changed {
  return withContent(slice, {
    actors: unique([...part.actors, ...slice.actors], ({ actorId }) => actorId),
    edges: unique([...part.edges, ...slice.edges], ({ edgeId }) => edgeId),
    background: mergedBackground(slice.background, part.background),
  });
}

export function inPlaceOf(slice: GraphSlice, part: GraphPart): Changed {
  return withContent(slice, part);
}

function withContent(before: GraphSlice, { actors, edges, background }: GraphPart): Changed {
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

const idsOf = ({ actors }: GraphPart): readonly string[] => actors.map(({ actorId }) => actorId);

/** The database may have grown since its totals were asked for. */
function leftOutOf({ total }: GraphSlice, content: GraphPart): GraphSlice["leftOut"] {
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

const sums = new WeakMap<GraphSlice, WeakMap<Addition, GraphSlice>>();

/** Undo and redo come back to the same sums, so that each is made once. */
function sumOf(slice: GraphSlice, addition: Addition): GraphSlice {
  const known = sums.get(slice) ?? new WeakMap<Addition, GraphSlice>();
  sums.set(slice, known);
  const sum = known.get(addition) ?? addedTo(slice, addition).slice;
  known.set(addition, sum);
  return sum;
}

/** The data graph of a scene: what it began with and everything that was added. */
export function contentOf(
  network: GraphSlice | undefined,
  { made, additions }: Pick<SceneState, "made" | "additions">,
): GraphSlice | undefined {
  const first = made ?? network;
  return first && additions.reduce(sumOf, first);
}

/** The shown graph: without what was hidden, and without lines that lost an end by it. */
export function withoutHidden(slice: GraphSlice, hidden: ReadonlySet<string>): GraphSlice {
  if (hidden.size === 0) return slice;
  const isSeen = ({ edgeId, actorId, recipientId }: DerivedEdge | BackgroundEdge): boolean =>
    !hidden.has(edgeId) && !hidden.has(actorId) && !hidden.has(recipientId);
  return {
    ...slice,
    actors: slice.actors.filter(({ actorId }) => !hidden.has(actorId)),
    edges: slice.edges.filter(isSeen),
    background: slice.background.filter(isSeen),
  };
}

/** Of each actor with a line: how many neighbours of it are there. */
export function reachOf({ edges }: GraphPart): ReadonlyMap<ActorId, number> {
  const neighbours = new Map<ActorId, Set<ActorId>>();
  const note = (from: ActorId, to: ActorId): void => {
    const known = neighbours.get(from);
    if (known) known.add(to);
    else neighbours.set(from, new Set([to]));
  };
  for (const { actorId, recipientId } of edges) {
    if (actorId === recipientId) continue;
    note(actorId, recipientId);
    note(recipientId, actorId);
  }
  return new Map([...neighbours].map(([actorId, { size }]) => [actorId, size]));
}
