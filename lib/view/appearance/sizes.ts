/** Sizes in CSS pixels at the zoom at which everything fits. */

const RADIUS = { min: 11, max: 26, perRoot: 4 } as const;
const WIDTH = { min: 2, max: 7, perRoot: 1.4 } as const;

/** By the root, so that the area grows with the number. */
export function nodeRadius(statements: number): number {
  return Math.min(RADIUS.max, RADIUS.min + RADIUS.perRoot * Math.sqrt(Math.max(0, statements - 1)));
}

/** Second hand is thinner, yet never so thin that its dashes are lost. */
export function edgeWidth(statements: number, secondHand: boolean): number {
  const width = WIDTH.min + WIDTH.perRoot * Math.sqrt(Math.max(0, statements - 1));
  return Math.min(WIDTH.max, width) * (secondHand ? 0.7 : 1);
}

/** Of a share from 0 to 1 of the most, so that the area grows with it. */
export function radiusOfShare(share: number): number {
  const root = Math.sqrt(Math.min(1, Math.max(0, share)));
  return RADIUS.min + (RADIUS.max - RADIUS.min) * root;
}

/** Three sizes to choose from by hand. */
export const SET_SIZES = ["small", "medium", "large"] as const;

export type SetSize = (typeof SET_SIZES)[number];

export const SET_RADIUS: Readonly<Record<SetSize, number>> = {
  small: RADIUS.min,
  medium: 18,
  large: RADIUS.max,
};

export const SET_WIDTH: Readonly<Record<SetSize, number>> = {
  small: WIDTH.min,
  medium: 4.5,
  large: WIDTH.max,
};
