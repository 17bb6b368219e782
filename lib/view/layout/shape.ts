/** Canvases come in three shapes; within one, the same slice gives the same picture. */
export type CanvasShape = "upright" | "square" | "wide";

/** Width by height that a picture of the shape aims at. */
export const ASPECTS: Readonly<Record<CanvasShape, number>> = {
  upright: 0.66,
  square: 1,
  wide: 1.5,
};

export function shapeOf(width: number, height: number): CanvasShape {
  const aspect = width / Math.max(1, height);
  if (aspect < 0.8) return "upright";
  return aspect > 1.25 ? "wide" : "square";
}
