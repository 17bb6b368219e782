import type { LayoutGraph } from "./model";
import type { Point } from "./start";

/** Nodes that hang together, by keys in order; the largest part first. */
export function partsOf(
  graph: LayoutGraph,
  keys: readonly string[],
): readonly (readonly string[])[] {
  const left = new Set(keys);
  const parts: string[][] = [];
  for (const first of keys) {
    if (!left.delete(first)) continue;
    const part = [first];
    for (const key of part) {
      graph.forEachNeighbor(key, (other) => {
        if (left.delete(other)) part.push(other);
      });
    }
    parts.push(part.toSorted());
  }
  return parts.toSorted((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}

/** A picture of its own: places with y upwards, and what they take, from its upper left corner. */
export interface Picture {
  readonly places: ReadonlyMap<string, Point>;
  readonly width: number;
  readonly height: number;
}

/** Pixels between two pictures. */
const BETWEEN = 48;

/** Sets pictures in rows, in their order, so that all of them about have the aspect (width by height). */
export function inRows(pictures: readonly Picture[], aspect: number): ReadonlyMap<string, Point> {
  const area = pictures.reduce(
    (sum, { width, height }) => sum + (width + BETWEEN) * (height + BETWEEN),
    0,
  );
  const widest = pictures.reduce((most, { width }) => Math.max(most, width), 0);
  const room = Math.max(widest, Math.sqrt(area * aspect));
  const places = new Map<string, Point>();
  let [x, y, high, right] = [0, 0, 0, 0];
  for (const picture of pictures) {
    if (x > 0 && x + picture.width > room) [x, y, high] = [0, y - high - BETWEEN, 0];
    for (const [key, place] of picture.places) places.set(key, { x: x + place.x, y: y + place.y });
    right = Math.max(right, x + picture.width);
    x += picture.width + BETWEEN;
    high = Math.max(high, picture.height);
  }
  const middle = { x: right / 2, y: (y - high) / 2 };
  return new Map(
    [...places].map(([key, place]) => [key, { x: place.x - middle.x, y: place.y - middle.y }]),
  );
}
