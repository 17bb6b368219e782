import { freeOf, setFree } from "../model";
import { ordered } from "../orders";
import { GAP, reachOf, ROOM_FOR_LABELS } from "../room";
import { makeWayForPins } from "../settle";
import { ASPECTS } from "../shape";
import type { Run } from "./kind";

/** Rows and columns, filled from the upper left as one reads. */
export const grid: Run<"grid"> = (graph, { order, columns, spacing }, shape) => {
  const keys = ordered(graph, freeOf(graph), order);
  const named = graph.order <= ROOM_FOR_LABELS;
  const reaches = keys.map((key) => reachOf(graph.getNodeAttributes(key), named));
  const most = (of: (reach: (typeof reaches)[number]) => number): number =>
    reaches.reduce((high, reach) => Math.max(high, of(reach)), 0);
  const width = spacing * (2 * most(({ halfWidth }) => halfWidth) + GAP);
  const height = spacing * (most(({ above }) => above) + most(({ below }) => below) + GAP);
  const fitting = Math.round(Math.sqrt((keys.length * ASPECTS[shape] * height) / (width || 1)));
  const across = Math.max(1, Math.min(keys.length, columns || fitting));
  const down = Math.ceil(keys.length / across);
  const places = keys.map((key, i) => {
    const [column, row] = [i % across, Math.floor(i / across)];
    return [
      key,
      { x: (column - (across - 1) / 2) * width, y: ((down - 1) / 2 - row) * height },
    ] as const;
  });
  setFree(graph, new Map(places));
  makeWayForPins(graph, named);
};
