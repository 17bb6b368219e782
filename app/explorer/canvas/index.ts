export { Canvas, Canvas as default, type CanvasProps } from "./Canvas";
export type { CanvasHandle } from "./handle";
