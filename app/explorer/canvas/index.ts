export { Canvas, Canvas as default } from "./Canvas";
export type { CanvasHandle } from "./handle";
