import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { MeasuredNetwork } from "./network";

interface Lines extends Pick<MeasuredNetwork, "from" | "to" | "statements"> {
  /** How many actors there are; lines name them by their place. */
  readonly size: number;
}

type Weighted = { weight: number };

/**
 * Of each actor its community by Louvain's method, weighed by statements: 0 is the largest, of
 * equal ones that of the first actor. Who is alone has -1. Colours and layouts both ask here, so
 * that a circle of a layout is a colour of the legend.
 */
export function communities(lines: Lines): Float64Array {
  const graph = undirected(lines);
  if (graph.size === 0) return new Float64Array(lines.size).fill(-1);
  const mapping = louvain(graph, { getEdgeWeight: "weight", rng: seeded(1) });
  const found = Float64Array.from(
    { length: lines.size },
    (_, place) => mapping[String(place)] ?? 0,
  );
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

/** Lines between the same two as one, with all statements of them; none from an actor to itself. */
function undirected({ size, from, to, statements }: Lines) {
  const graph = new UndirectedGraph<Record<string, never>, Weighted>();
  for (let place = 0; place < size; place++) graph.addNode(String(place));
  for (let line = 0; line < from.length; line++) {
    const [a, b] = [from[line] ?? 0, to[line] ?? 0];
    if (a === b) continue;
    graph.updateUndirectedEdge(String(a), String(b), ({ weight = 0 }) => ({
      weight: weight + (statements[line] ?? 0),
    }));
  }
  return graph;
}

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
