import { communities } from "../style/measures/communities";
import type { LayoutGraph } from "./model";

/**
 * Communities by their rank, the largest first, and then everybody who is in none: by the same
 * reckoning as the colours of a style. A background relation, which is no statement, binds nobody.
 */
export function communitiesOf(graph: LayoutGraph): ReadonlyMap<string, number> {
  const keys = graph.nodes();
  const places = new Map(keys.map((key, place) => [key, place]));
  const stated = graph.filterEdges((_, { statements }) => statements > 0);
  const placeOf = (key: string): number => places.get(key) ?? 0;
  const found = communities({
    size: keys.length,
    from: Int32Array.from(stated, (edge) => placeOf(graph.source(edge))),
    to: Int32Array.from(stated, (edge) => placeOf(graph.target(edge))),
    statements: Float64Array.from(stated, (edge) => graph.getEdgeAttribute(edge, "statements")),
  });
  let next = 1 + found.reduce((most, rank) => Math.max(most, rank), -1);
  return new Map(
    keys.map((key, place) => {
      const rank = found[place] ?? -1;
      return [key, rank < 0 ? next++ : rank] as const;
    }),
  );
}
