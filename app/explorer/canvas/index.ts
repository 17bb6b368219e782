export { Canvas, Canvas as default, type MenuOnCanvas, type SceneOnCanvas } from "./Canvas";
export type { CanvasHandle } from "./handle";
