import { DirectedGraph, UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import pagerank from "graphology-metrics/centrality/pagerank";
import type { MeasureId } from "../ids";
import { betweenness } from "./betweenness";
import { inOrder, type MeasuredNetwork } from "./network";

/** Told from time to time how far it is, from 0 to 1; never told where nobody can say. */
type Tell = (share: number) => void;

interface Measure {
  readonly id: MeasureId;
  /** A number for each of the network's keys, in their order. */
  readonly run: (network: MeasuredNetwork, tell: Tell) => Float64Array;
}

type Weighted = { weight: number };

/** Lines between the same two as one, with all statements of them; none from an actor to itself. */
function undirected({ keys, from, to, statements }: MeasuredNetwork) {
  const graph = new UndirectedGraph<Record<string, never>, Weighted>();
  for (let place = 0; place < keys.length; place++) graph.addNode(String(place));
  for (let line = 0; line < from.length; line++) {
    const [a, b] = [from[line] ?? 0, to[line] ?? 0];
    if (a === b) continue;
    graph.updateUndirectedEdge(String(a), String(b), ({ weight = 0 }) => ({
      weight: weight + (statements[line] ?? 0),
    }));
  }
  return graph;
}

function directed({ keys, from, to, statements, reciprocal }: MeasuredNetwork) {
  const graph = new DirectedGraph<Record<string, never>, Weighted>();
  for (let place = 0; place < keys.length; place++) graph.addNode(String(place));
  const add = (a: number, b: number, more: number): void => {
    graph.updateDirectedEdge(String(a), String(b), ({ weight = 0 }) => ({ weight: weight + more }));
  };
  for (let line = 0; line < from.length; line++) {
    const [a, b, more] = [from[line] ?? 0, to[line] ?? 0, statements[line] ?? 0];
    if (a === b) continue;
    add(a, b, more);
    if (reciprocal[line] === 1) add(b, a, more);
  }
  return graph;
}

const valuesOf = (
  { keys }: MeasuredNetwork,
  mapping: Readonly<Record<string, number>>,
): Float64Array => Float64Array.from(keys, (_, place) => mapping[String(place)] ?? 0);

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Communities by size, the largest first; of equal ones that of the first key. Who is alone has -1. */
function community(network: MeasuredNetwork): Float64Array {
  const graph = undirected(network);
  if (graph.size === 0) return new Float64Array(network.keys.length).fill(-1);
  const found = valuesOf(network, louvain(graph, { getEdgeWeight: "weight", rng: seeded(1) }));
  const sizes = new Map<number, number>();
  for (const each of found) sizes.set(each, (sizes.get(each) ?? 0) + 1);
  // A map keeps the order in which they came, and so does sorting: the first key's first.
  const ranked = [...sizes]
    .filter(([, size]) => size > 1)
    .toSorted(([, a], [, b]) => b - a)
    .map(([each]) => each);
  const rank = new Map(ranked.map((each, place) => [each, place]));
  return found.map((each) => rank.get(each) ?? -1);
}

/** Everything that can be measured of a network; runs in a worker, and is loaded there alone. */
const MEASURES: Readonly<Record<MeasureId, Measure>> = {
  betweenness: { id: "betweenness", run: betweenness },
  pagerank: {
    id: "pagerank",
    run: (network) =>
      network.keys.length === 0
        ? new Float64Array()
        : valuesOf(network, pagerank(directed(network), { getEdgeWeight: "weight" })),
  },
  community: { id: "community", run: community },
};

/**
 * The measure of everybody in the network, in the order of its keys.
 *
 * @param tell is told from time to time how far it is, where that can be said
 */
export function measure(id: MeasureId, network: MeasuredNetwork, tell: Tell): Float64Array {
  const { ordered, places } = inOrder(network);
  const found = MEASURES[id].run(ordered, tell);
  const values = new Float64Array(network.keys.length);
  places.forEach((place, at) => {
    values[place] = found[at] ?? 0;
  });
  return values;
}
