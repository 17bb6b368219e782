import type { Heap } from "./heaps";
import { type LayoutId, layoutOf } from "./layouts";
import type { Point } from "./start";

/** As what a reader asked everybody to stand. */
export interface Arrangement {
  readonly layout: LayoutId;
  /** Groups that it put together, the largest first. Who came since is in none of them. */
  readonly heaps: readonly Heap[];
}

/**
 * What a layout makes of an arrangement. One that begins where everybody stands takes no group
 * apart; after any other there are the groups that it made itself.
 */
export function rearranged(before: Arrangement | undefined, asked: Arrangement): Arrangement {
  if (!before || !layoutOf(asked.layout).fromPresent) return asked;
  return { ...asked, heaps: before.heaps };
}

/** Pixels around a heap that still belong to it: about one actor with its name. */
const BRIM = 40;

/**
 * Who is put outside of its heap leaves it, so that the heap's name stays above the others. The
 * last one takes the name along.
 *
 * @param places before it was moved
 */
export function withMoved(
  arranged: Arrangement,
  key: string,
  to: Point,
  places: ReadonlyMap<string, Point>,
): Arrangement {
  const heap = arranged.heaps.find(({ members }) => members.includes(key));
  if (!heap || heap.members.length === 1 || isAmong(heap, to, places)) return arranged;
  const left = { ...heap, members: heap.members.filter((member) => member !== key) };
  return { ...arranged, heaps: arranged.heaps.map((each) => (each === heap ? left : each)) };
}

/** Within the circle around all who are in it. */
function isAmong({ members }: Heap, to: Point, places: ReadonlyMap<string, Point>): boolean {
  const points = members.flatMap((member) => places.get(member) ?? []);
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  };
  const away = ({ x, y }: Point): number => Math.hypot(x - middle.x, y - middle.y);
  return away(to) <= Math.max(...points.map(away)) + BRIM;
}
