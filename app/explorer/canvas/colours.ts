import type { CSSProperties } from "react";
import { PALETTES, type Theme } from "@/lib/view/appearance/palette";

/** What the style sheet of a canvas takes from the palette that its picture is painted with. */
export function coloursOf(theme: Theme): CSSProperties {
  const { background, text, quietText, accent } = PALETTES[theme];
  return {
    "--canvas-background": background,
    "--canvas-text": text,
    "--canvas-quiet": quietText,
    "--canvas-accent": accent,
  } as CSSProperties;
}
