export { Canvas, Canvas as default, type SceneOnCanvas } from "./Canvas";
export type { CanvasHandle } from "./handle";
