import type { ActorKind } from "@/lib/model/actor";
import type { EdgeTone } from "@/lib/model/plover";
import { mix } from "./colour";

export const THEMES = ["light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

/**
 * The numbers behind the canvas, which cannot read CSS variables. Tones carry meaning
 * and are from a colour-blind-safe set; kinds are quieter than every tone, since each
 * of them has a pictogram as well.
 */
export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly quietText: string;
  /** Selection and focus, and nothing else. */
  readonly accent: string;
  /** What stands on a node's fill. */
  readonly glyph: string;
  readonly kind: Readonly<Record<ActorKind, string>>;
  readonly tone: Readonly<Record<EdgeTone, string>>;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    background: "#fbfbfc",
    text: "#1c2128",
    quietText: "#57606a",
    accent: "#5b3df5",
    glyph: "#ffffff",
    kind: {
      Country: "#47566d",
      Person: "#6a6231",
      Organization: "#3f6f76",
      ArmedGroup: "#6d4258",
      Igo: "#665494",
      Group: "#5c6672",
    },
    tone: {
      VERBAL_COOPERATION: "#0b6fb8",
      MATERIAL_COOPERATION: "#0a7f5a",
      VERBAL_CONFLICT: "#b35c00",
      MATERIAL_CONFLICT: "#b3261e",
      NEUTRAL: "#6b7280",
    },
  },
  dark: {
    background: "#14171c",
    text: "#e6e9ee",
    quietText: "#a5adb9",
    accent: "#b3a1ff",
    glyph: "#14171c",
    kind: {
      Country: "#a9b7cd",
      Person: "#c9c08c",
      Organization: "#93c3c9",
      ArmedGroup: "#cfa3b9",
      Igo: "#bdaee6",
      Group: "#aab3bf",
    },
    tone: {
      VERBAL_COOPERATION: "#5ab4f0",
      MATERIAL_COOPERATION: "#3fc79a",
      VERBAL_CONFLICT: "#f0a640",
      MATERIAL_CONFLICT: "#ff7a6b",
      NEUTRAL: "#9aa3af",
    },
  },
};

/** What is out of focus keeps this much of its colour. */
export const FADED = 0.15;

/** As much as can be taken away while each tone keeps 3 : 1 on its background. */
const SECOND_HAND = 0.78;

export function faded(colour: string, palette: Palette): string {
  return mix(colour, palette.background, FADED);
}

export function toneColour(tone: EdgeTone, secondHand: boolean, palette: Palette): string {
  const colour = palette.tone[tone];
  return secondHand ? mix(colour, palette.background, SECOND_HAND) : colour;
}
