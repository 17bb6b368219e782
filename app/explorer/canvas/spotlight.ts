import { edgeColour, nodeColour } from "@/lib/view/appearance/paint";
import { type Disc, placeLabels } from "@/lib/view/layout/place";
import type { Focus } from "@/lib/view/graph/focus";
import { badgesOf, drawBadges } from "./badges";
import { drawCounts } from "./counts";
import { isLarge } from "./large";
import { drawName, namesWanted } from "./names";
import { discOf, pointsOfEdge } from "./project";
import { toolsBox } from "./reserve";
import { drawEnd, drawGlyph } from "./spotlightSigns";
import { SPOTLIGHT_LAYER } from "./whenLarge";
import { currentFocus, type Stage } from "./state";

/** More names or numbers would only hide the lines. */
const MOST_NAMES = 40;
const MOST_COUNTS = 120;
/** As the layers below fade in `Canvas.module.css`. */
const FADED = 0.15;
/** Points of a bent line. */
const BENT = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];
const STRAIGHT = [0, 1];
const DASHES = [5, 4];
/** Somebody unnamed has a ring of dots, where there is room for one. */
const HOLLOW_FROM = 4;
const DOTTED = [1.5, 2.5];

/**
 * Draws what is looked at, its neighbours and the lines between above a large picture, which
 * fades: this takes a moment where drawing all of it again would take many.
 */
export function drawSpotlight(stage: Stage): void {
  const { sigma, graph, state } = stage;
  const context = sigma.getCanvases()[SPOTLIGHT_LAYER]?.getContext("2d");
  if (!context) return;
  const focus = isLarge(graph) ? currentFocus(graph, state.getState()) : undefined;
  const { width, height } = sigma.getDimensions();
  context.clearRect(0, 0, width, height);
  sigma.getContainer().toggleAttribute("data-spotlight", focus !== undefined);
  if (!focus) return;
  drawFadedNames(stage, context);
  // Each of a hub's thousand lines ends at it.
  const discs = new Map([...focus.nodes].map((key) => [key, discOf(stage, key)]));
  drawLines(stage, context, focus, (key) => discs.get(key) ?? discOf(stage, key));
  drawDiscs(stage, context, discs);
  if (focus.edges.size <= MOST_COUNTS) drawCounts(stage, context, focus);
  drawNames(stage, context, [...discs.values()]);
}

/** Here, as their own layer would cost each frame more than this does once. */
function drawFadedNames({ sigma }: Stage, context: CanvasRenderingContext2D): void {
  const names = sigma.getCanvases()["labels"];
  const { width, height } = sigma.getDimensions();
  if (!names || width === 0 || height === 0) return;
  context.globalAlpha = FADED;
  context.drawImage(names, 0, 0, width, height);
  context.globalAlpha = 1;
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
    const { size, bend, dashed, end, bothEnds, struck } = edge;
    const isStraight = bend === 0 && !graph.isSelfLoop(key);
    const points = (isStraight ? STRAIGHT : BENT).map(pointsOfEdge(stage, key, disc));
    const colour = edgeColour(edge, palette);
    context.strokeStyle = colour;
    context.lineWidth = Math.max(1, sigma.scaleSize(size));
    if (dashed) context.setLineDash(DASHES);
    context.beginPath();
    for (const { x, y } of points) context.lineTo(x, y);
    context.stroke();
    if (dashed) context.setLineDash([]);
    const look = { end, struck, colour, background: palette.background };
    drawEnd(context, look, points.at(-2), points.at(-1));
    if (bothEnds) drawEnd(context, { ...look, struck: false }, points[1], points[0]);
  }
}

function drawDiscs(
  stage: Stage,
  context: CanvasRenderingContext2D,
  discs: ReadonlyMap<string, Disc>,
): void {
  const { graph, state } = stage;
  const { palette, selected, hovered } = state.getState();
  for (const [key, { centre, radius }] of discs) {
    const node = graph.getNodeAttributes(key);
    const colour = nodeColour(node, palette);
    const isHollow = node.kind === "Group" && radius > HOLLOW_FROM;
    context.fillStyle = isHollow ? palette.background : colour;
    context.strokeStyle = isHollow ? colour : palette.background;
    context.lineWidth = isHollow ? 1.5 : 1;
    context.setLineDash(isHollow ? DOTTED : []);
    context.beginPath();
    context.arc(centre.x, centre.y, Math.max(2, radius), 0, 2 * Math.PI);
    context.fill();
    context.stroke();
    context.setLineDash([]);
    drawGlyph(context, node, isHollow ? colour : palette.glyph, centre, radius);
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
