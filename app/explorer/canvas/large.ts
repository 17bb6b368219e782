import type { ShownGraph } from "@/lib/view/graph/attributes";

/**
 * So many lines that to draw them again for each move of a pointer would be felt. What is looked
 * at is drawn above the picture then, which fades as a whole: see `spotlight.ts`.
 */
export const isLarge = (graph: ShownGraph): boolean => graph.size > 3000;
