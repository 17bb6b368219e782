import type { Point } from "./start";

/** An upright rectangle in pixels, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

/** Does the disc touch the box? */
export function touches(box: Box, centre: Point, radius: number): boolean {
  const dx = centre.x - Math.min(Math.max(centre.x, box.x), box.x + box.width);
  const dy = centre.y - Math.min(Math.max(centre.y, box.y), box.y + box.height);
  return dx * dx + dy * dy < radius * radius;
}

export function contains(box: Box, point: Point): boolean {
  return (
    point.x >= box.x &&
    point.x <= box.x + box.width &&
    point.y >= box.y &&
    point.y <= box.y + box.height
  );
}
