import { z } from "zod";

/** Where one looks from, as the canvas has it: the middle and the ratio of what is in sight to all. */
export const cameraSchema = z.strictObject({
  x: z.number(),
  y: z.number(),
  ratio: z.number().positive(),
});

export type Camera = Readonly<z.infer<typeof cameraSchema>>;
