import { type LayoutGraph, setPlaces } from "./model";
import type { Point } from "./start";

/** How far from its neighbours a newcomer stands at least. */
const DISTANCE = 120;
/** How far from one another. */
const SPACING = 96;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Puts those who are not fixed beside their neighbours, away from the middle of the picture,
 * each on the nearest spot that is free; one without a neighbour goes to the rim.
 */
export function joinIn(graph: LayoutGraph): void {
  const settled = graph.filterNodes((_, { fixed }) => fixed);
  const middle = meanOf(graph, settled) ?? { x: 0, y: 0 };
  const rim = settled.reduce((most, key) => {
    const { x, y } = graph.getNodeAttributes(key);
    return Math.max(most, Math.hypot(x - middle.x, y - middle.y));
  }, DISTANCE);
  const spots = new Spots();
  for (const key of settled) spots.take(graph.getNodeAttributes(key));
  const places = new Map<string, Point>();
  const newcomers = graph.filterNodes((_, { fixed }) => !fixed);
  for (const [rank, key] of newcomers.entries()) {
    const known = graph.neighbors(key).filter((each) => graph.getNodeAttribute(each, "fixed"));
    const beside = meanOf(graph, known);
    const angle = beside
      ? Math.atan2(beside.y - middle.y, beside.x - middle.x)
      : rank * GOLDEN_ANGLE;
    const from = beside ?? middle;
    const reach = beside ? DISTANCE : rim + DISTANCE;
    const spot = spots.freeNear({
      x: from.x + reach * Math.cos(angle),
      y: from.y + reach * Math.sin(angle),
    });
    spots.take(spot);
    places.set(key, spot);
  }
  setPlaces(graph, (key, from) => places.get(key) ?? from);
}

/** Which spots are taken, by squares so that a look around is short. */
class Spots {
  readonly #squares = new Map<string, Point[]>();

  take(spot: Point): void {
    const square = squareOf(spot);
    this.#squares.set(square, [...(this.#squares.get(square) ?? []), spot]);
  }

  /** The first free one on a spiral outwards. */
  freeNear({ x, y }: Point): Point {
    for (let seed = 0; ; seed += 1) {
      const radius = (SPACING / 2) * Math.sqrt(seed);
      const angle = seed * GOLDEN_ANGLE;
      const spot = { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
      if (this.#isFree(spot)) return spot;
    }
  }

  #isFree(spot: Point): boolean {
    for (const dx of [-SPACING, 0, SPACING]) {
      for (const dy of [-SPACING, 0, SPACING]) {
        const taken = this.#squares.get(squareOf({ x: spot.x + dx, y: spot.y + dy })) ?? [];
        const isNear = (other: Point): boolean =>
          Math.hypot(other.x - spot.x, other.y - spot.y) < SPACING;
        if (taken.some(isNear)) return false;
      }
    }
    return true;
  }
}

const squareOf = ({ x, y }: Point): string =>
  `${Math.floor(x / SPACING)} ${Math.floor(y / SPACING)}`;

function meanOf(graph: LayoutGraph, keys: readonly string[]): Point | undefined {
  if (keys.length === 0) return undefined;
  const sum = keys.reduce(
    (total, key) => {
      const { x, y } = graph.getNodeAttributes(key);
      return { x: total.x + x, y: total.y + y };
    },
    { x: 0, y: 0 },
  );
  return { x: sum.x / keys.length, y: sum.y / keys.length };
}
