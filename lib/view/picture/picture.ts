import { ACTOR_KIND_WORDS } from "@/lib/model/actor";
import type { ActorId } from "@/lib/model/ids";
import type { Picture, PictureLine, PictureNode, PictureText } from "@/lib/model/picture";
import type { GraphSlice } from "@/lib/model/slice";
import { edgeColour, nodeColour } from "../appearance/paint";
import type { Palette } from "../appearance/palette";
import { PICTOGRAMS } from "../appearance/pictograms";
import type { ShownEdge } from "../graph/attributes";
import { type Arc, pointOnArc } from "../graph/curve";
import { type DrawnEdge, type DrawnNode, drawnOf } from "../graph/drawn";
import { HEAP_NAME, type Heap, type HeapName, heapNames } from "../layout/heaps";
import type { Point } from "../layout/start";
import { estimate } from "../layout/text";
import type { Dressed } from "../style/dress";
import { legendOf } from "../style/legend";
import { backgroundHeading, counted, edgeHeading } from "../words";
import { type Ground, groundOf } from "./ground";
import { lineOf } from "./lines";
import { namesOf } from "./names";
import { notesOf } from "./notes";

/** With more edges, names no longer look for a place beside them: as on the canvas. */
const MOST_EDGES = 400;
const SAMPLES = [0.1, 0.22, 0.34, 0.46, 0.58, 0.7, 0.82, 0.94];
const BORDER = 4;

export interface PictureWish {
  /** What is shown. */
  readonly slice: GraphSlice;
  /** Where actors stand, y upwards; who stands nowhere gets a place. */
  readonly places: ReadonlyMap<string, Point>;
  readonly palette: Palette;
  /** The style that it is drawn by; undefined: plainly. */
  readonly dressed?: Dressed | undefined;
  readonly names: "placed" | "all";
  readonly legend: boolean;
  /** Groups that stand in heaps of their own, by name. */
  readonly heaps?: readonly Heap[];
  /** What it is made of and when, a paragraph each. */
  readonly words: readonly string[];
  /** The articles that it rests on. */
  readonly sources: readonly string[];
}

/** The shown network as shapes: the same curves, sizes and signs as on the canvas, all in sight. */
export function pictureOf(wish: PictureWish): Picture {
  const { slice, palette, dressed, legend, words, sources } = wish;
  const drawn = drawnOf(slice, dressed);
  const ground = groundOf(drawn, wish.places);
  const { width, height, placeOf, radiusOf } = ground;
  const nameOf = namesIn(slice);
  const edges = drawn.edges.map((edge) => ({ edge, arc: ground.arcOf(edge) }));
  const discs = drawn.nodes.map(({ key, attributes: { label } }) => ({
    key,
    label,
    centre: placeOf(key),
    radius: radiusOf(key),
  }));
  const points = edges.length > MOST_EDGES ? [] : edges.flatMap(({ arc }) => pointsOn(arc));
  const room = {
    x: BORDER,
    y: BORDER,
    width: width - 2 * BORDER,
    height: height - 2 * BORDER,
  };
  const byKey = new Map(discs.map((disc) => [disc.key, disc]));
  const groups = heapNames(wish.heaps ?? [], (key) => byKey.get(key), estimate);
  const styled = dressed ? legendOf(dressed) : [];
  const notes = notesOf(slice, palette, styled, words, sources, { top: height, width, legend });
  const lines = slice.edges.length + slice.background.length;
  return {
    width,
    height: Math.ceil(height + notes.height),
    background: palette.background,
    title: `${counted(slice.actors.length, "actor")} and ${counted(lines, "line")} between them`,
    about: words.join(" "),
    lines: [
      ...edges.map(({ edge, arc }) => lineFor(edge, arc, ground, palette, nameOf)),
      ...notes.lines,
    ],
    nodes: [...drawn.nodes.map((node) => nodeFor(node, ground, palette)), ...notes.nodes],
    texts: [
      ...edges.flatMap(({ edge, arc }) => signOnLine(edge, arc, palette)),
      ...drawn.nodes.flatMap((node) => signOnNode(node, ground, palette)),
      ...groups.map((group) => groupText(group, palette)),
      ...namesOf(discs, { points, viewport: room, covers: groups }, palette, wish.names === "all"),
      ...notes.texts,
    ],
    pictograms: PICTOGRAMS,
  };
}

/** As the canvas writes it. */
const groupText = ({ name, x, y, width, height }: HeapName, palette: Palette): PictureText => ({
  ...{ x: x + width / 2, y: y + height / 2, text: name, align: "center" },
  ...{ size: HEAP_NAME.size, weight: HEAP_NAME.weight, colour: palette.quietText },
  halo: palette.background,
});

const namesIn = ({ actors }: GraphSlice): ((actorId: ActorId) => string) => {
  const names = new Map(actors.map(({ actorId, name }) => [actorId, name]));
  return (actorId) => names.get(actorId) ?? actorId;
};

const pointsOn = (arc: Arc): readonly Point[] =>
  SAMPLES.map((share) => {
    const { x, y } = pointOnArc(arc, share);
    return { x, y: -y };
  });

function nodeFor(
  { key, attributes }: DrawnNode,
  { placeOf, radiusOf }: Ground,
  palette: Palette,
): PictureNode {
  const { kind, label, sign } = attributes;
  const colour = nodeColour(attributes, palette);
  const isHollow = kind === "Group";
  return {
    title: kind === "Other" ? label : `${label} (${ACTOR_KIND_WORDS[kind][0]})`,
    ...placeOf(key),
    radius: radiusOf(key),
    colour,
    isHollow,
    ink: isHollow ? colour : palette.glyph,
    ...(kind !== "Other" && sign === undefined && { pictogram: kind }),
  };
}

/** The second sign of a style's colour stands where the pictogram would. */
function signOnNode(
  { key, attributes }: DrawnNode,
  { placeOf, radiusOf }: Ground,
  palette: Palette,
): readonly PictureText[] {
  const { kind, sign } = attributes;
  if (sign === undefined) return [];
  const colour = kind === "Group" ? nodeColour(attributes, palette) : palette.glyph;
  const size = Math.round(radiusOf(key));
  return [{ ...placeOf(key), text: sign, size, weight: 700, colour, align: "center" }];
}

/** On a line it stands in its middle, on a ground of its own. */
function signOnLine({ attributes }: DrawnEdge, arc: Arc, palette: Palette): readonly PictureText[] {
  const { sign } = attributes;
  if (sign === undefined) return [];
  const { x, y } = pointOnArc(arc, 0.5);
  const colour = edgeColour(attributes, palette);
  const halo = palette.background;
  return [{ x, y: -y, text: sign, size: 10, weight: 700, colour, align: "center", halo }];
}

function lineFor(
  { attributes }: DrawnEdge,
  arc: Arc,
  { items }: Ground,
  palette: Palette,
  nameOf: (actorId: ActorId) => string,
): PictureLine {
  const { size, end, bothEnds, dashed, struck, shown } = attributes;
  return lineOf({
    arc,
    width: Math.max(size * items, 0.9),
    colour: edgeColour(attributes, palette),
    title: titleOf(shown, nameOf),
    end,
    bothEnds,
    dashed,
    struck,
  });
}

function titleOf(shown: ShownEdge, nameOf: (actorId: ActorId) => string): string {
  switch (shown.kind) {
    case "edge":
      return `${edgeHeading(shown.edge, nameOf)}: ${counted(shown.edge.statements, "statement")}`;
    case "background":
      return backgroundHeading(shown.edge, nameOf);
    case "found":
      return shown.words.title;
  }
}
