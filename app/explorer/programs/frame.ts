import type { Palette } from "@/lib/view/appearance/palette";
import type { Program } from "sigma/rendering";
import type { Point } from "@/lib/view/layout/start";
import type { RenderParams } from "sigma/types";

/** What the programs of one canvas share while they draw. */
export interface Frame {
  readonly palette: () => Palette;
  /** What is seen, or the picture in which the pointer finds things by their colour. */
  picture: "seen" | "picks";
  /** All that draw picks. */
  readonly programs: Set<Picked>;
}

/** A program whose things a pointer can meet. */
export interface Picked {
  readonly meets: "node" | "edge";
  render(params: RenderParams): void;
  /**
   * What it drew coarsely has no picture of picks: there would be too much to draw, and to read a
   * pixel is to wait until all is drawn. It is looked for among the places instead.
   *
   * @returns undefined where all is drawn richly
   */
  meet(pointer: Pointer): Meeting | undefined;
}

export interface Meeting {
  /** Sigma's number of what was met, or 0 for nothing. */
  readonly id: number;
  /** How far from the pointer, squared. */
  readonly away: number;
}

/** Where a pointer is, in the coordinates of the programs, and how large a pixel is there. */
export interface Pointer extends Point {
  readonly pixel: number;
  /** How many pixels a size has in the frame. */
  readonly scale: (size: number) => number;
}

export const NOBODY: Meeting = { id: 0, away: 0 };

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
