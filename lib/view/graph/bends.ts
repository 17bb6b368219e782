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
}

/** Where an edge stands among those between the same two, by key, and among how many in all. */
export interface Among {
  readonly rank: number;
  readonly of: number;
  readonly all: number;
}

/**
 * How an edge is bent so that no two lie on one another. All edges of a pair, of either direction,
 * are spread evenly around the straight line; loops are ranked. The order is by key, so that the
 * same edges are always bent the same way.
 */
export function bendAt(
  { source, target }: Pick<Ends, "source" | "target">,
  { rank, of, all }: Among,
): number {
  if (source === target) return rank + 1;
  if (of === 1) return all > MANY ? 0 : ALONE;
  // Never -0, which is another number to some.
  const place = (rank - (of - 1) / 2) * Math.min(STEP, (2 * OUTERMOST) / (of - 1)) || 0;
  // An arc bulges to the left of its own direction: those that run back are mirrored.
  return source < target ? place : -place || 0;
}
