import type { RenderParams } from "sigma/types";

/** The items of a program's array that can be seen. */
export interface InView {
  readonly array: Float32Array;
  readonly count: number;
}

/** Where an item may reach, in the coordinates of its array: `[left, bottom, right, top]`. */
type Reach = (array: Float32Array, at: number, box: [number, number, number, number]) => void;

const EDGE = 1.05;

/** What is hidden, or has left its place, is all zeros: its number too, which stands last. */
const isEmpty = (array: Float32Array, at: number, stride: number): boolean =>
  array[at + stride - 1] === 0;

/**
 * Of `capacity` items of `stride` numbers each, those whose reach meets the screen; undefined
 * where they are more than `most`. Few enough are not looked at: outside of the screen they
 * cost nothing.
 *
 * @param matrix from the coordinates of the array to those of the screen, from -1 to 1
 */
export function inView(
  { array, capacity, stride }: { array: Float32Array; capacity: number; stride: number },
  { matrix }: Pick<RenderParams, "matrix">,
  reach: Reach,
  most: number,
): InView | undefined {
  if (capacity <= most) return { array, count: capacity };
  const [a = 0, b = 0, , c = 0, d = 0, , e = 0, f = 0] = matrix;
  const seen = new Float32Array(most * stride);
  const box: [number, number, number, number] = [0, 0, 0, 0];
  let count = 0;
  for (let at = 0; at < capacity * stride; at += stride) {
    if (isEmpty(array, at, stride)) continue;
    reach(array, at, box);
    const [left, bottom, right, top] = box;
    // A camera may be turned: the box around the turned box.
    const middleX = a * (left + right) * 0.5 + c * (bottom + top) * 0.5 + e;
    const middleY = b * (left + right) * 0.5 + d * (bottom + top) * 0.5 + f;
    const halfX = (Math.abs(a) * (right - left) + Math.abs(c) * (top - bottom)) / 2;
    const halfY = (Math.abs(b) * (right - left) + Math.abs(d) * (top - bottom)) / 2;
    if (Math.abs(middleX) - halfX > EDGE || Math.abs(middleY) - halfY > EDGE) continue;
    if (count === most) return undefined;
    seen.set(array.subarray(at, at + stride), count * stride);
    count++;
  }
  return { array: seen, count };
}

/** A node is where it is; its disc is small beside the screen. */
export const reachOfNode: Reach = (array, at, box) => {
  const [x = 0, y = 0] = [array[at], array[at + 1]];
  box[0] = box[2] = x;
  box[1] = box[3] = y;
};

/** From source to target, and as far to either side as the arc rises. */
export function reachOfArc(bendAt: number): Reach {
  return (array, at, box) => {
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = [
      array[at],
      array[at + 1],
      array[at + 2],
      array[at + 3],
    ];
    const bend = array[at + bendAt] ?? 0;
    const rise = Math.abs(bend) * Math.hypot(toX - fromX, toY - fromY);
    box[0] = Math.min(fromX, toX) - rise;
    box[1] = Math.min(fromY, toY) - rise;
    box[2] = Math.max(fromX, toX) + rise;
    box[3] = Math.max(fromY, toY) + rise;
  };
}
