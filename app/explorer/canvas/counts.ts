import { edgeColour } from "@/lib/view/appearance/paint";
import { faded } from "@/lib/view/appearance/palette";
import type { Focus } from "@/lib/view/graph/focus";
import type { Point } from "@/lib/view/layout/start";
import { LABEL } from "@/lib/view/layout/text";
import { pointOfEdge } from "./project";
import type { Stage } from "./state";

/** Nearer than this, each edge tells its number unasked. */
const NEAR = 0.6;

/** With more lines, their letters would hide them: they come with the numbers. */
const MOST_SIGNED = 250;
/** Of a line, the best first. */
const SHARES = [0.5, 0.42, 0.58, 0.34];

/**
 * How many statements stand behind an edge, on its middle, and the second sign of its colour where
 * a style gave it one. One statement needs no number.
 */
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
  const isFew = graph.size <= MOST_SIGNED;
  const written: Point[] = [];
  for (const key of focus?.edges ?? (near || isFew ? graph.edges() : [])) {
    const edge = graph.getEdgeAttributes(key);
    const number = edge.statements > 1 && (near || focus) ? String(edge.statements) : undefined;
    const text = [edge.sign, number].filter((part) => part !== undefined).join(" · ");
    if (text === "") continue;
    const half = Math.max(8, context.measureText(text).width / 2 + 5);
    const point = placeFor(stage, key, half, written);
    written.push(point);
    context.fillStyle = palette.background;
    context.strokeStyle =
      focus || edge.sign !== undefined ? edgeColour(edge, palette) : faded(palette.text, palette);
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(point.x - half, point.y - 8, half * 2, 16, 8);
    context.fill();
    context.stroke();
    context.fillStyle = palette.text;
    context.fillText(text, point.x, point.y + 0.5);
  }
}

/** Its middle; where lines cross there, a little before or behind it. */
function placeFor(stage: Stage, key: string, half: number, written: readonly Point[]): Point {
  const places = SHARES.map((share) => pointOfEdge(stage, key, share));
  const isFree = ({ x, y }: Point): boolean =>
    !written.some((other) => Math.abs(other.x - x) < 2 * half && Math.abs(other.y - y) < 16);
  return (
    (written.length < MOST_SIGNED ? places.find(isFree) : undefined) ?? places[0] ?? { x: 0, y: 0 }
  );
}
