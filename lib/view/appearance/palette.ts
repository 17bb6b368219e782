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
  /**
   * For values without an order, as communities: told apart by all eyes, as far as eight colours
   * can be, and each with a letter besides.
   */
  readonly category: readonly [string, string, string, string, string, string, string, string];
  /** From little to much, each step further from the background. */
  readonly step: readonly [string, string, string, string, string];
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
    category: [
      "#054577",
      "#844d09",
      "#056c4d",
      "#821400",
      "#794e9e",
      "#7d7626",
      "#085c6b",
      "#5a323c",
    ],
    step: ["#0e8085", "#0b6677", "#124b6d", "#0c335f", "#101a47"],
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
    category: [
      "#79abf9",
      "#b4700a",
      "#69ba5a",
      "#fcb9ae",
      "#8a76c0",
      "#f0da52",
      "#35e9f7",
      "#ac6e7a",
    ],
    step: ["#5584b4", "#60a4cb", "#5fc9db", "#81eadd", "#cefcd6"],
  },
};

/** What is out of focus keeps this much of its colour. */
export const FADED = 0.15;

/** As much as can be taken away while each tone keeps 3 : 1 on its background. */
const SECOND_HAND = 0.78;

export function faded(colour: string, palette: Palette): string {
  return mix(colour, palette.background, FADED);
}

export function lighter(colour: string, palette: Palette): string {
  return mix(colour, palette.background, SECOND_HAND);
}

export function toneColour(tone: EdgeTone, secondHand: boolean, palette: Palette): string {
  const colour = palette.tone[tone];
  return secondHand ? lighter(colour, palette) : colour;
}
