import type { GraphChange } from "@/lib/view/graph/update";
import type * as ForLarge from "./forLarge";
import { isLarge } from "./large";
import type { ActorSigma, Stage } from "./state";

export const SPOTLIGHT_LAYER = "spotlight";

let parts: typeof ForLarge | undefined;

export function makeRoomForSpotlight(sigma: ActorSigma): void {
  // It lies above all others, the one that hears of the pointer too.
  sigma.createCanvasContext(SPOTLIGHT_LAYER, { style: { pointerEvents: "none" } });
  sigma.resize(true);
}

/** What draws it comes with the first large network: no other picture waits for it. */
export function drawSpotlight(stage: Stage): void {
  if (parts) return parts.drawSpotlight(stage);
  if (!isLarge(stage.graph)) return;
  void import("./forLarge").then((module) => {
    parts = module;
    if (stage.sigma.getContainer().isConnected) module.drawSpotlight(stage);
  });
}

/** Takes in only what changed of a large network, where it can; see `intake.ts`. */
export function takingIn({ sigma, graph }: Pick<Stage, "sigma" | "graph">) {
  let take: ReturnType<typeof ForLarge.createIntake> | undefined;
  return (change: GraphChange): boolean => {
    if (!parts || !isLarge(graph)) return false;
    take ??= parts.createIntake(sigma);
    return take(change);
  };
}
