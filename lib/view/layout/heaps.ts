import { type Box, overlaps } from "./boxes";
import type { Disc } from "./place";
import type { Measure } from "./text";

/** A group that a layout has put into one round heap. */
export interface Heap {
  readonly name: string;
  readonly members: readonly string[];
}

export const NO_HEAPS: readonly Heap[] = [];

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
  for (const { name, members } of heaps.slice(0, MOST)) {
    const discs = members.flatMap((key) => discOf(key) ?? []);
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
