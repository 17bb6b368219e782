import { useEffect } from "react";
import type { Camera } from "@/lib/view/keeping/camera";
import { useCanvasState, useStage } from "../canvas/context";
import { cameraStateFor } from "../canvas/look";
import { prefersReducedMotion } from "../canvas/motion";

/** A canvas that is made anew looks from where its reader was, and not from there once more. */
const seen = new WeakSet<Camera>();

/** The frame is on its way for so long, and with it whatever stands in it. */
const FRAMED_MS = 250;

/** Looks from where it is asked to, once there is something to look at and it stands still. */
export function LookController({ look }: { readonly look: Camera | undefined }): null {
  const stage = useStage();
  const isWaiting = useCanvasState((state) => state.layout === "waiting");
  useEffect(() => {
    if (!look || isWaiting || seen.has(look)) return;
    let asked = 0;
    const move = (): void => {
      // With the frame that is drawn by then.
      asked = requestAnimationFrame(() => {
        seen.add(look);
        const { sigma } = stage;
        const duration = sigma.getSetting("zoomDuration");
        void sigma.getCamera().animate(cameraStateFor(stage, look), { duration });
      });
    };
    const waiting = setTimeout(move, prefersReducedMotion() ? 0 : FRAMED_MS);
    return () => {
      clearTimeout(waiting);
      cancelAnimationFrame(asked);
    };
  }, [stage, look, isWaiting]);
  return null;
}
