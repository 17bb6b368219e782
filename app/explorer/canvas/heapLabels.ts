import { faded } from "@/lib/view/appearance/palette";
import type { Focus } from "@/lib/view/graph/focus";
import { HEAP_NAME, type HeapName, heapNames } from "@/lib/view/layout/heaps";
import { LABEL } from "@/lib/view/layout/text";
import { discOf } from "./project";
import type { Stage } from "./state";

const FONT = `${HEAP_NAME.weight} ${HEAP_NAME.size}px ${LABEL.font}`;

/** Where the names of groups stand in this frame. */
export function heapLabels(stage: Stage, context: CanvasRenderingContext2D): readonly HeapName[] {
  const { graph, state } = stage;
  const { heaps } = state.getState();
  if (heaps.length === 0) return [];
  context.font = FONT;
  return heapNames(
    heaps,
    (key) => (graph.hasNode(key) ? discOf(stage, key) : undefined),
    (text) => context.measureText(text).width,
  );
}

/** Quieter than the names of actors, and a little larger. */
export function drawHeapLabels(
  { state }: Stage,
  context: CanvasRenderingContext2D,
  labels: readonly HeapName[],
  focus: Focus | undefined,
): void {
  const { palette } = state.getState();
  context.font = FONT;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.background;
  for (const { name, keys, x, y, width, height } of labels) {
    const isAway = focus !== undefined && !keys.some((key) => focus.nodes.has(key));
    context.fillStyle = isAway ? faded(palette.quietText, palette) : palette.quietText;
    context.strokeText(name, x + width / 2, y + height / 2);
    context.fillText(name, x + width / 2, y + height / 2);
  }
}
