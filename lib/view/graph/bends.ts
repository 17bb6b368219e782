/** Two edges of one pair stand this share of their distance apart. */
const STEP = 0.16;
/** However many there are, the outermost rise to this: beyond it they would be circles. */
const OUTERMOST = 0.55;
/** An edge alone is bent a little: it leaves the straight line to whoever comes later. */
const ALONE = 0.06;
/** With more edges a straight one is drawn with a tenth of the work. */
const MANY = 3000;

export interface Ends {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  /** Of both ends, where it is known already. */
  readonly pair?: string;
}

export function pairOf({ source, target }: Ends): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`;
}

/**
 * How each edge is bent so that no two lie on one another. All edges of a pair, of
 * either direction, are spread evenly around the straight line; loops are ranked.
 * The order is by key, so that the same edges are always bent the same way.
 */
export function bendsOf(edges: readonly Ends[]): ReadonlyMap<string, number> {
  // Most are alone, and an array for each of 30,000 takes longer than all the rest.
  const firsts = new Map<string, Ends>();
  const pairs = new Map<Ends, Ends[]>();
  for (const edge of edges) {
    const pair = edge.pair ?? pairOf(edge);
    const first = firsts.get(pair);
    if (!first) firsts.set(pair, edge);
    else pairs.set(first, [...(pairs.get(first) ?? [first]), edge]);
  }
  const alone = edges.length > MANY ? 0 : ALONE;
  const bends = new Map<string, number>();
  for (const first of firsts.values()) {
    const members = pairs.get(first);
    if (!members) {
      bends.set(first.key, bendAt(first, 0, 1, alone));
      continue;
    }
    const sorted = members.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    sorted.forEach((edge, rank) => bends.set(edge.key, bendAt(edge, rank, sorted.length, alone)));
  }
  return bends;
}

function bendAt(edge: Ends, rank: number, count: number, alone: number): number {
  if (edge.source === edge.target) return rank + 1;
  if (count === 1) return alone;
  const step = Math.min(STEP, (2 * OUTERMOST) / (count - 1));
  const place = (rank - (count - 1) / 2) * step;
  // An arc bulges to the left of its own direction: those that run back are mirrored.
  return edge.source < edge.target ? place : -place;
}
