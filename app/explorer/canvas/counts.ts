import { faded, toneColour } from "@/lib/view/appearance/palette";
import type { Focus } from "@/lib/view/graph/focus";
import { LABEL } from "@/lib/view/layout/text";
import { pointOfEdge } from "./project";
import type { Stage } from "./state";

/** Nearer than this, each edge tells its number unasked. */
const NEAR = 0.6;

/** How many statements stand behind an edge, on its middle; one needs no number. */
export function drawCounts(
  stage: Stage,
  context: CanvasRenderingContext2D,
  focus: Focus | undefined,
): void {
  const { sigma, graph, state } = stage;
  const { palette } = state.getState();
  const near = sigma.getCamera().ratio <= NEAR;
  context.font = `600 11px ${LABEL.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const key of focus?.edges ?? (near ? graph.edges() : [])) {
    const { statements, tone, secondHand } = graph.getEdgeAttributes(key);
    if (statements <= 1) continue;
    const point = pointOfEdge(stage, key, 0.5);
    const text = String(statements);
    const half = Math.max(8, context.measureText(text).width / 2 + 5);
    context.fillStyle = palette.background;
    context.strokeStyle = focus
      ? toneColour(tone, secondHand, palette)
      : faded(palette.text, palette);
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(point.x - half, point.y - 8, half * 2, 16, 8);
    context.fill();
    context.stroke();
    context.fillStyle = palette.text;
    context.fillText(text, point.x, point.y + 0.5);
  }
}
