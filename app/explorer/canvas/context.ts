import { createContext, use } from "react";
import { useStore } from "zustand";
import type { CanvasState, Stage } from "./state";

export const StageContext = createContext<Stage | undefined>(undefined);

/** The living canvas. Controllers and overlays stand inside of it, or it is a fault of ours. */
export function useStage(): Stage {
  const stage = use(StageContext);
  if (!stage) throw new Error("canvas context missing: controllers stand inside <Canvas>");
  return stage;
}

export function useCanvasState<Part>(select: (state: CanvasState) => Part): Part {
  return useStore(useStage().state, select);
}
