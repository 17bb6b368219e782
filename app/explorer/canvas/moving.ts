import type { CameraState } from "sigma/types";
import { isLarge } from "./large";
import type { ActorSigma } from "./state";

/** How often a picture that moves is looked at for whether it still does. */
const LOOK_MS = 60;
/** Shifted by more than this share of the canvas, it shows too much that was not drawn. */
const FAR = 0.3;
const ORIGIN = { x: 0, y: 0 };

/** Is a hand or an animation moving the picture? */
export function isMoving(sigma: ActorSigma): boolean {
  const mouse = sigma.getMouseCaptor();
  return (
    sigma.getCamera().isAnimated() ||
    mouse.isMoving ||
    mouse.draggedEvents > 0 ||
    mouse.currentWheelDirection !== 0 ||
    sigma.getTouchCaptor().isMoving
  );
}

/**
 * A large picture that is moved is shifted as it was drawn, and drawn again when it has come to
 * rest or has been shifted far: so it follows the hand, however long it takes to draw.
 */
export function shiftWhileMoved(sigma: ActorSigma): void {
  const camera = sigma.getCamera();
  let drawn = camera.getState();
  let looking: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    looking = isMoving(sigma) ? setTimeout(look, LOOK_MS) : undefined;
    if (looking === undefined) sigma.scheduleRender();
  };
  const shift = (now: CameraState): boolean => {
    const isTurned = now.ratio !== drawn.ratio || now.angle !== drawn.angle;
    if (isTurned || !isLarge(sigma.getGraph()) || !isMoving(sigma)) return false;
    const from = sigma.framedGraphToViewport(ORIGIN, { cameraState: drawn });
    const to = sigma.framedGraphToViewport(ORIGIN, { cameraState: now });
    const [x, y] = [to.x - from.x, to.y - from.y];
    const { width, height } = sigma.getDimensions();
    if (Math.abs(x) > width * FAR || Math.abs(y) > height * FAR) return false;
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.style.transform = `translate(${x}px, ${y}px)`;
    }
    return true;
  };
  for (const hear of camera.listeners("updated")) {
    camera.off("updated", hear);
    camera.on("updated", (now) => {
      if (!shift(now)) hear(now);
      if (isMoving(sigma)) looking ??= setTimeout(look, LOOK_MS);
    });
  }
  sigma.on("beforeRender", () => {
    drawn = camera.getState();
    for (const canvas of Object.values(sigma.getCanvases())) canvas.style.transform = "";
  });
  sigma.on("kill", () => clearTimeout(looking));
}
