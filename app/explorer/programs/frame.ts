import type { Palette } from "@/lib/view/appearance/palette";
import type { Program } from "sigma/rendering";
import type { RenderParams } from "sigma/types";

/** What the programs of one canvas share while they draw. */
export interface Frame {
  readonly palette: () => Palette;
  /** What is seen, or the picture in which the pointer finds things by their colour. */
  picture: "seen" | "picks";
  /** All that draw picks. */
  readonly programs: Set<{ render(params: RenderParams): void }>;
}

/** More in view than this are drawn coarsely: as dots and hairs. */
export const MOST_RICH = 3000;

type Drawing = Pick<Program, "normalProgram" | "pickProgram">;

/**
 * Sigma draws both pictures of each frame, and the second one is needed only where a pointer
 * asks. Draws the one that the frame is about: `render` is the program's own, with that picture
 * as its only one.
 */
export function renderPicture(
  program: Drawing,
  { picture }: Frame,
  params: RenderParams,
  render: (params: RenderParams) => void,
): void {
  const { normalProgram, pickProgram } = program;
  program.pickProgram = null;
  if (picture === "seen") render(params);
  else if (pickProgram) {
    program.normalProgram = pickProgram;
    render({ ...params, pixelRatio: params.pixelRatio / params.downSizingRatio });
  }
  program.normalProgram = normalProgram;
  program.pickProgram = pickProgram;
}
