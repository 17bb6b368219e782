import type { Point } from "@/lib/view/layout/start";
import { discOf, pointOfEdge } from "./project";
import type { Stage } from "./state";

const SIDE = 12;
const FOLD = 4;
/** On a line: beside its middle, where its number stands. */
const SHARE = 0.62;

/** A small sheet on whom or what a reader has written a note. */
export function drawNoteMarks(stage: Stage, context: CanvasRenderingContext2D): void {
  const { noted, palette } = stage.state.getState();
  context.lineWidth = 1.25;
  context.lineJoin = "round";
  context.strokeStyle = palette.accent;
  context.fillStyle = palette.background;
  for (const key of noted) {
    const middle = placeOf(stage, key);
    if (middle) drawSheet(context, middle);
  }
}

function placeOf(stage: Stage, key: string): Point | undefined {
  const { graph } = stage;
  if (graph.hasNode(key)) {
    const { centre, radius } = discOf(stage, key);
    const off = radius * Math.SQRT1_2 + 3;
    return { x: centre.x + off, y: centre.y - off };
  }
  return graph.hasEdge(key) ? pointOfEdge(stage, key, SHARE) : undefined;
}

function drawSheet(context: CanvasRenderingContext2D, { x, y }: Point): void {
  const [left, top] = [Math.round(x - SIDE / 2) + 0.5, Math.round(y - SIDE / 2) + 0.5];
  const [right, bottom] = [left + SIDE - 1, top + SIDE - 1];
  context.beginPath();
  context.moveTo(left, top);
  context.lineTo(right, top);
  context.lineTo(right, bottom - FOLD);
  context.lineTo(right - FOLD, bottom);
  context.lineTo(left, bottom);
  context.closePath();
  context.fill();
  context.stroke();
  context.beginPath();
  context.moveTo(right, bottom - FOLD);
  context.lineTo(right - FOLD, bottom - FOLD);
  context.lineTo(right - FOLD, bottom);
  for (const row of [3.5, 6]) {
    context.moveTo(left + 2.5, top + row);
    context.lineTo(right - 2.5, top + row);
  }
  context.stroke();
}
