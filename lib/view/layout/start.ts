export interface Point {
  readonly x: number;
  readonly y: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPACING = 60;

/**
 * Where the layout starts from: a sunflower's seeds, in the order of the keys. Every
 * start is at another place, evenly spread, and always the same for the same keys.
 */
export function startPositions(keys: readonly string[]): ReadonlyMap<string, Point> {
  return new Map(
    keys.toSorted().map((key, rank) => {
      const radius = SPACING * Math.sqrt(rank + 0.5);
      const angle = rank * GOLDEN_ANGLE;
      return [key, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}
