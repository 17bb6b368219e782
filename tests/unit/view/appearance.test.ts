import { ACTOR_KINDS } from "@/lib/model/actor";
import type { EdgeTone } from "@/lib/model/plover";
import { contrast, mix } from "@/lib/view/appearance/colour";
import { END_OF_TONE } from "@/lib/view/appearance/ends";
import { FADED, faded, PALETTES, THEMES, toneColour } from "@/lib/view/appearance/palette";
import { PICTOGRAMS } from "@/lib/view/appearance/pictograms";
import { edgeWidth, nodeRadius } from "@/lib/view/appearance/sizes";
import { describe, expect, it } from "vitest";

const tones = Object.keys(END_OF_TONE) as EdgeTone[];

describe("colours", () => {
  it("are told apart by contrast as WCAG reckons it", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#ffffff", "#777777")).toBeCloseTo(4.48, 2);
  });

  it("are mixed by share", () => {
    expect(mix("#000000", "#ffffff", 0)).toBe("#ffffff");
    expect(mix("#0a0b0c", "#ffffff", 1)).toBe("#0a0b0c");
    expect(mix("#000000", "#ffffff", FADED)).toBe("#d9d9d9");
  });
});

describe.each(THEMES)("the %s palette", (theme) => {
  const palette = PALETTES[theme];

  it.each(tones)("keeps %s at 3 : 1 on the background, at second hand too", (tone) => {
    expect(contrast(toneColour(tone, false, palette), palette.background)).toBeGreaterThanOrEqual(
      3,
    );
    expect(contrast(toneColour(tone, true, palette), palette.background)).toBeGreaterThanOrEqual(3);
  });

  it.each(ACTOR_KINDS)("keeps %s at 3 : 1 on the background and under its pictogram", (kind) => {
    expect(contrast(palette.kind[kind], palette.background)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.glyph, palette.kind[kind])).toBeGreaterThanOrEqual(4.5);
  });

  it("has text that can be read, and fades what is out of focus", () => {
    expect(contrast(palette.text, palette.background)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.quietText, palette.background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.accent, palette.background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(faded(palette.text, palette), palette.background)).toBeLessThan(2);
  });
});

describe("signs beside colour", () => {
  it("has another end for every tone and a pictogram for every kind", () => {
    expect(new Set(Object.values(END_OF_TONE)).size).toBe(tones.length);
    expect(new Set(ACTOR_KINDS.map((kind) => PICTOGRAMS[kind].path)).size).toBe(ACTOR_KINDS.length);
  });
});

describe("sizes", () => {
  it("grow with statements, between limits", () => {
    const radii = [0, 1, 4, 10, 100, 1e6].map(nodeRadius);
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
    expect(radii[0]).toBe(11);
    expect(radii.at(-1)).toBe(26);
  });

  it("make second hand thinner", () => {
    expect(edgeWidth(4, true)).toBeLessThan(edgeWidth(4, false));
    expect(edgeWidth(1e6, false)).toBe(7);
  });
});
