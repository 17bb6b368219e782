import { type Box, overlaps } from "./boxes";
import type { Disc } from "./place";
import type { Point } from "./start";
import type { Measure } from "./text";

/** A group that a layout has put into one round heap, and where it has put its members. */
export interface Heap {
  readonly name: string;
  readonly places: ReadonlyMap<string, Point>;
}

/** Names stand above their heaps in letters a little larger than those of actors. */
export const HEAP_NAME = { size: 13, weight: 600, height: 18 } as const;

export interface HeapName extends Box {
  readonly name: string;
  /** Who is in it, and in sight. */
  readonly keys: readonly string[];
}

/** More would only be in each other's way: the largest are named. */
const MOST = 24;
const AIR = 6;
const NONE: readonly Heap[] = [];
/** Moved by a hand, or taken elsewhere by another layout. */
const APART = 1;

/**
 * The heaps that are still there: most of their members stand where they were put. So a name goes
 * with the layout that it belongs to, and comes back when that does, by undo as by anything else.
 *
 * @param heapings of one layout each, the last one first
 */
export function heapsInPlace(
  heapings: readonly (readonly Heap[])[],
  placeOf: (key: string) => Point | undefined,
): readonly Heap[] {
  const isThere = ({ places }: Heap): boolean => {
    let there = 0;
    for (const [key, { x, y }] of places) {
      const now = placeOf(key);
      if (now && Math.hypot(now.x - x, now.y - y) < APART) there++;
    }
    return there * 2 > places.size;
  };
  for (const heaps of heapings) {
    const left = heaps.filter(isThere);
    if (left.length > 0) return left;
  }
  return NONE;
}

/**
 * Where the names of heaps stand: above the uppermost of their members. A name that would lie on
 * that of a larger heap is left out.
 *
 * @param discOf in pixels, y downwards; undefined of who is not shown
 */
export function heapNames(
  heaps: readonly Heap[],
  discOf: (key: string) => Disc | undefined,
  measure: Measure,
): readonly HeapName[] {
  const names: HeapName[] = [];
  for (const { name, places } of heaps.slice(0, MOST)) {
    const discs = [...places.keys()].flatMap((key) => discOf(key) ?? []);
    if (discs.length === 0) continue;
    const left = Math.min(...discs.map(({ centre, radius }) => centre.x - radius));
    const right = Math.max(...discs.map(({ centre, radius }) => centre.x + radius));
    const top = Math.min(...discs.map(({ centre, radius }) => centre.y - radius));
    const width = measure(name);
    const box = {
      x: (left + right - width) / 2,
      y: top - AIR - HEAP_NAME.height,
      width,
      height: HEAP_NAME.height,
    };
    if (names.some((other) => overlaps(box, other, AIR))) continue;
    names.push({ ...box, name, keys: discs.map(({ key }) => key) });
  }
  return names;
}
