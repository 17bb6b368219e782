import { type Box, touches } from "@/lib/view/layout/boxes";
import { type Frame, frameOf } from "@/lib/view/layout/frame";
import type { LayoutNode } from "@/lib/view/layout/task";
import type { Dimensions } from "sigma/types";
import type { Stage } from "./state";

/** Pixels between the frame and the border of the canvas. */
export const PADDING = 24;

/** Narrower or lower than this, the tool strip lies down. */
const NARROW = 520;
const LOW = 262;
const lies = (width: number, height: number): boolean => width < NARROW || height < LOW;
const STRIP = { long: 254, across: 60 } as const;

/** The corner that the tool strip takes: no name and, when all is in sight, no node is under it. */
export function toolsBox(width: number, height: number): Box {
  const [wide, high] = lies(width, height)
    ? [STRIP.long, STRIP.across]
    : [STRIP.across, STRIP.long];
  return { x: width - wide, y: height - high, width: wide, height: high };
}

/** Pixels per unit of the layout when the frame just fits. */
export function fittedScale(
  { x, y }: { readonly x: readonly [number, number]; readonly y: readonly [number, number] },
  { width, height }: Dimensions,
): number {
  return Math.min((width - 2 * PADDING) / (x[1] - x[0]), (height - 2 * PADDING) / (y[1] - y[0]));
}

type Framed = Pick<LayoutNode, "x" | "y" | "size" | "label">;

/** A frame around all nodes, wider on the side of the tool strip if one would be under it. */
export function frameBesideTools({ sigma }: Stage, nodes: readonly Framed[]): Frame {
  const frame = frameOf(nodes);
  const { width, height } = sigma.getDimensions();
  const scale = fittedScale(frame, { width, height });
  const tools = toolsBox(width, height);
  const [midX, midY] = [(frame.x[0] + frame.x[1]) / 2, (frame.y[0] + frame.y[1]) / 2];
  const hidden = nodes.some(({ x, y, size }) =>
    touches(
      tools,
      { x: width / 2 + (x - midX) * scale, y: height / 2 - (y - midY) * scale },
      size * Math.min(1, scale),
    ),
  );
  if (!hidden) return frame;
  return lies(width, height)
    ? { x: frame.x, y: [frame.y[0] - STRIP.across / scale, frame.y[1]] }
    : { x: [frame.x[0], frame.x[1] + STRIP.across / scale], y: frame.y };
}
