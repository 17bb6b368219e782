import type { Point } from "./start";
import { estimate, LABEL, labelText } from "./text";

/** What is to be seen, in the graph's own coordinates (y upwards). */
export interface Frame {
  readonly x: readonly [min: number, max: number];
  readonly y: readonly [min: number, max: number];
}

/** A handful of actors is not blown up over the whole canvas. */
const LEAST_SPAN = 420;

/** Holds all discs, and the names beneath them. Layouts reckon in pixels, so it fits as it is. */
export function frameOf(
  nodes: Iterable<Point & { readonly size: number; readonly label: string }>,
): Frame {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, size, label } of nodes) {
    const text = labelText(label, estimate);
    const half = Math.max(size, text.width / 2);
    left = Math.min(left, x - half);
    right = Math.max(right, x + half);
    low = Math.min(low, y - size - text.height - LABEL.lineHeight / 3);
    high = Math.max(high, y + size);
  }
  if (left > right) [left, right, low, high] = [0, 0, 0, 0];
  return { x: atLeast(left, right), y: atLeast(low, high) };
}

function atLeast(min: number, max: number): readonly [number, number] {
  const missing = Math.max(0, LEAST_SPAN - (max - min)) / 2;
  return [min - missing, max + missing];
}
