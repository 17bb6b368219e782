import type { LayoutId, LAYOUTS } from "../layouts";
import type { LayoutGraph } from "../model";
import type { ValuesOf } from "../parameters";
import type { CanvasShape } from "../shape";

/**
 * Puts the nodes of a graph somewhere, in pixels, y upwards, and leaves what is fixed. It may
 * wait for a part that is loaded when it is first needed.
 */
export type Run<Id extends LayoutId> = (
  graph: LayoutGraph,
  values: ValuesOf<(typeof LAYOUTS)[Id]["parameters"]>,
  shape: CanvasShape,
) => void | Promise<void>;
