import type { Theme } from "@/lib/view/appearance/palette";
import type { EdgeAttributes, NodeAttributes, ShownGraph } from "@/lib/view/graph/attributes";
import { ROOM_FOR_LABELS } from "@/lib/view/layout/room";
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { createArcProgram, SEGMENTS } from "../programs/arc";
import { createDiscProgram } from "../programs/disc";
import type { Frame } from "../programs/frame";
import { type Keeper, localKeeper } from "./keeper";
import { drawLabels } from "./labels";
import { prefersReducedMotion } from "./motion";
import { shiftWhileMoved } from "./moving";
import { drawPicksWhenAsked } from "./picks";
import { fittedScale, PADDING } from "./reserve";
import { createReducers } from "./reducers";
import { drawSpotlight, makeRoomForSpotlight, takingIn } from "./whenLarge";
import { createCanvasState, type Stage } from "./state";

/** So few discs may stay large on a small screen: a finger has to meet them. */
const FEW = 40;

const nothing = (): void => undefined;

/** Makes the one Sigma of a container. Whoever makes it ends it with `endStage`. */
export function createStage(container: HTMLElement, theme: Theme, keeper?: Keeper): Stage {
  const graph: ShownGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const state = createCanvasState(theme);
  // Sigma asks for sizes before there is a frame to fit.
  let scale = 1;
  const frame: Frame = {
    palette: () => state.getState().palette,
    picture: "seen",
    programs: new Set(),
  };
  const still = prefersReducedMotion();
  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    ...createReducers(graph, state),
    defaultNodeType: "actor",
    defaultEdgeType: "arc",
    nodeProgramClasses: { actor: createDiscProgram(frame) },
    edgeProgramClasses: {
      arc: createArcProgram(frame, SEGMENTS.arc),
      line: createArcProgram(frame, SEGMENTS.line),
    },
    // Our own labels do not overlap; hovering fades the others and needs no box.
    renderLabels: false,
    defaultDrawNodeHover: nothing,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: PADDING,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / scale,
    minCameraRatio: 0.04,
    maxCameraRatio: 3,
    allowInvalidContainer: true,
    zoomDuration: still ? 0 : 160,
    inertiaDuration: still ? 0 : 160,
    // A double click is for expanding; it zooms nowhere.
    doubleClickZoomingRatio: 1,
    doubleClickZoomingDuration: 0,
  });
  let isStale = false;
  let asked = 0;
  const light = (): void => {
    cancelAnimationFrame(asked);
    asked = 0;
    drawSpotlight(stage);
  };
  const takeIn = takingIn({ sigma, graph });
  const repaint = (): void => {
    isStale = true;
    sigma.scheduleRender();
  };
  const stage: Stage = {
    sigma,
    repaint,
    relight() {
      // A frame of the picture that is drawn until then lights it too.
      asked ||= requestAnimationFrame(light);
    },
    takeIn(change) {
      if (!isStale && takeIn(change)) sigma.scheduleRender();
      else repaint();
    },
    graph,
    state,
    keeper: keeper ?? localKeeper(state),
    drawn: { labels: [], groups: [] },
    heading: new Map(),
  };
  makeRoomForSpotlight(sigma);
  shiftWhileMoved(sigma);
  drawPicksWhenAsked(sigma, state, frame);
  sigma.on("beforeRender", () => {
    // By the size that this frame is about to have.
    sigma.resize();
    scale = itemScale(stage);
    if (!isStale) return;
    isStale = false;
    // Takes everything in for the frame that is about to be drawn; Sigma forgets the other one
    // that it schedules by this.
    sigma.refresh({ schedule: true });
  });
  sigma.on("afterRender", () => {
    drawLabels(stage);
    light();
  });
  sigma.on("kill", () => cancelAnimationFrame(asked));
  return stage;
}

/** Sizes are meant for a layout shown as it is; one that is shown smaller has smaller ones. */
function itemScale({ sigma, graph }: Stage): number {
  const frame = sigma.getCustomBBox();
  if (!frame) return 1;
  const fitted = fittedScale(frame, sigma.getDimensions());
  const least = graph.order > ROOM_FOR_LABELS ? 0.1 : graph.order > FEW ? 0.45 : 0.72;
  return Math.min(1.15, Math.max(least, fitted));
}

/** Gives back the WebGL contexts. Sigma itself may be killed twice without harm. */
export function endStage({ sigma, graph }: Stage): void {
  sigma.kill();
  graph.clear();
}
