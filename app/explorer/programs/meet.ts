import type { Point } from "@/lib/view/layout/start";

/** Places of many like things: `stride` numbers for each of `count`. */
interface Places {
  readonly array: Float32Array;
  readonly count: number;
  readonly stride: number;
}

/**
 * The uppermost of the dots that a point lies on: the one that is drawn last.
 *
 * @param reachOf how far a dot reaches, from what stands behind its place in the array
 * @returns its number, or -1
 */
export function dotAt(
  { array, count, stride }: Places,
  { x, y }: Point,
  reachOf: (size: number) => number,
): number {
  for (let i = count - 1; i >= 0; i--) {
    const at = i * stride;
    const [dx, dy] = [(array[at] ?? 0) - x, (array[at + 1] ?? 0) - y];
    const reach = reachOf(array[at + 2] ?? 0);
    if (dx * dx + dy * dy <= reach * reach) return i;
  }
  return -1;
}

export interface Met {
  /** Its number, or -1 for none. */
  readonly index: number;
  /** Squared distance. */
  readonly away: number;
}

/** The nearest of the straight lines that pass within `reach` of a point. Both ends of each stand in `stride` numbers. */
export function lineNear({ array, count, stride }: Places, { x, y }: Point, reach: number): Met {
  const half = stride / 2;
  let [index, away] = [-1, reach * reach];
  for (let i = 0; i < count; i++) {
    const at = i * stride;
    const ax = (array[at] ?? 0) - x;
    const bx = (array[at + half] ?? 0) - x;
    if ((ax > reach && bx > reach) || (ax < -reach && bx < -reach)) continue;
    const ay = (array[at + 1] ?? 0) - y;
    const by = (array[at + half + 1] ?? 0) - y;
    if ((ay > reach && by > reach) || (ay < -reach && by < -reach)) continue;
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    // A loop is no line, and what is hidden has no length.
    if (length === 0) continue;
    const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
    const [nx, ny] = [ax + share * dx, ay + share * dy];
    const distance = nx * nx + ny * ny;
    if (distance <= away) [index, away] = [i, distance];
  }
  return { index, away };
}
