import { useEffect } from "react";
import type { Camera } from "@/lib/view/keeping/camera";
import { useCanvasState, useStage } from "../canvas/context";

/** Looks from where it is asked to, once there is something to look at. */
export function LookController({ look }: { readonly look: Camera | undefined }): null {
  const { sigma } = useStage();
  const isWaiting = useCanvasState((state) => state.layout === "waiting");
  useEffect(() => {
    if (!look || isWaiting) return;
    // Whatever else moves the camera for a new scene has begun by then, and gives way.
    const asked = requestAnimationFrame(() => {
      void sigma.getCamera().animate(look, { duration: sigma.getSetting("zoomDuration") });
    });
    return () => cancelAnimationFrame(asked);
  }, [sigma, look, isWaiting]);
  return null;
}
