import { ROOM_FOR_LABELS, spreadAll } from "../room";
import { partDiscs } from "../settle";
import type { Run } from "./kind";

/** Nobody moves further than it takes not to lie on another. */
export const apart: Run<"apart"> = (graph, { gap, names }) => {
  if (graph.order <= ROOM_FOR_LABELS) spreadAll(graph, gap, names);
  else partDiscs(graph, { margin: gap, ratio: 1 });
};
