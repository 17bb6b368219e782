import type { EdgeEnd } from "@/lib/view/appearance/ends";
import { PICTOGRAMS } from "@/lib/view/appearance/pictograms";
import type { NodeAttributes } from "@/lib/view/graph/attributes";
import { LABEL } from "@/lib/view/layout/text";
import type { Point } from "@/lib/view/layout/start";

/** In pixels: the ends of lines are as large however large the lines are, or nobody could see them. */
const END = { length: 8, half: 3.6, bar: 4, barHalf: 5, stroke: 1.5 } as const;
/** A stroke through a line that is denied stands this far from its end. */
const STROKE = { away: 13, half: 5 } as const;
/** In smaller discs nothing could be read. */
const LEAST_RADIUS = 5;
/** Side of the grid that pictograms are drawn on. */
const GRID = 24;

const shapes = new Map<string, Path2D>();

function shapeOf(path: string): Path2D {
  const known = shapes.get(path) ?? new Path2D(path);
  shapes.set(path, known);
  return known;
}

interface EndLook {
  readonly end: EdgeEnd;
  readonly struck: boolean;
  readonly colour: string;
  readonly background: string;
}

/**
 * What stands at the end of a line beside its colour: the same signs as in the picture below. A
 * hub has a thousand of them, and to turn the paper for each takes longer than all else.
 */
export function drawEnd(
  context: CanvasRenderingContext2D,
  { end, struck, colour, background }: EndLook,
  from: Point | undefined,
  to: Point | undefined,
): void {
  if (!from || !to) return;
  const { length, half, bar, barHalf, stroke } = END;
  const way = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [cos, sin] = [(to.x - from.x) / way, (to.y - from.y) / way];
  /** Through points that are told by how far they are behind the end, and beside the line. */
  const trace = (...points: readonly (readonly [behind: number, beside: number])[]): void => {
    context.beginPath();
    for (const [behind, beside] of points) {
      context.lineTo(to.x - cos * behind - sin * beside, to.y - sin * behind + cos * beside);
    }
  };
  context.lineWidth = stroke;
  context.strokeStyle = context.fillStyle = colour;
  if (end === "open-arrow" || end === "filled-arrow") {
    trace([length, -half], [0, 0], [length, half]);
    if (end === "open-arrow") context.stroke();
    else context.fill();
  } else if (end !== "plain") {
    trace([bar, -barHalf], [0, -barHalf], [0, barHalf], [bar, barHalf]);
    context.closePath();
    if (end === "open-bar") context.fillStyle = background;
    context.fill();
    context.stroke();
  }
  if (!struck) return;
  const { away, half: reach } = STROKE;
  trace([away + reach * 0.6, reach], [away - reach * 0.6, -reach]);
  context.stroke();
}

/** The sign of a style, or else the pictogram, in the disc that is drawn already. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  { kind, sign }: Pick<NodeAttributes, "kind" | "sign">,
  ink: string,
  { x, y }: Point,
  radius: number,
): void {
  if (radius < LEAST_RADIUS || (kind === "Other" && sign === undefined)) return;
  context.save();
  context.fillStyle = context.strokeStyle = ink;
  if (sign !== undefined) {
    context.font = `700 ${radius * 1.1}px ${LABEL.font}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(sign, x, y + radius * 0.06);
  } else if (kind !== "Other") {
    const { path, stroke } = PICTOGRAMS[kind];
    const scale = (radius * 1.16) / GRID;
    context.translate(x - (GRID / 2) * scale, y - (GRID / 2) * scale);
    context.scale(scale, scale);
    if (stroke === undefined) context.fill(shapeOf(path), "evenodd");
    else {
      context.lineWidth = stroke;
      context.stroke(shapeOf(path));
    }
  }
  context.restore();
}
