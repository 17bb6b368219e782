import type { PictureLine } from "@/lib/model/picture";
import type { EdgeAttributes } from "../graph/attributes";
import { type Arc, type Way, wayOf } from "../graph/curve";
import type { Point } from "../layout/start";

type Look = Pick<EdgeAttributes, "end" | "bothEnds" | "dashed" | "struck">;

interface LineRequest extends Look {
  /** In pixels, y upwards, as the canvas reckons. */
  readonly arc: Arc;
  readonly width: number;
  readonly colour: string;
  readonly title?: string;
}

/** Hundredths of a pixel are seen by nobody, and half of a file. */
const n = (value: number): string => String(Math.round(value * 100) / 100);
/** Pictures count downwards. */
const at = ({ x, y }: Point): string => `${n(x)} ${n(-y)}`;

/** The line of an edge with its ends, dashes and strokes: in shapes what `arc.glsl.ts` paints. */
export function lineOf({ arc, width, colour, title, ...look }: LineRequest): PictureLine {
  const way = wayOf(arc);
  const sizes = sizesOf(width, arc.unit);
  const cut = CUTS[look.end](sizes);
  const span = [look.bothEnds ? cut : 0, way.length - cut] as const;
  return {
    ...(title !== undefined && { title }),
    colour,
    width,
    path: pathOf(way, span),
    ...(look.dashed && { dashes: [sizes.dash, sizes.space] as const }),
    marks: [
      ...headOf(way, look, sizes, false),
      ...(look.bothEnds ? headOf(way, look, sizes, true) : []),
      ...(look.struck ? [strokeOf(way, sizes)] : []),
    ],
  };
}

interface Sizes {
  readonly stroke: number;
  readonly headLength: number;
  readonly headHalf: number;
  readonly barLength: number;
  readonly barHalf: number;
  readonly dash: number;
  readonly space: number;
  readonly unit: number;
}

function sizesOf(width: number, unit: number): Sizes {
  return {
    stroke: Math.max(0.85 * unit, width * 0.36),
    headLength: 6 * unit + width * 1.3,
    headHalf: 3.2 * unit + width * 0.75,
    barLength: 4.2 * unit + width * 0.5,
    barHalf: 4.6 * unit + width * 0.8,
    dash: 5 * unit + width,
    space: 4 * unit + width * 0.4,
    unit,
  };
}

/** How much of the line its end leaves free. */
const CUTS: Readonly<Record<Look["end"], (sizes: Sizes) => number>> = {
  plain: () => 0,
  "open-arrow": ({ stroke }) => stroke,
  "filled-arrow": ({ headLength }) => headLength * 0.6,
  "open-bar": ({ barLength, stroke }) => barLength - stroke * 0.5,
  "filled-bar": () => 0,
};

function pathOf({ length, circle, point }: Way, [from, until]: readonly [number, number]): string {
  if (length <= 0 || until <= from) return `M${at(point(0))}`;
  const [start, stop] = [from / length, until / length];
  const begin = `M${at(point(start))}`;
  if (!circle) return `${begin}L${at(point(stop))}`;
  const angle = circle.angle * (stop - start);
  const [large, sweep] = [angle > Math.PI ? 1 : 0, circle.turn > 0 ? 1 : 0];
  return `${begin}A${n(circle.radius)} ${n(circle.radius)} 0 ${large} ${sweep} ${at(point(stop))}`;
}

/** Points beside the way: so far from its end, and so far aside. */
function besides(way: Way, isStart: boolean, reach: number) {
  const share = Math.min(1, reach / Math.max(way.length, 0.001));
  const tip = way.point(isStart ? 0 : 1);
  const back = way.point(isStart ? share : 1 - share);
  const size = Math.hypot(back.x - tip.x, back.y - tip.y) || 1;
  const [ux, uy] = [(back.x - tip.x) / size, (back.y - tip.y) / size];
  return (off: number, side: number): string =>
    at({ x: tip.x + ux * off - uy * side, y: tip.y + uy * off + ux * side });
}

function headOf(way: Way, { end }: Look, sizes: Sizes, isStart: boolean): PictureLine["marks"] {
  const { headLength, headHalf, barLength, barHalf, stroke } = sizes;
  const isBar = end === "open-bar" || end === "filled-bar";
  const place = besides(way, isStart, isBar ? barLength : headLength);
  const bar = (inset: number): string => {
    const [near, far, half] = [inset, barLength - inset, barHalf - inset];
    return `M${place(near, -half)}L${place(far, -half)}L${place(far, half)}L${place(near, half)}Z`;
  };
  switch (end) {
    case "plain":
      return [];
    case "open-arrow": {
      const arrow = `M${place(headLength, -headHalf)}L${place(0, 0)}L${place(headLength, headHalf)}`;
      return [{ path: arrow, width: 2 * stroke }];
    }
    case "filled-arrow": {
      const arrow = `M${place(0, 0)}L${place(headLength, -headHalf)}L${place(headLength, headHalf)}Z`;
      return [{ path: arrow, width: 0 }];
    }
    case "open-bar":
      return [{ path: bar(stroke * 0.5), width: 1.2 * stroke }];
    case "filled-bar":
      return [{ path: bar(0), width: 0 }];
  }
}

/** Denied: a stroke across the line behind its end. */
function strokeOf(way: Way, { headLength, barHalf, stroke, unit }: Sizes) {
  const middle = headLength + 6 * unit;
  const half = barHalf * 1.3;
  const place = besides(way, false, middle);
  const path = `M${place(middle + half * 0.6, -half)}L${place(middle - half * 0.6, half)}`;
  return { path, width: 2.2 * stroke };
}
