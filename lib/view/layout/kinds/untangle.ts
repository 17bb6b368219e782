import { joinIn } from "../join";
import { giveRoom, ROOM_FOR_LABELS } from "../room";
import type { Run } from "./kind";

/** Whoever is fixed stays; the others find room beside their neighbours. */
export const untangle: Run<"untangle"> = (graph) => {
  joinIn(graph);
  if (graph.order <= ROOM_FOR_LABELS) giveRoom(graph);
};
