import type { EdgeAttributes, NodeAttributes } from "../graph/attributes";
import { lighter, type Palette, toneColour } from "./palette";

/** A colour by its place in a palette, so that it follows the theme. */
export type Swatch =
  | { readonly scale: "category"; readonly place: number }
  | { readonly scale: "step"; readonly place: number }
  | { readonly scale: "other" };

/** What one calls them, in either theme, in their order. */
export const COLOUR_NAMES = [
  "blue",
  "brown",
  "green",
  "red",
  "violet",
  "yellow",
  "turquoise",
  "rose",
] as const;

/** Always the same object of the same colour: equal ones are told by identity. */
export const CATEGORY: readonly Swatch[] = Array.from({ length: 8 }, (_, place) => ({
  scale: "category",
  place,
}));

export const STEP: readonly Swatch[] = Array.from({ length: 5 }, (_, place) => ({
  scale: "step",
  place,
}));

/** For what has no value, or one of too many. */
export const OTHER: Swatch = { scale: "other" };

export function swatchColour(swatch: Swatch, palette: Palette): string {
  const none = palette.tone.NEUTRAL;
  switch (swatch.scale) {
    case "category":
      return palette.category[swatch.place] ?? none;
    case "step":
      return palette.step[swatch.place] ?? none;
    case "other":
      return none;
  }
}

/** The colour of an actor, by what a style gave it or else by its kind. */
export function nodeColour(
  { kind, swatch }: Pick<NodeAttributes, "kind" | "swatch">,
  palette: Palette,
): string {
  if (swatch) return swatchColour(swatch, palette);
  return kind === "Other" ? palette.tone.NEUTRAL : palette.kind[kind];
}

/** The colour of a line; second hand is lighter whatever its colour says. */
export function edgeColour(
  { tone, secondHand, swatch }: Pick<EdgeAttributes, "tone" | "secondHand" | "swatch">,
  palette: Palette,
): string {
  if (!swatch) return toneColour(tone, secondHand, palette);
  const colour = swatchColour(swatch, palette);
  return secondHand ? lighter(colour, palette) : colour;
}
