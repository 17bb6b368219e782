import { figure } from "../words";
import { ACTOR_KIND_WORDS, ACTOR_KINDS } from "@/lib/model/actor";
import type { PictureLine, PictureNode, PictureText } from "@/lib/model/picture";
import { type EdgeMarks, type GraphSlice, marksOf } from "@/lib/model/slice";
import { toneOf, type EdgeTone } from "@/lib/model/plover";
import { END_OF_TONE } from "../appearance/ends";
import { swatchColour } from "../appearance/paint";
import { lighter, type Palette } from "../appearance/palette";
import { LABEL } from "../layout/text";
import type { LegendPart, LegendRow } from "../style/legend";
import { TONE_WORDS, TONES } from "../tones";
import { lineOf } from "./lines";

const ROW = 22;
const SIZE = 12;
const SIGN = 34;
const GAP = 24;
const AIR = 16;
/** Of the widest letters: what is reckoned narrower than it is would leave the picture. */
const LETTER = 0.56;
/** More sources are counted rather than named. */
const MOST_SOURCES = 60;

interface Notes {
  readonly lines: readonly PictureLine[];
  readonly nodes: readonly PictureNode[];
  readonly texts: readonly PictureText[];
  readonly height: number;
}

interface Sign {
  readonly words: string;
  readonly draw: (x: number, y: number) => Pick<Partial<Notes>, "lines" | "nodes" | "texts">;
}

const MARKS: readonly { readonly mark: keyof EdgeMarks; readonly words: string }[] = [
  { mark: "secondHand", words: "only at second hand" },
  { mark: "hedged", words: "conditional, possible or in the future" },
  { mark: "denied", words: "said not to be so" },
];

const widthOf = (text: string, size = SIZE): number => [...text].length * size * LETTER;

/**
 * What stands beneath the network: what its signs mean, as far as there are any of them, and the
 * sources that it rests on.
 */
export function notesOf(
  slice: GraphSlice,
  palette: Palette,
  styled: readonly LegendPart[],
  paragraphs: readonly string[],
  sources: readonly string[],
  {
    top,
    width,
    legend,
  }: { readonly top: number; readonly width: number; readonly legend: boolean },
): Notes {
  const lines: PictureLine[] = [];
  const nodes: PictureNode[] = [];
  const texts: PictureText[] = [];
  let y = top + AIR;
  const write = (text: string, x: number, bold = false): void => {
    texts.push({
      x,
      y,
      text,
      size: SIZE,
      weight: bold ? 600 : LABEL.weight - 100,
      colour: bold ? palette.text : palette.quietText,
      align: "left",
    });
  };
  if (legend) {
    let x = AIR;
    for (const { words, draw } of signsOf(slice, palette, styled)) {
      const wide = SIGN + 8 + widthOf(words) + GAP;
      if (x > AIR && x + wide > width) [x, y] = [AIR, y + ROW];
      const drawn = draw(x, y);
      lines.push(...(drawn.lines ?? []));
      nodes.push(...(drawn.nodes ?? []));
      texts.push(...(drawn.texts ?? []));
      write(words, x + SIGN + 8);
      x += wide;
    }
    y += ROW + 4;
  }
  for (const paragraph of paragraphs) {
    for (const line of broken(paragraph, width - 2 * AIR)) {
      write(line, AIR);
      y += ROW - 4;
    }
  }
  if (sources.length > 0) {
    y += 4;
    write(sources.length === 1 ? "Source" : "Sources", AIR, true);
    y += ROW - 2;
    const more = sources.length - MOST_SOURCES;
    const listed =
      more > 0 ? [...sources.slice(0, MOST_SOURCES), `and ${figure(more)} more articles`] : sources;
    for (const source of listed) {
      for (const line of broken(source, width - 2 * AIR)) {
        write(line, AIR);
        y += ROW - 4;
      }
    }
  }
  return { lines, nodes, texts, height: y - top };
}

/** Between words where that is possible, else anywhere. */
function broken(text: string, width: number): readonly string[] {
  const most = Math.max(20, Math.floor(width / (SIZE * LETTER)));
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const letters = [...word];
    for (let from = 0; from < Math.max(1, letters.length); from += most) {
      const piece = letters.slice(from, from + most).join("");
      const last = lines.at(-1);
      if (from === 0 && last !== undefined && [...last].length + piece.length < most)
        lines[lines.length - 1] = `${last} ${piece}`;
      else lines.push(piece);
    }
  }
  return lines;
}

function signsOf(
  slice: GraphSlice,
  palette: Palette,
  styled: readonly LegendPart[],
): readonly Sign[] {
  const [byActors, byLines] = (["actors", "lines"] as const).map((id) =>
    styled.some((part) => part.id === id),
  );
  const tones = new Set<EdgeTone>(slice.edges.map(({ eventType }) => toneOf(eventType)));
  if (slice.background.length > 0) tones.add("NEUTRAL");
  const kinds = new Set(slice.actors.map(({ kind }) => kind));
  const marks = slice.edges.map(marksOf);
  return [
    ...TONES.filter((tone) => tones.has(tone)).map((tone): Sign => {
      const words = tone === "NEUTRAL" ? "neutral: requests, background" : TONE_WORDS[tone];
      // Where a style colours lines, their ends still tell the class, and their colour does not.
      const colour = byLines ? palette.tone.NEUTRAL : palette.tone[tone];
      return { words, draw: lineSign(tone, colour, palette) };
    }),
    ...MARKS.filter(({ mark }) => marks.some((each) => each[mark])).map(
      ({ mark, words }): Sign => ({
        words,
        draw: lineSign("NEUTRAL", palette.tone.NEUTRAL, palette, mark),
      }),
    ),
    ...styled.flatMap(({ title, rows }) => rows.flatMap((row) => styleSign(title, row, palette))),
    ...ACTOR_KINDS.filter((kind) => !byActors && kinds.has(kind)).map((kind): Sign => ({
      words: ACTOR_KIND_WORDS[kind][0],
      draw: (x, y) => ({
        nodes: [
          {
            x: x + SIGN - 10,
            y,
            radius: 9,
            colour: palette.kind[kind],
            isHollow: kind === "Group",
            ink: kind === "Group" ? palette.kind[kind] : palette.glyph,
            pictogram: kind,
          },
        ],
      }),
    })),
  ];
}

/** A colour of a style with its second sign, as it stands on a disc or on a line. */
function styleSign(
  title: string,
  { of, swatch, sign, words, count }: LegendRow,
  palette: Palette,
): readonly Sign[] {
  if (!swatch || sign === undefined || count === 0) return [];
  const colour = swatchColour(swatch, palette);
  const text = (x: number, y: number, ink: string, halo?: string): PictureText => ({
    ...{ x, y, text: sign, size: 10, weight: 700, colour: ink, align: "center" },
    ...(halo !== undefined && { halo }),
  });
  return [
    {
      words: `${title}: ${words}`,
      draw: (x, y) =>
        of === "actors"
          ? {
              nodes: [
                { x: x + SIGN - 10, y, radius: 9, colour, isHollow: false, ink: palette.glyph },
              ],
              texts: [text(x + SIGN - 10, y, palette.glyph)],
            }
          : {
              lines: lineSign("NEUTRAL", colour, palette)(x, y).lines ?? [],
              texts: [text(x + SIGN / 2, y, colour, palette.background)],
            },
    },
  ];
}

function lineSign(
  tone: EdgeTone,
  colour: string,
  palette: Palette,
  mark?: keyof EdgeMarks,
): Sign["draw"] {
  return (x, y) => ({
    lines: [
      lineOf({
        arc: {
          source: { x, y: -y },
          target: { x: x + SIGN, y: -y },
          sourceRadius: 0,
          targetRadius: 0,
          bend: 0,
          unit: 0.8,
        },
        width: mark === "secondHand" ? 1.25 : 2.25,
        colour: mark === "secondHand" ? lighter(colour, palette) : colour,
        end: END_OF_TONE[tone],
        bothEnds: false,
        dashed: mark === "hedged",
        struck: mark === "denied",
      }),
    ],
  });
}
