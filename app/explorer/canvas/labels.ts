import { faded } from "@/lib/view/appearance/palette";
import {
  type Disc,
  type LabelRequest,
  type PlacedLabel,
  placeLabels,
} from "@/lib/view/layout/place";
import type { Point } from "@/lib/view/layout/start";
import { LABEL, type LabelText, labelText } from "@/lib/view/layout/text";
import { badgesOf, drawBadges } from "./badges";
import { drawCounts } from "./counts";
import { discOf, pointOfEdge } from "./project";
import { toolsBox } from "./reserve";
import { currentFocus, type Stage } from "./state";

/** More are never placed in one frame: a screen holds no more. */
const MOST_LABELS = 300;
/** Smaller nodes are dots: their names come with zooming in, but for the largest few. */
const SMALLEST_RADIUS = 4.5;
const LARGEST = 40;
/** With more edges, labels no longer look for a place beside them. */
const MOST_EDGES = 400;
const SAMPLES = [0.1, 0.22, 0.34, 0.46, 0.58, 0.7, 0.82, 0.94];
const BORDER = 4;
const FONT = `${LABEL.weight} ${LABEL.size}px ${LABEL.font}`;

const texts = new Map<string, LabelText>();

function textOf(context: CanvasRenderingContext2D, name: string): LabelText {
  const known = texts.get(name);
  if (known) return known;
  const text = labelText(name, (line) => context.measureText(line).width);
  if (texts.size > 20_000) texts.clear();
  texts.set(name, text);
  return text;
}

/** Draws the names of the nodes so that none lies on another name or node, and says which. */
export function drawLabels(stage: Stage): void {
  const { sigma, graph, state } = stage;
  const context = sigma.getCanvases()["labels"]?.getContext("2d");
  if (!context || state.getState().layout === "waiting") return;
  const { width, height } = sigma.getDimensions();
  const discs = graph
    .mapNodes((key) => discOf(stage, key))
    .filter((disc) => onScreen(disc, width, height));
  const focus = currentFocus(graph, state.getState());
  const badges = badgesOf(stage, context);
  context.font = FONT;
  const requests = requestsFor(stage, context, discs);
  const obstacles = {
    discs,
    points: edgePoints(stage),
    viewport: { x: BORDER, y: BORDER, width: width - 2 * BORDER, height: height - 2 * BORDER },
    covers: [toolsBox(width, height), ...badges],
  };

  let placed = placeLabels(requests, obstacles);
  const missing = missingNames(placed, requests, focus?.nodes);
  if (missing) {
    // Only now may anything move: what is looked at gets its name, others give way.
    const raised = requests.map((request) =>
      focus?.nodes.has(request.key) ? raisedRequest(stage, request) : request,
    );
    placed = placeLabels(raised, obstacles);
  }
  stage.drawn.labels = placed;
  drawCounts(stage, context, focus);
  context.font = FONT;
  for (const label of placed) {
    const away =
      focus !== undefined && !focus.nodes.has(label.key) && !state.getState().chosen.has(label.key);
    drawLabel(stage, context, label, away);
  }
  drawBadges(stage, context, badges);
}

/** What is selected or pointed at comes first and in any case, its neighbours next. */
function raisedRequest({ state }: Stage, request: LabelRequest): LabelRequest {
  const { hovered, selected } = state.getState();
  const forced = hovered?.key === request.key || selected?.key === request.key;
  return { ...request, forced, priority: request.priority + (forced ? 2e6 : 1e6) };
}

function onScreen({ centre, radius }: Disc, width: number, height: number): boolean {
  return (
    centre.x > -radius &&
    centre.y > -radius &&
    centre.x < width + radius &&
    centre.y < height + radius
  );
}

function requestsFor(
  { graph, state }: Stage,
  context: CanvasRenderingContext2D,
  discs: readonly Disc[],
): readonly LabelRequest[] {
  const { hovered, selected } = state.getState();
  const wanted = (key: string): boolean => hovered?.key === key || selected?.key === key;
  return discs
    .toSorted((a, b) => b.radius - a.radius)
    .filter(({ key, radius }, rank) => {
      const most = radius >= SMALLEST_RADIUS ? MOST_LABELS : LARGEST;
      return rank < most || wanted(key);
    })
    .map((disc) => {
      const text = textOf(context, graph.getNodeAttribute(disc.key, "label"));
      return { ...disc, width: text.width, height: text.height, priority: disc.radius };
    });
}

function edgePoints(stage: Stage): readonly Point[] {
  const { graph } = stage;
  if (graph.size > MOST_EDGES) return [];
  return graph.mapEdges((key) => SAMPLES.map((share) => pointOfEdge(stage, key, share))).flat();
}

function missingNames(
  placed: readonly PlacedLabel[],
  requests: readonly LabelRequest[],
  wanted: ReadonlySet<string> | undefined,
): boolean {
  if (!wanted) return false;
  const shown = new Set(placed.map((label) => label.key));
  return requests.some(({ key }) => wanted.has(key) && !shown.has(key));
}

function drawLabel(
  { graph, state }: Stage,
  context: CanvasRenderingContext2D,
  { key, x, y, width, align }: PlacedLabel,
  away: boolean,
): void {
  const { palette, selected } = state.getState();
  const { lines } = textOf(context, graph.getNodeAttribute(key, "label"));
  const colour = selected?.key === key ? palette.accent : palette.text;
  context.textAlign = align;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.background;
  context.fillStyle = away ? faded(colour, palette) : colour;
  const anchor = align === "left" ? x : align === "right" ? x + width : x + width / 2;
  lines.forEach((line, row) => {
    const middle = y + (row + 0.5) * LABEL.lineHeight;
    context.strokeText(line, anchor, middle);
    context.fillText(line, anchor, middle);
  });
}
