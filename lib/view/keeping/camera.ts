import { z } from "zod";

/**
 * Where one looks from, in the places of the layout, so that it holds on another screen and
 * whatever else is shown: the middle of what is in sight, and how much of the layout the shorter
 * side of the canvas takes in.
 */
export const cameraSchema = z.strictObject({
  x: z.number(),
  y: z.number(),
  span: z.number().positive(),
});

export type Camera = Readonly<z.infer<typeof cameraSchema>>;
