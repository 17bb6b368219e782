import { edgeColour, nodeColour } from "@/lib/view/appearance/paint";
import { type Disc, placeLabels } from "@/lib/view/layout/place";
import type { Focus } from "@/lib/view/graph/focus";
import type { Point } from "@/lib/view/layout/start";
import { badgesOf, drawBadges } from "./badges";
import { drawCounts } from "./counts";
import { isLarge } from "./large";
import { drawName, namesWanted } from "./names";
import { discOf, pointsOfEdge } from "./project";
import { toolsBox } from "./reserve";
import { type ActorSigma, currentFocus, type Stage } from "./state";

const LAYER = "spotlight";
/** More names or numbers would only hide the lines. */
const MOST_NAMES = 40;
const MOST_COUNTS = 120;
/** Points of a bent line. */
const BENT = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];
const STRAIGHT = [0, 1];
const DASHES = [5, 4];
const HEAD = { length: 8, angle: 0.4 } as const;

export function makeRoomForSpotlight(sigma: ActorSigma): void {
  // It lies above all others, the one that hears of the pointer too.
  sigma.createCanvasContext(LAYER, { style: { pointerEvents: "none" } });
  sigma.resize(true);
}

/**
 * Draws what is looked at, its neighbours and the lines between above a large picture, which
 * fades: this takes a moment where drawing all of it again would take many.
 */
export function drawSpotlight(stage: Stage): void {
  const { sigma, graph, state } = stage;
  const context = sigma.getCanvases()[LAYER]?.getContext("2d");
  if (!context) return;
  const focus = isLarge(graph) ? currentFocus(graph, state.getState()) : undefined;
  const { width, height } = sigma.getDimensions();
  context.clearRect(0, 0, width, height);
  sigma.getContainer().toggleAttribute("data-spotlight", focus !== undefined);
  if (!focus) return;
  // Each of a hub's thousand lines ends at it.
  const discs = new Map([...focus.nodes].map((key) => [key, discOf(stage, key)]));
  drawLines(stage, context, focus, (key) => discs.get(key) ?? discOf(stage, key));
  drawDiscs(stage, context, discs);
  if (focus.edges.size <= MOST_COUNTS) drawCounts(stage, context, focus);
  drawNames(stage, context, [...discs.values()]);
}

function drawLines(
  stage: Stage,
  context: CanvasRenderingContext2D,
  { edges }: Focus,
  disc: (key: string) => Disc,
): void {
  const { sigma, graph, state } = stage;
  const { palette } = state.getState();
  for (const key of edges) {
    const edge = graph.getEdgeAttributes(key);
    const { size, bend, dashed, end, bothEnds } = edge;
    const isStraight = bend === 0 && !graph.isSelfLoop(key);
    const points = (isStraight ? STRAIGHT : BENT).map(pointsOfEdge(stage, key, disc));
    const colour = edgeColour(edge, palette);
    context.strokeStyle = context.fillStyle = colour;
    context.lineWidth = Math.max(1, sigma.scaleSize(size));
    context.setLineDash(dashed ? DASHES : []);
    context.beginPath();
    for (const { x, y } of points) context.lineTo(x, y);
    context.stroke();
    if (end === "plain") continue;
    drawHead(context, points.at(-2), points.at(-1));
    if (bothEnds) drawHead(context, points[1], points[0]);
  }
  context.setLineDash([]);
}

/** A plain head says the direction; what kind it is of, the colour says at this size. */
function drawHead(context: CanvasRenderingContext2D, from?: Point, to?: Point): void {
  if (!from || !to) return;
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  context.beginPath();
  context.moveTo(to.x, to.y);
  for (const side of [-1, 1]) {
    const back = angle + Math.PI + side * HEAD.angle;
    context.lineTo(to.x + HEAD.length * Math.cos(back), to.y + HEAD.length * Math.sin(back));
  }
  context.fill();
}

function drawDiscs(
  stage: Stage,
  context: CanvasRenderingContext2D,
  discs: ReadonlyMap<string, Disc>,
): void {
  const { graph, state } = stage;
  const { palette, selected, hovered } = state.getState();
  for (const [key, { centre, radius }] of discs) {
    context.fillStyle = nodeColour(graph.getNodeAttributes(key), palette);
    context.strokeStyle = palette.background;
    context.lineWidth = 1;
    context.beginPath();
    context.arc(centre.x, centre.y, Math.max(2, radius), 0, 2 * Math.PI);
    context.fill();
    context.stroke();
    if (selected?.key !== key && hovered?.key !== key) continue;
    context.strokeStyle = palette.accent;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(centre.x, centre.y, Math.max(2, radius) + 4, 0, 2 * Math.PI);
    context.stroke();
  }
}

function drawNames(stage: Stage, context: CanvasRenderingContext2D, discs: readonly Disc[]): void {
  const { width, height } = stage.sigma.getDimensions();
  const badges = badgesOf(stage, context);
  const placed = placeLabels(namesWanted(stage, context, discs, MOST_NAMES), {
    discs,
    points: [],
    viewport: { x: 0, y: 0, width, height },
    covers: [toolsBox(width, height), ...badges],
  });
  for (const label of placed) drawName(stage, context, label, false);
  drawBadges(stage, context, badges);
}
