import type { ActorId } from "@/lib/model/ids";
import type { Camera } from "@/lib/view/keeping/camera";
import { FIRST_WISH, type LayoutWish } from "@/lib/view/layout/layouts";
import { sizeWords } from "@/lib/view/layout/words";
import { extentOf } from "./extent";
import { cameraOf } from "./look";
import { fit } from "./move";
import { discOf } from "./project";
import type { Stage } from "./state";

/** What buttons, keys and other panels ask of the canvas. */
export interface CanvasHandle {
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Brings an actor to the middle. False where it is not on the canvas. */
  focus(actorId: ActorId): boolean;
  /** Where one looks from now. */
  camera(): Camera;
  /** Is everything in sight, and in the middle? */
  isFitted(): boolean;
  /**
   * Lays out everything that is not pinned: as wished, or as last time. What has grown too large
   * for a layout is laid out by attraction.
   */
  relayout(wish?: LayoutWish): void;
  /** Ends a layout that runs; everybody stays where they are. */
  stopLayout(): void;
  /** The next drag draws a line around those who are to be chosen. */
  lasso(): void;
  /** Pins or unpins who is chosen, or else what is selected, or what the pointer is on. */
  pinSelected(): void;
}

const STEP = 1.4;

export function createHandle(stage: Stage, signal: AbortSignal): CanvasHandle {
  const { sigma, graph, state } = stage;
  const camera = sigma.getCamera();
  const duration = sigma.getSetting("zoomDuration");
  return {
    fit() {
      // Newcomers are about to be laid out, which puts the frame around all.
      if (state.getState().fresh.size > 0) void camera.animatedReset();
      else fit(stage, signal);
    },
    zoomIn: () => void camera.animatedZoom({ factor: STEP, duration }),
    zoomOut: () => void camera.animatedUnzoom({ factor: STEP, duration }),
    focus(actorId) {
      if (!graph.hasNode(actorId)) return false;
      const { x, y } = sigma.viewportToFramedGraph(discOf(stage, actorId).centre);
      void camera.animate({ x, y }, { duration });
      return true;
    },
    camera: () => cameraOf(stage),
    isFitted() {
      const { x, y, ratio } = camera.getState();
      return x === 0.5 && y === 0.5 && ratio === 1;
    },
    relayout(asked) {
      const { wish: last, relayouts } = state.getState();
      const wish = asked ?? last;
      const isRefused = sizeWords(wish.id, extentOf(graph))?.isRefused ?? false;
      state.setState({ wish: isRefused ? FIRST_WISH : wish, relayouts: relayouts + 1 });
    },
    stopLayout: () => state.setState(({ stops }) => ({ stops: stops + 1 })),
    lasso: () => state.setState(({ lasso }) => ({ lasso: !lasso })),
    pinSelected() {
      const { chosen, selected, hovered } = state.getState();
      if (chosen.size > 0) {
        stage.keeper.togglePins([...chosen]);
        return;
      }
      const node = [selected, hovered].find((item) => item?.kind === "node");
      if (node) stage.keeper.togglePins([node.key]);
    },
  };
}
