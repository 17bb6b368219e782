import type { Swatch } from "@/lib/view/appearance/paint";

/** A style's colour as CSS reads it, in either theme. */
export function swatchVariable(swatch: Swatch): string {
  return swatch.scale === "other"
    ? "var(--tone-NEUTRAL)"
    : `var(--${swatch.scale}-${swatch.place})`;
}
