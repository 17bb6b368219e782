import type { BackgroundEdge, DerivedEdge, GraphSlice } from "@/lib/model/slice";

export type Edge = DerivedEdge | BackgroundEdge;

/** Keys as they came, and which each would be of them all if they were sorted. */
interface Ranking {
  readonly keys: readonly string[];
  readonly ranks: Int32Array;
  readonly places: ReadonlyMap<string, number>;
}

/**
 * Where the actors and edges of a slice stand when they are sorted by key. Whatever is a part of
 * it is put in order by them without a sort.
 */
export interface Ranks {
  readonly actors: Ranking;
  readonly edges: Ranking;
  /** Of each edge, by its rank: those of its actors, -1 where one is not there. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The same number for all edges between the same two. */
  readonly pair: Int32Array;
  readonly pairs: number;
}

export function ranksOf(slice: GraphSlice): Ranks {
  const edges: readonly Edge[] = [...slice.edges, ...slice.background];
  const ofActors = ranking(slice.actors.map(({ actorId }) => actorId));
  const ofEdges = ranking(edges.map(({ edgeId }) => edgeId));
  const rankOf = rankFinder(ofActors);
  const [from, to] = [new Int32Array(edges.length), new Int32Array(edges.length)];
  edges.forEach(({ actorId, recipientId }, place) => {
    const rank = ofEdges.ranks[place] ?? 0;
    from[rank] = rankOf(actorId) ?? -1;
    to[rank] = rankOf(recipientId) ?? -1;
  });
  const numbers = new Map<number, number>();
  const pair = from.map((one, edge) => {
    const other = to[edge] ?? -1;
    const name = Math.min(one, other) * slice.actors.length + Math.max(one, other);
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  return { actors: ofActors, edges: ofEdges, from, to, pair, pairs: numbers.size };
}

function ranking(keys: readonly string[]): Ranking {
  const places = new Map(keys.map((key, place) => [key, place]));
  const ranks = new Int32Array(keys.length);
  keys.toSorted().forEach((key, rank) => {
    ranks[places.get(key) ?? 0] = rank;
  });
  return { keys, ranks, places };
}

/** Of what was left out so many in a row are passed over before it is looked up. */
const NEAR = 8;

/**
 * Tells one rank after the other. What is a part mostly has the order of the whole: the next key
 * stands close behind the last one, where to look each up takes as long as all else.
 */
export function rankFinder({ keys, ranks, places }: Ranking): (key: string) => number | undefined {
  let next = 0;
  return (key) => {
    let place: number | undefined = next;
    while (place < next + NEAR && keys[place] !== key) place++;
    if (place === next + NEAR) place = places.get(key);
    if (place === undefined) return undefined;
    next = place + 1;
    return ranks[place];
  };
}
