import { bendAt, type Ends } from "../../graph/bends";

/** How each edge is bent, by its key. */
export function bendsOf(edges: readonly Ends[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, Ends[]>();
  for (const edge of edges) {
    const pair = [edge.source, edge.target].toSorted().join(" ");
    const members = pairs.get(pair);
    if (members) members.push(edge);
    else pairs.set(pair, [edge]);
  }
  const bends = new Map<string, number>();
  for (const members of pairs.values()) {
    const sorted = members.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    sorted.forEach((edge, rank) => {
      bends.set(edge.key, bendAt(edge, { rank, of: sorted.length, all: edges.length }));
    });
  }
  return bends;
}
