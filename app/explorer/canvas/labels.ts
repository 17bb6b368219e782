import {
  type Disc,
  type LabelRequest,
  type PlacedLabel,
  placeLabels,
} from "@/lib/view/layout/place";
import type { Point } from "@/lib/view/layout/start";
import { badgesOf, drawBadges } from "./badges";
import { drawCounts } from "./counts";
import { discOf, pointsOfEdge } from "./project";
import { drawNoteMarks } from "./noteMarks";
import { drawHeapLabels, heapLabels } from "./heapLabels";
import { isLarge } from "./large";
import { isMoving } from "./moving";
import { drawName, namesWanted } from "./names";
import { toolsBox } from "./reserve";
import { currentFocus, type Stage } from "./state";

/** More are never placed in one frame: a screen holds no more. */
const MOST_LABELS = 300;
/** With more edges, labels no longer look for a place beside them. */
const MOST_EDGES = 400;
const SAMPLES = [0.1, 0.22, 0.34, 0.46, 0.58, 0.7, 0.82, 0.94];
const BORDER = 4;

/** Draws the names of the nodes so that none lies on another name or node, and says which. */
export function drawLabels(stage: Stage): void {
  const { sigma, graph, state } = stage;
  const context = sigma.getCanvases()["labels"]?.getContext("2d");
  if (!context || state.getState().layout === "waiting") return;
  if (isLarge(graph) && isMoving(sigma)) {
    moveNames(stage, context);
    return;
  }
  const { width, height } = sigma.getDimensions();
  const discs = graph
    .mapNodes((key) => discOf(stage, key))
    .filter((disc) => onScreen(disc, width, height));
  const focus = isLarge(graph) ? undefined : currentFocus(graph, state.getState());
  const badges = badgesOf(stage, context);
  const groups = heapLabels(stage, context);
  const requests = namesWanted(stage, context, discs, MOST_LABELS);
  const obstacles = {
    discs,
    points: edgePoints(stage),
    viewport: { x: BORDER, y: BORDER, width: width - 2 * BORDER, height: height - 2 * BORDER },
    covers: [toolsBox(width, height), ...badges, ...groups],
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
  stage.drawn = { labels: placed, groups, camera: sigma.getCamera().getState() };
  drawCounts(stage, context, focus);
  drawHeapLabels(stage, context, groups, focus);
  for (const label of placed) {
    const away =
      focus !== undefined && !focus.nodes.has(label.key) && !state.getState().chosen.has(label.key);
    drawName(stage, context, label, away);
  }
  drawBadges(stage, context, badges);
  drawNoteMarks(stage, context);
}

/** Names move with their nodes: nobody reads them meanwhile, and to place them anew takes long. */
function moveNames(stage: Stage, context: CanvasRenderingContext2D): void {
  const { sigma, graph, drawn } = stage;
  const from = drawn.camera;
  if (!from) return;
  const cameraState = sigma.getCamera().getState();
  for (const label of drawn.labels) {
    if (!graph.hasNode(label.key)) continue;
    const { x, y } = graph.getNodeAttributes(label.key);
    const was = sigma.graphToViewport({ x, y }, { cameraState: from });
    const is = sigma.graphToViewport({ x, y }, { cameraState });
    const moved = { ...label, x: label.x + is.x - was.x, y: label.y + is.y - was.y };
    drawName(stage, context, moved, false);
  }
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

function edgePoints(stage: Stage): readonly Point[] {
  const { graph } = stage;
  if (graph.size > MOST_EDGES) return [];
  return graph.mapEdges((key) => SAMPLES.map(pointsOfEdge(stage, key))).flat();
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
