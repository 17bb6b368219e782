import type { PictureText } from "@/lib/model/picture";
import type { Palette } from "../appearance/palette";
import {
  type Disc,
  type LabelRequest,
  type Obstacles,
  type PlacedLabel,
  placeLabels,
} from "../layout/place";
import { estimate, LABEL, labelText } from "../layout/text";

/** As the canvas: smaller nodes are dots, and a screen holds no more. */
const SMALLEST_RADIUS = 4.5;
const LARGEST = 40;
const MOST = 300;
const OUTSET = 4;

export interface Named extends Disc {
  readonly label: string;
}

/**
 * Names beside their discs so that none lies on another, as the canvas places them; or of
 * everybody, where those without a free place stand beneath their disc all the same.
 */
export function namesOf(
  discs: readonly Named[],
  around: Omit<Obstacles, "discs">,
  palette: Palette,
  all: boolean,
): readonly PictureText[] {
  const texts = new Map(discs.map(({ key, label }) => [key, labelText(label, estimate)]));
  const requests = discs
    .toSorted((a, b) => b.radius - a.radius || (a.key < b.key ? -1 : 1))
    .filter(({ radius }, rank) => rank < (radius >= SMALLEST_RADIUS ? MOST : LARGEST))
    .map((disc): LabelRequest => {
      const { width = 0, height = 0 } = texts.get(disc.key) ?? {};
      return { ...disc, width, height, priority: disc.radius };
    });
  const placed = placeLabels(requests, { discs, ...around });
  const done = new Set(placed.map(({ key }) => key));
  const beneath = all ? discs.filter(({ key }) => !done.has(key)).map(underDisc) : [];
  return [...placed, ...beneath].flatMap((label) =>
    (texts.get(label.key)?.lines ?? []).map((text, row) => ({
      x: anchorOf(label),
      y: label.y + (row + 0.5) * LABEL.lineHeight,
      text,
      size: LABEL.size,
      weight: LABEL.weight,
      colour: palette.text,
      align: label.align,
      halo: palette.background,
    })),
  );
}

function underDisc({ key, centre, radius }: Named): PlacedLabel {
  return { key, x: centre.x, y: centre.y + radius + OUTSET, width: 0, height: 0, align: "center" };
}

const anchorOf = ({ align, x, width }: PlacedLabel): number =>
  align === "left" ? x : align === "right" ? x + width : x + width / 2;
