import type { Frame } from "../programs/frame";
import type { StoreApi } from "zustand/vanilla";
import { isLarge } from "./large";
import type { ActorSigma, CanvasState } from "./state";

/** After any of these Sigma asks what is under the pointer. */
const ASKING = [
  "pointermove",
  "pointerdown",
  "pointerup",
  "click",
  "dblclick",
  "contextmenu",
  "touchstart",
  "touchend",
] as const;

/**
 * Keeps ready the picture in which Sigma finds things under the pointer: drawn when a pointer
 * comes to ask, and once for each frame at most.
 */
export function drawPicksWhenAsked(
  sigma: ActorSigma,
  state: StoreApi<CanvasState>,
  frame: Frame,
): void {
  const container = sigma.getContainer();
  const leaving = new AbortController();
  let isReady = false;
  const captor = sigma.getMouseCaptor();
  /** A pointer that moves a large picture meets nothing until it is let go. */
  const isPassing = (): boolean =>
    captor.isMouseDown && state.getState().dragged === undefined && isLarge(sigma.getGraph());
  const ask = ({ type }: Event): void => {
    if (isReady || sigma.getGraph().order === 0) return;
    if (type === "pointermove" && isPassing()) return;
    frame.picture = "picks";
    const params = sigma.getRenderParams();
    for (const program of frame.programs) program.render(params);
    frame.picture = "seen";
    isReady = true;
  };
  // Sigma asks for each move, and to ask is to wait until all is drawn.
  for (const hear of captor.listeners("mousemove")) {
    captor.off("mousemove", hear);
    captor.on("mousemove", (move) => {
      if (!isPassing()) hear(move);
    });
  }
  sigma.on("beforeRender", () => {
    isReady = false;
  });
  sigma.on("kill", () => leaving.abort());
  for (const type of ASKING) {
    container.addEventListener(type, ask, { capture: true, signal: leaving.signal });
  }
}
