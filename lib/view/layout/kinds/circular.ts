import { orderOfFewCrossings } from "../crossings";
import { freeOf, setFree } from "../model";
import { ordered } from "../orders";
import { GAP, type Reach, reachOf } from "../room";
import { makeWayForPins } from "../settle";
import type { Run } from "./kind";

/** With more, names would make the circle so large that nothing on it could be seen. */
const MOST_NAMED = 60;

/** All on one circle, each with as much of it as it needs. */
export const circular: Run<"circular"> = (graph, { order, spacing }) => {
  const free = freeOf(graph);
  const keys =
    order === "crossings" ? orderOfFewCrossings(graph, free) : ordered(graph, free, order);
  const named = keys.length <= MOST_NAMED;
  const reaches = keys.map((key) => reachOf(graph.getNodeAttributes(key), named));
  const radius = spacing * (named ? radiusForNames(reaches) : radiusForDiscs(reaches));
  setFree(graph, new Map(keys.map((key, place) => [key, onCircle(place, keys.length, radius)])));
  makeWayForPins(graph, named);
};

/** From the top, clockwise. */
function onCircle(place: number, count: number, radius: number) {
  const angle = Math.PI / 2 - (2 * Math.PI * place) / count;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** All are as far apart as the largest two need. */
function radiusForDiscs(reaches: readonly Reach[]): number {
  const widest = reaches.reduce((most, { halfWidth }) => Math.max(most, halfWidth), 0);
  return reaches.length < 2 ? 0 : (widest + 3) / Math.sin(Math.PI / reaches.length);
}

const LARGER = 1.04;

/** The smallest circle, to a few per cent, on which no name lies on another. */
function radiusForNames(reaches: readonly Reach[]): number {
  let radius = radiusForDiscs(reaches);
  while (radius > 0 && areTooNear(reaches, radius)) radius *= LARGER;
  return radius;
}

function areTooNear(reaches: readonly Reach[], radius: number): boolean {
  const places = reaches.map((reach, i) => ({ ...reach, ...onCircle(i, reaches.length, radius) }));
  return places.some((a, i) =>
    places.slice(i + 1).some((b) => {
      const [upper, lower] = a.y >= b.y ? [a, b] : [b, a];
      return (
        Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth + GAP &&
        upper.y - lower.y < upper.below + lower.above + GAP
      );
    }),
  );
}
