import type { Frame } from "@/lib/view/layout/frame";
import type { Point } from "@/lib/view/layout/start";
import { animate } from "./motion";
import { frameBesideTools } from "./reserve";
import type { Stage } from "./state";

/** No eye follows more, and each of their frames takes long. */
const MOST_FOLLOWED = 2000;

const between = (a: number, b: number, share: number): number => a + (b - a) * share;

const framesBetween = (a: Frame, b: Frame, share: number) => ({
  x: [between(a.x[0], b.x[0], share), between(a.x[1], b.x[1], share)] as [number, number],
  y: [between(a.y[0], b.y[0], share), between(a.y[1], b.y[1], share)] as [number, number],
});

function show(stage: Stage, places: ReadonlyMap<string, Point>, frame: Frame): void {
  const { graph, sigma, repaint } = stage;
  // Written without Sigma being told of each: the next frame takes in all of them.
  graph.forEachNode((key, node) => Object.assign(node, places.get(key)));
  sigma.setCustomBBox(framesBetween(frame, frame, 1));
  repaint();
}

function heading({ heading: towards }: Stage, places: ReadonlyMap<string, Point>): void {
  for (const [key, place] of places) towards.set(key, place);
}

/** Puts the nodes where the places say, and the frame around all of them, at once. */
export function jumpTo(stage: Stage, places: ReadonlyMap<string, Point>): void {
  heading(stage, places);
  show(stage, places, frameBesideTools(stage, placed(stage, places)));
}

/** The same, but the eye can follow. */
export function moveTo(
  stage: Stage,
  places: ReadonlyMap<string, Point>,
  signal: AbortSignal,
): void {
  const { graph, sigma } = stage;
  if (graph.order > MOST_FOLLOWED) {
    jumpTo(stage, places);
    return;
  }
  heading(stage, places);
  const from = new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }] as const));
  const target = frameBesideTools(stage, placed(stage, places));
  const start = sigma.getCustomBBox() ?? target;
  animate((share) => {
    const now = new Map(
      [...from].map(([key, a]) => {
        const b = places.get(key) ?? a;
        return [key, { x: between(a.x, b.x, share), y: between(a.y, b.y, share) }] as const;
      }),
    );
    show(stage, now, framesBetween(start, target, share));
  }, signal);
}

/** Everything in sight, with the camera back where it began. */
export function fit(stage: Stage, signal: AbortSignal): void {
  moveTo(stage, new Map(), signal);
  void stage.sigma.getCamera().animatedReset();
}

/**
 * The room of the canvas changed: whoever looks at all of it goes on doing so, with nobody under
 * the tools. Who has gone nearer stays where they are.
 */
export function reframe(stage: Stage): void {
  const { graph, sigma, state, repaint } = stage;
  const { layout, dragged } = state.getState();
  const { x, y, ratio } = sigma.getCamera().getState();
  const isWhole = x === 0.5 && y === 0.5 && ratio === 1;
  const isFramed = isWhole && layout !== "waiting" && dragged === undefined;
  if (isFramed && graph.order <= MOST_FOLLOWED) {
    // It takes its new size with the next frame, and the frame around all is reckoned by that.
    sigma.resize();
    const frame = frameBesideTools(stage, placed(stage, new Map()));
    sigma.setCustomBBox(framesBetween(frame, frame, 1));
    repaint();
  } else if (isResized(stage)) sigma.scheduleRender();
}

/** Does the last frame still have another size? The one of a change may have had this already. */
function isResized({ sigma }: Stage): boolean {
  const { width, height } = sigma.getDimensions();
  const { offsetWidth, offsetHeight } = sigma.getContainer();
  return width !== offsetWidth || height !== offsetHeight;
}

function placed({ graph }: Stage, places: ReadonlyMap<string, Point>) {
  return graph.mapNodes((key, node) => ({ ...node, ...places.get(key) }));
}
