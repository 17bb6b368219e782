import { faded } from "@/lib/view/appearance/palette";
import type { Disc, LabelRequest, PlacedLabel } from "@/lib/view/layout/place";
import { LABEL, type LabelText, labelText } from "@/lib/view/layout/text";
import type { Stage } from "./state";

/** Smaller nodes are dots: their names come with zooming in, but for the largest few. */
const SMALLEST_RADIUS = 4.5;
const LARGEST = 40;
const FONT = `${LABEL.weight} ${LABEL.size}px ${LABEL.font}`;

const texts = new Map<string, LabelText>();

function textOf(context: CanvasRenderingContext2D, name: string): LabelText {
  const known = texts.get(name);
  if (known) return known;
  const text = labelText(name, (line) => context.measureText(line).width);
  if (texts.size > 20_000) texts.clear();
  texts.set(name, text);
  return text;
}

/** Whose names are to be written: of the largest discs, and of what is looked at. */
export function namesWanted(
  { graph, state }: Stage,
  context: CanvasRenderingContext2D,
  discs: readonly Disc[],
  most: number,
): readonly LabelRequest[] {
  context.font = FONT;
  const { hovered, selected } = state.getState();
  const wanted = (key: string): boolean => hovered?.key === key || selected?.key === key;
  return mostOf(discs, most, wanted)
    .toSorted((a, b) => b.radius - a.radius)
    .filter(({ key, radius }, rank) => {
      const limit = radius >= SMALLEST_RADIUS ? most : Math.min(most, LARGEST);
      return rank < limit || wanted(key);
    })
    .map((disc) => {
      const text = textOf(context, graph.getNodeAttribute(disc.key, "label"));
      return { ...disc, width: text.width, height: text.height, priority: disc.radius };
    });
}

/** At least the largest so many, and who is wanted: to sort all of 10,000 takes long. */
function mostOf(
  discs: readonly Disc[],
  most: number,
  wanted: (key: string) => boolean,
): readonly Disc[] {
  if (discs.length <= most) return discs;
  const radii = Float64Array.from(discs, ({ radius }) => radius).toSorted();
  const least = radii[radii.length - most] ?? 0;
  return discs.filter(({ key, radius }) => radius >= least || wanted(key));
}

export function drawName(
  { graph, state }: Stage,
  context: CanvasRenderingContext2D,
  { key, x, y, width, align }: PlacedLabel,
  away: boolean,
): void {
  const { palette, selected } = state.getState();
  context.font = FONT;
  const { lines } = textOf(context, graph.getNodeAttribute(key, "label"));
  const colour = selected?.key === key ? palette.accent : palette.text;
  context.textAlign = align;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.background;
  context.fillStyle = away ? faded(colour, palette) : colour;
  const anchor = align === "left" ? x : align === "right" ? x + width : x + width / 2;
  lines.forEach((line, row) => {
    const middle = y + (row + 0.5) * LABEL.lineHeight;
    context.strokeText(line, anchor, middle);
    context.fillText(line, anchor, middle);
  });
}
