import { ACTOR_KIND_WORDS } from "@/lib/model/actor";
import type { ActorId } from "@/lib/model/ids";
import type { Picture, PictureLine, PictureNode } from "@/lib/model/picture";
import type { GraphSlice } from "@/lib/model/slice";
import { type Palette, toneColour } from "../appearance/palette";
import { PICTOGRAMS } from "../appearance/pictograms";
import type { ShownEdge } from "../graph/attributes";
import { type Arc, pointOnArc } from "../graph/curve";
import { type DrawnEdge, type DrawnNode, drawnOf } from "../graph/drawn";
import type { Point } from "../layout/start";
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
  readonly names: "placed" | "all";
  readonly legend: boolean;
  /** What it is made of and when, a paragraph each. */
  readonly words: readonly string[];
  /** The articles that it rests on. */
  readonly sources: readonly string[];
}

/** The shown network as shapes: the same curves, sizes and signs as on the canvas, all in sight. */
export function pictureOf(wish: PictureWish): Picture {
  const { slice, palette, legend, words, sources } = wish;
  const drawn = drawnOf(slice);
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
  const notes = notesOf(slice, palette, words, sources, { top: height, width, legend });
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
    texts: [...namesOf(discs, points, room, palette, wish.names === "all"), ...notes.texts],
    pictograms: PICTOGRAMS,
  };
}

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
  { key, attributes: { kind, label } }: DrawnNode,
  { placeOf, radiusOf }: Ground,
  palette: Palette,
): PictureNode {
  const colour = kind === "Other" ? palette.tone.NEUTRAL : palette.kind[kind];
  const isHollow = kind === "Group";
  return {
    title: kind === "Other" ? label : `${label} (${ACTOR_KIND_WORDS[kind][0]})`,
    ...placeOf(key),
    radius: radiusOf(key),
    colour,
    isHollow,
    ink: isHollow ? colour : palette.glyph,
    ...(kind !== "Other" && { pictogram: kind }),
  };
}

function lineFor(
  { attributes }: DrawnEdge,
  arc: Arc,
  { items }: Ground,
  palette: Palette,
  nameOf: (actorId: ActorId) => string,
): PictureLine {
  const { tone, secondHand, size, end, bothEnds, dashed, struck, shown } = attributes;
  return lineOf({
    arc,
    width: Math.max(size * items, 0.9),
    colour: toneColour(tone, secondHand, palette),
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
