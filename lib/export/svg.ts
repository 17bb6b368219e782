import type { Picture, PictureLine, PictureNode, PictureText } from "@/lib/model/picture";
import { xmlAttributes, xmlText } from "./xml";

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
const GRID = 24;
/** As the canvas draws pictograms: this share of the radius, less a margin of the sheet. */
const PICTOGRAM = 0.62 * (58 / 64);
const RIM = 1.5;

export interface SvgOptions {
  /** Without a background. */
  readonly transparent?: boolean;
}

/**
 * A picture as SVG: shapes and text and nothing that runs or is fetched. Every text of the data
 * is escaped, and what XML cannot hold is left out.
 */
export function svgText(picture: Picture, { transparent = false }: SvgOptions = {}): string {
  const { width, height, background, title, about, lines, nodes, texts } = picture;
  const root = xmlAttributes({
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "font-family": FONT,
  });
  const ground = transparent
    ? []
    : [`<rect${xmlAttributes({ width, height, fill: background })}/>`];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg${root}>`,
    `<title>${xmlText(title)}</title>`,
    `<desc>${xmlText(about)}</desc>`,
    `<defs>${symbols(picture)}</defs>`,
    ...ground,
    '<g fill="none" stroke-linejoin="round">',
    ...lines.map(lineText),
    "</g>",
    "<g>",
    ...nodes.map((node) => nodeText(node, background)),
    "</g>",
    '<g dominant-baseline="central" stroke-linejoin="round" paint-order="stroke">',
    ...texts.map(textText),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

const idOf = (pictogram: string): string => `kind-${pictogram}`;

function symbols({ pictograms, nodes }: Picture): string {
  const used = new Set(nodes.map(({ pictogram }) => pictogram));
  return Object.entries(pictograms)
    .filter(([name]) => used.has(name))
    .map(([name, { path, stroke }]) => {
      const drawn =
        stroke === undefined
          ? { fill: "currentColor", "fill-rule": "evenodd" }
          : { fill: "none", stroke: "currentColor", "stroke-width": stroke };
      return `<path${xmlAttributes({ id: idOf(name), d: path, ...drawn })}/>`;
    })
    .join("");
}

const titled = (title: string | undefined): string =>
  title === undefined ? "" : `<title>${xmlText(title)}</title>`;

function lineText({ title, colour, width, path, dashes, marks }: PictureLine): string {
  const line = xmlAttributes({
    d: path,
    stroke: colour,
    "stroke-width": short(width),
    "stroke-dasharray": dashes?.map(short).join(" "),
  });
  const heads = marks.map((mark) => {
    const ink =
      mark.width === 0 ? { fill: colour } : { stroke: colour, "stroke-width": short(mark.width) };
    return `<path${xmlAttributes({ d: mark.path, ...ink })}/>`;
  });
  return `<g>${titled(title)}<path${line}/>${heads.join("")}</g>`;
}

function nodeText(node: PictureNode, background: string): string {
  const { title, x, y, radius, colour, isHollow, ink, pictogram } = node;
  const at = { cx: short(x), cy: short(y) };
  // A rim of the background keeps lines and neighbours off the disc.
  const rim = `<circle${xmlAttributes({ ...at, r: short(radius + RIM), fill: background })}/>`;
  const disc = isHollow ? dotted(at, radius, colour) : circle(at, radius, colour);
  return `<g>${titled(title)}${rim}${disc}${pictogramText(pictogram, x, y, radius, ink)}</g>`;
}

interface Centre {
  readonly cx: number;
  readonly cy: number;
}

const circle = (at: Centre, radius: number, fill: string): string =>
  `<circle${xmlAttributes({ ...at, r: short(radius), fill })}/>`;

/** Dots around, as many as fit, all alike. */
function dotted(at: Centre, radius: number, stroke: string): string {
  const middle = Math.max(0.5, radius - 1.2);
  const way = 2 * Math.PI * middle;
  const count = Math.max(8, Math.floor(way / 4.6));
  return `<circle${xmlAttributes({
    ...at,
    r: short(middle),
    fill: "none",
    stroke,
    "stroke-width": 2.7,
    "stroke-linecap": "round",
    "stroke-dasharray": `0 ${(way / count).toFixed(3)}`,
  })}/>`;
}

function pictogramText(
  pictogram: string | undefined,
  x: number,
  y: number,
  radius: number,
  ink: string,
): string {
  if (pictogram === undefined) return "";
  const half = radius * PICTOGRAM;
  const transform = `translate(${short(x - half)} ${short(y - half)}) scale(${((2 * half) / GRID).toFixed(4)})`;
  return `<use${xmlAttributes({ href: `#${idOf(pictogram)}`, transform, color: ink })}/>`;
}

const ANCHORS = { left: undefined, center: "middle", right: "end" } as const;

function textText({ x, y, text, size, weight, colour, align, halo }: PictureText): string {
  const attributes = xmlAttributes({
    x: short(x),
    y: short(y),
    "font-size": size,
    "font-weight": weight,
    fill: colour,
    "text-anchor": ANCHORS[align],
    ...(halo !== undefined && { stroke: halo, "stroke-width": 4 }),
  });
  return `<text${attributes}>${xmlText(text)}</text>`;
}

/** Hundredths of a pixel are seen by nobody. */
const short = (value: number): number => Math.round(value * 100) / 100;
