import { DirectedGraph } from "graphology";
import pagerank from "graphology-metrics/centrality/pagerank";
import type { MeasureId } from "../ids";
import { betweenness } from "./betweenness";
import { communities } from "./communities";
import { inOrder, type MeasuredNetwork } from "./network";

/** Told from time to time how far it is, from 0 to 1; never told where nobody can say. */
type Tell = (share: number) => void;

interface Measure {
  readonly id: MeasureId;
  /** A number for each of the network's keys, in their order. */
  readonly run: (network: MeasuredNetwork, tell: Tell) => Float64Array;
}

type Weighted = { weight: number };

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
  community: {
    id: "community",
    run: ({ keys, ...lines }) => communities({ size: keys.length, ...lines }),
  },
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
