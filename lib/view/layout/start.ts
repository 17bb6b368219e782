export interface Point {
  readonly x: number;
  readonly y: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPACING = 60;

/**
 * Where a layout starts from: a sunflower's seeds, in the order of the keys. Every
 * start is at another place, evenly spread, and always the same for the same keys.
 * Each `variant` deals the same seeds out in another order.
 */
export function startPositions(keys: readonly string[], variant = 0): ReadonlyMap<string, Point> {
  const stride = strideFor(keys.length, variant);
  return new Map(
    keys.toSorted().map((key, rank) => {
      const seed = (rank * stride + variant) % keys.length;
      const radius = SPACING * Math.sqrt(seed + 0.5);
      const angle = seed * GOLDEN_ANGLE;
      return [key, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}

/** A step that meets every seed once on the way round. */
function strideFor(count: number, variant: number): number {
  let stride = 1 + variant;
  while (gcd(stride, count) > 1) stride++;
  return stride;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
