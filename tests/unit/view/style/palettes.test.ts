import { describe, expect, test } from "vitest";
import { contrast } from "@/lib/view/appearance/colour";
import {
  CATEGORY,
  COLOUR_NAMES,
  edgeColour,
  nodeColour,
  OTHER,
  STEP,
  type Swatch,
  swatchColour,
} from "@/lib/view/appearance/paint";
import { PALETTES, THEMES } from "@/lib/view/appearance/palette";
import { SIGNS } from "@/lib/view/appearance/signs";
import { SHEET_TILES, tileOf } from "@/app/explorer/programs/sheet";
import { ACTOR_KINDS } from "@/lib/model/actor";
import { distanceFor, EYES } from "@/tests/support/eyes";

const categories = [...CATEGORY, OTHER];

describe.each(THEMES)("the %s palette of styles", (theme) => {
  const palette = PALETTES[theme];
  const colourOf = (swatch: Swatch): string => swatchColour(swatch, palette);

  test.each([...categories, ...STEP])(
    "keeps 3 : 1 on the background, at second hand too: %o",
    (swatch) => {
      const line = { tone: "NEUTRAL", swatch } as const;
      for (const secondHand of [false, true]) {
        const colour = edgeColour({ ...line, secondHand }, palette);
        expect(contrast(colour, palette.background)).toBeGreaterThanOrEqual(3);
      }
      const disc = nodeColour({ kind: "Country", swatch }, palette);
      expect(contrast(disc, palette.background)).toBeGreaterThanOrEqual(3);
      expect(contrast(palette.glyph, disc)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(EYES)("tells its eight colours and grey apart for %s", (eye) => {
    const colours = categories.map(colourOf);
    const distances = colours.flatMap((one, i) =>
      colours.slice(0, i).map((other) => distanceFor(eye, one, other)),
    );
    // Two is what one can just see side by side.
    expect(Math.min(...distances)).toBeGreaterThan(6);
  });

  test.each(EYES)("goes from step to step away from the background for %s", (eye) => {
    const steps = STEP.map(colourOf);
    const contrasts = steps.map((colour) => contrast(colour, palette.background));
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
    const distances = steps.slice(1).map((step, i) => distanceFor(eye, step, steps[i] ?? step));
    expect(Math.min(...distances)).toBeGreaterThan(6);
  });
});

test("a colour has a name, and each sign a tile of its own", () => {
  expect(new Set(COLOUR_NAMES).size).toBe(CATEGORY.length);
  const tiles = [
    ...ACTOR_KINDS.map((kind) => tileOf({ kind, sign: undefined })),
    ...SIGNS.map((sign) => tileOf({ kind: "Country", sign })),
    tileOf({ kind: "Other", sign: undefined }),
  ];
  expect(new Set(tiles).size).toBe(tiles.length);
  expect(Math.max(...tiles)).toBeLessThan(SHEET_TILES);
});
