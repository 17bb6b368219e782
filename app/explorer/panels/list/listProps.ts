import type { GraphSlice } from "@/lib/model/slice";
import type { Selection } from "@/lib/view/selection";

export interface ListProps {
  readonly slice: GraphSlice | undefined;
  readonly selection: Selection;
  /** After a row was selected: a narrow screen turns to the evidence. */
  readonly onSelected?: () => void;
}
