import type { Point } from "./start";

/** Does the outline, closed from its last corner to its first, go around the point? */
export function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  let inside = false;
  outline.forEach((a, i) => {
    const b = outline[i === 0 ? outline.length - 1 : i - 1] ?? a;
    const isCrossed = a.y > y !== b.y > y;
    if (isCrossed && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

export const boxOutline = (a: Point, b: Point): readonly Point[] => [
  a,
  { x: b.x, y: a.y },
  b,
  { x: a.x, y: b.y },
];
