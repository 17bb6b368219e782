import type { UseQueryResult } from "@tanstack/react-query";
import type { RefObject } from "react";
import type { GraphSlice } from "@/lib/model/slice";
import type { Selection } from "@/lib/view/selection";
import type { CanvasHandle } from "./canvas";

/** What every arrangement of the panels is given. */
export interface RoomProps {
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly graph: UseQueryResult<GraphSlice>;
  readonly selection: Selection;
}
