import type { Point } from "../layout/start";

export const DIRECTIONS = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
} as const satisfies Record<string, Point>;

export type Direction = keyof typeof DIRECTIONS;

export function isDirection(key: string): key is Direction {
  return Object.hasOwn(DIRECTIONS, key);
}

/** Further aside than this (as cosine) is not "in that direction". */
const WIDEST = Math.cos((65 * Math.PI) / 180);

/** The nearest of the places in a direction (y downwards); straight ahead counts as nearer. */
export function nextInDirection<Place extends Point>(
  from: Point,
  places: Iterable<Place>,
  direction: Direction,
): Place | undefined {
  const ahead = DIRECTIONS[direction];
  let best: Place | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const distance = Math.hypot(dx, dy);
    const straight = (dx * ahead.x + dy * ahead.y) / distance;
    if (distance === 0 || straight < WIDEST) continue;
    const cost = distance / straight;
    if (cost < bestCost) [best, bestCost] = [place, cost];
  }
  return best;
}
