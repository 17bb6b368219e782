import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { LayoutGraph } from "./model";

/** Any number will do, as long as it is always the same. */
const SEED = 20_180_222;

/** Communities by Louvain, numbered from the largest on; the same graph always has the same. */
export function communitiesOf(graph: LayoutGraph): ReadonlyMap<string, number> {
  const plain = new UndirectedGraph<Record<string, never>, { weight: number }>();
  graph.forEachNode((key) => plain.addNode(key));
  graph.forEachEdge((_edge, { weight }, a, b) => plain.addEdge(a, b, { weight }));
  // Without an edge there is nothing that it could divide by.
  const found = plain.size === 0 ? {} : louvain(plain, { rng: seeded(SEED) });
  const members = new Map<string, string[]>();
  for (const key of graph.nodes()) {
    const name = found[key] === undefined ? `alone ${key}` : String(found[key]);
    members.set(name, [...(members.get(name) ?? []), key]);
  }
  const ranked = [...members.values()].toSorted(
    (a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1),
  );
  return new Map(ranked.flatMap((keys, rank) => keys.map((key) => [key, rank] as const)));
}

/** Mulberry32: small, and good enough to shuffle with. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
