import type { RefObject } from "react";
import type { GraphSlice } from "@/lib/model/slice";
import type { Selection } from "@/lib/view/selection";
import type { CanvasHandle } from "./canvas";

/** The network or a scene in its place, or why it is not there. */
export interface GraphQuery {
  readonly data: GraphSlice | undefined;
  readonly error: Error | null;
  readonly isError: boolean;
  readonly refetch: () => unknown;
}

/** What every arrangement of the panels is given. */
export interface RoomProps {
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly graph: GraphQuery;
  readonly selection: Selection;
}
