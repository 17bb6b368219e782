import { type Box, contains, overlaps, touches } from "./boxes";
import { PointGrid } from "./grid";
import type { Point } from "./start";

export interface LabelRequest {
  readonly key: string;
  readonly centre: Point;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Higher ones choose first. */
  readonly priority: number;
  /** Shown in any case: rather on a node than not at all. */
  readonly forced?: boolean;
}

export interface Disc {
  readonly key: string;
  readonly centre: Point;
  readonly radius: number;
}

export interface Obstacles {
  readonly discs: readonly Disc[];
  /** Points along edges: a label rather does not lie on them, but may. */
  readonly points: readonly Point[];
  readonly viewport: Box;
  /** What floats over the picture. */
  readonly covers: readonly Box[];
}

export interface PlacedLabel extends Box {
  readonly key: string;
  readonly align: "left" | "center" | "right";
}

/** Pixels between a label and whatever else. */
const AIR = 3;
const OUTSET = 4;
const CELL = 64;
/** Of so many labels each may ask another one to give way. */
const FEW = 100;

type Side = readonly [dx: number, dy: number, align: PlacedLabel["align"], cost: number];

/** Where a label may stand, best first: what each of the others costs in points of edges. */
const SIDES: readonly Side[] = [
  [0, 1, "center", 0],
  [1, 0, "left", 1.5],
  [-1, 0, "right", 2],
  [0, -1, "center", 2],
  [0.75, 0.75, "left", 3],
  [-0.75, 0.75, "right", 3],
  [0.75, -0.75, "left", 3.5],
  [-0.75, -0.75, "right", 3.5],
];

function boxAt({ centre, radius, width, height }: LabelRequest, [dx, dy]: Side): Box {
  const reach = radius + OUTSET;
  return {
    x: centre.x + dx * reach - (dx > 0 ? 0 : dx < 0 ? width : width / 2),
    y: centre.y + dy * reach - (dy === 0 ? height / 2 : dy > 0 ? 0 : height),
    width,
    height,
  };
}

function inside(box: Box, room: Box): boolean {
  return (
    box.x >= room.x &&
    box.y >= room.y &&
    box.x + box.width <= room.x + room.width &&
    box.y + box.height <= room.y + room.height
  );
}

/**
 * Greedy: the most important label takes its best free side, then the next one. Free
 * is a side on which it overlaps no label, no node and no border. Of few labels one that
 * stands in the way of another goes to another side of its own, if it has one. A label
 * without a free side is left out, so none ever lies on another.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  { discs, points, viewport, covers }: Obstacles,
): readonly PlacedLabel[] {
  let placed: PlacedLabel[] = [];
  const grid = new PointGrid(discs, CELL);
  const edges = new PointGrid(
    points.map((centre) => ({ centre })),
    CELL,
  );
  const widest = Math.max(0, ...discs.map((disc) => disc.radius));

  const meeting = (box: Box) => (other: Box) => overlaps(box, other, AIR);
  /** But for other labels, which may still give way. */
  const possible = (box: Box, key: string): boolean => {
    if (!inside(box, viewport) || covers.some(meeting(box))) return false;
    for (const disc of grid.near(box, widest + AIR)) {
      if (disc.key !== key && touches(box, disc.centre, disc.radius + AIR)) return false;
    }
    return true;
  };
  const crossings = (box: Box): number => {
    let count = 0;
    for (const { centre } of edges.near(box, 0)) if (contains(box, centre)) count++;
    return count;
  };

  const bestPlace = (
    request: LabelRequest,
    others: readonly PlacedLabel[],
  ): PlacedLabel | undefined => {
    let best: PlacedLabel | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const side of SIDES) {
      const [, , align, sideCost] = side;
      if (bestCost <= sideCost) break;
      const box = boxAt(request, side);
      if (others.some(meeting(box)) || !possible(box, request.key)) continue;
      const cost = sideCost + crossings(box);
      if (cost < bestCost) [best, bestCost] = [{ ...box, key: request.key, align }, cost];
    }
    return best;
  };

  const byRank = requests.toSorted((a, b) => b.priority - a.priority || (a.key < b.key ? -1 : 1));
  const without: LabelRequest[] = [];
  for (const request of byRank) {
    const place =
      bestPlace(request, placed) ??
      (request.forced ? forcedPlace(request, placed, viewport) : undefined);
    if (place) placed.push(place);
    else without.push(request);
  }
  if (without.length === 0 || requests.length > FEW) return placed;

  /** With the one label moved that stands on a side of this one; undefined where none can give way. */
  const withRoomFor = (request: LabelRequest): PlacedLabel[] | undefined => {
    for (const side of SIDES) {
      const box = boxAt(request, side);
      if (!possible(box, request.key)) continue;
      const [inTheWay, ...more] = placed.filter(meeting(box));
      const other = byRank.find(({ key }) => key === inTheWay?.key);
      if (!other || more.length > 0 || other.forced) continue;
      const mine = { ...box, key: request.key, align: side[2] };
      const rest = placed.filter((label) => label !== inTheWay);
      const moved = bestPlace(other, [...rest, mine]);
      if (moved) return [...rest, moved, mine];
    }
    return undefined;
  };
  for (const request of without) placed = withRoomFor(request) ?? placed;
  return placed;
}

/** The first side that is in sight and on no other label. */
function forcedPlace(
  request: LabelRequest,
  placed: readonly PlacedLabel[],
  viewport: Box,
): PlacedLabel | undefined {
  const sides = SIDES.map((side) => ({ box: boxAt(request, side), align: side[2] }));
  const found = sides.find(
    ({ box }) => inside(box, viewport) && !placed.some((other) => overlaps(box, other, AIR)),
  );
  return found && { ...found.box, key: request.key, align: found.align };
}
