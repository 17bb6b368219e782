import type { Point } from "@/lib/view/layout/start";
import type { Frame, Picked } from "../programs/frame";
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

/** What of Sigma asks what is under the pointer, and how it numbers things. It keeps them to itself. */
interface Asking {
  readonly itemIDsIndex: Readonly<Record<number, { readonly id: string }>>;
  getNodeAtPosition(at: Point): string | null;
  getEdgeAtPoint(x: number, y: number): string | null;
}

/** What was drawn coarsely is looked for among its places: see `Picked`. */
function lookWhereNothingIsDrawn(sigma: ActorSigma, { programs }: Frame): void {
  const asking = sigma as unknown as Asking;
  const { getNodeAtPosition, getEdgeAtPoint } = asking;
  const meet = (what: Picked["meets"], at: Point): string | null | undefined => {
    const { x, y } = sigma.viewportToFramedGraph(at);
    const beside = sigma.viewportToFramedGraph({ x: at.x + 1, y: at.y });
    const pixel = Math.hypot(beside.x - x, beside.y - y);
    const pointer = { x, y, pixel, scale: (size: number) => sigma.scaleSize(size) };
    const met = [...programs]
      .filter(({ meets }) => meets === what)
      .map((program) => program.meet(pointer));
    const found = met.flatMap((one) => (one && one.id > 0 ? [one] : []));
    const [nearest] = found.toSorted((a, b) => a.away - b.away);
    if (nearest) return asking.itemIDsIndex[nearest.id]?.id ?? null;
    // Where one of them is drawn richly, its picture may know more.
    return met.every((one) => one !== undefined) ? null : undefined;
  };
  asking.getNodeAtPosition = (at) => {
    const met = meet("node", at);
    return met === undefined ? getNodeAtPosition.call(sigma, at) : met;
  };
  asking.getEdgeAtPoint = (x, y) => {
    const met = meet("edge", { x, y });
    return met === undefined ? getEdgeAtPoint.call(sigma, x, y) : met;
  };
}

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
  lookWhereNothingIsDrawn(sigma, frame);
  sigma.on("beforeRender", () => {
    isReady = false;
  });
  sigma.on("kill", () => leaving.abort());
  for (const type of ASKING) {
    container.addEventListener(type, ask, { capture: true, signal: leaving.signal });
  }
}
