import { isLarge } from "./large";
import type * as Spotlight from "./spotlight";
import type { ActorSigma, Stage } from "./state";

export const SPOTLIGHT_LAYER = "spotlight";

let spotlight: typeof Spotlight | undefined;

export function makeRoomForSpotlight(sigma: ActorSigma): void {
  // It lies above all others, the one that hears of the pointer too.
  sigma.createCanvasContext(SPOTLIGHT_LAYER, { style: { pointerEvents: "none" } });
  sigma.resize(true);
}

/** What draws it comes with the first large network: no other picture waits for it. */
export function drawSpotlight(stage: Stage): void {
  if (spotlight) return spotlight.drawSpotlight(stage);
  if (!isLarge(stage.graph)) return;
  void import("./spotlight").then((module) => {
    spotlight = module;
    if (stage.sigma.getContainer().isConnected) module.drawSpotlight(stage);
  });
}
