import type { CameraState } from "sigma/types";
import type { Camera } from "@/lib/view/keeping/camera";
import type { Stage } from "./state";

/** Where one looks from now. */
export function cameraOf({ sigma }: Stage): Camera {
  const { width, height } = sigma.getDimensions();
  const [x, y] = [width / 2, height / 2];
  const middle = sigma.viewportToGraph({ x, y });
  const side = Math.min(width, height);
  const other = sigma.viewportToGraph({ x: x + side, y });
  return { ...middle, span: Math.hypot(other.x - middle.x, other.y - middle.y) };
}

/** How Sigma's camera has to stand for that, with the frame that it has now. */
export function cameraStateFor(stage: Stage, { x, y, span }: Camera): Partial<CameraState> {
  const { sigma } = stage;
  const middle = sigma.viewportToFramedGraph(sigma.graphToViewport({ x, y }));
  const { ratio } = sigma.getCamera().getState();
  return { x: middle.x, y: middle.y, ratio: (ratio * span) / cameraOf(stage).span };
}
