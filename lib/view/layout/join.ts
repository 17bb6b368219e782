import { type LayoutGraph, setPlaces } from "./model";
import type { Point } from "./start";

/** How far from its neighbours a newcomer first stands. */
const DISTANCE = 120;

/**
 * Puts those who are not fixed beside their neighbours, away from the middle of the
 * picture where there is room; one without a neighbour goes to the rim.
 */
export function joinIn(graph: LayoutGraph): void {
  const settled = graph.filterNodes((_, { fixed }) => fixed);
  const middle = meanOf(graph, settled) ?? { x: 0, y: 0 };
  const rim = Math.max(
    DISTANCE,
    ...settled.map((key) => {
      const { x, y } = graph.getNodeAttributes(key);
      return Math.hypot(x - middle.x, y - middle.y);
    }),
  );
  const newcomers = graph.filterNodes((_, { fixed }) => !fixed);
  const places = new Map(
    newcomers.map((key, rank) => {
      const known = graph.neighbors(key).filter((each) => graph.getNodeAttribute(each, "fixed"));
      const beside = meanOf(graph, known);
      const from = beside ?? middle;
      const outward = Math.atan2(from.y - middle.y, from.x - middle.x);
      // Several beside the same neighbour fan out: left, right, further left …
      const fan = Math.ceil(rank / 2) * 0.5 * (rank % 2 === 0 ? 1 : -1);
      const reach = beside ? DISTANCE : rim + DISTANCE;
      const angle = outward + fan;
      return [
        key,
        { x: from.x + reach * Math.cos(angle), y: from.y + reach * Math.sin(angle) },
      ] as const;
    }),
  );
  setPlaces(graph, (key, from) => places.get(key) ?? from);
}

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
