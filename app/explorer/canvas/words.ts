import { counted, figure } from "@/lib/view/words";

/** Every word of the canvas; what a thing on it is called stands in `lib/view/graph/words.ts`. */
export const CANVAS_WORDS = {
  role: "network",
  stop: "Stop",
  cannotDraw: "This browser cannot draw the network.",
  needsWebgl:
    "It needs WebGL, which is off or missing here. Nothing is lost: the list holds every actor and every statement behind a line. To see the picture, turn on hardware acceleration or use another browser.",

  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit everything",
  layOut: "Lay out again",
  pin: "Pin or unpin the selected actor",
  lasso: "Choose by drawing a line around",
  tools: "Canvas",
  export: "Export",
} as const;

export const canvasLabel = (actors: number): string =>
  `Network of ${counted(actors, "actor")}. Arrow keys walk, Enter selects.`;
export const layingOutWords = (actors: number): string =>
  `Laying out ${counted(actors, "actor")} …`;
export const withKeyWords = (tool: string, key: string): string => `${tool} (${key})`;
/** "10 of 253" */
export const reachWords = ({ here, total }: { here: number; total: number }): string =>
  `${figure(here)} of ${figure(total)}`;
export const neighboursHereWords = (reach: { here: number; total: number }): string =>
  `${reachWords(reach)} neighbours here`;
