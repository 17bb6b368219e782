/**
 * The second sign of a colour that a style gives, for whoever does not see it: it stands in the
 * disc of an actor, in place of its pictogram, on the middle of a line, and in the legend.
 */
export const LETTERS = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;
/** From little to much. */
export const ROMANS = ["i", "ii", "iii", "iv", "v"] as const;
/** Of rules: their place in the list. */
export const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
export const OTHER_SIGN = "+";
export const NONE_SIGN = "?";

export const SIGNS = [...LETTERS, ...ROMANS, ...DIGITS, OTHER_SIGN, NONE_SIGN] as const;

export type Sign = (typeof SIGNS)[number];
