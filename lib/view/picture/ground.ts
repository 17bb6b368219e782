import type { Arc } from "../graph/curve";
import type { Drawn, DrawnEdge } from "../graph/drawn";
import { leanOf } from "../graph/lean";
import { frameOf } from "../layout/frame";
import { type Point, startPositions } from "../layout/start";

/** A side of the network at its usual size: four times as much is what a browser can still paint. */
const LARGEST = 2_400;
const PADDING = 24;
/** Nodes of a network that is drawn smaller than it was laid out: as the canvas keeps them. */
const FEW = 40;
const SOME = 500;

/** Where everything stands in a picture, in pixels, y downwards. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  /** By how much nodes and lines are smaller than they were laid out. */
  readonly items: number;
  placeOf(key: string): Point;
  radiusOf(key: string): number;
  arcOf(edge: DrawnEdge): Arc;
}

export function groundOf(drawn: Drawn, places: ReadonlyMap<string, Point>): Ground {
  const starts = startPositions(drawn.nodes.map(({ key }) => key));
  const nodes = new Map(
    drawn.nodes.map(({ key, attributes: { size, label } }) => {
      const { x, y } = places.get(key) ?? starts.get(key) ?? { x: 0, y: 0 };
      return [key, { x, y, size, label }] as const;
    }),
  );
  const frame = frameOf(nodes.values());
  const [wide, high] = [frame.x[1] - frame.x[0], frame.y[1] - frame.y[0]];
  const scale = Math.min(1, LARGEST / Math.max(wide, high));
  const least = nodes.size > SOME ? 0.1 : nodes.size > FEW ? 0.45 : 0.72;
  const items = Math.max(least, scale);
  const placeOf = (key: string): Point => {
    const { x, y } = nodes.get(key) ?? { x: 0, y: 0 };
    return {
      x: PADDING + (x - frame.x[0]) * scale,
      y: PADDING + (frame.y[1] - y) * scale,
    };
  };
  const radiusOf = (key: string): number => (nodes.get(key)?.size ?? 0) * items;
  const up = ({ x, y }: Point): Point => ({ x, y: -y });
  const neighbours = neighboursOf(drawn);
  return {
    width: Math.ceil(wide * scale) + 2 * PADDING,
    height: Math.ceil(high * scale) + 2 * PADDING,
    items,
    placeOf,
    radiusOf,
    arcOf({ source, target, attributes: { bend } }) {
      const from = up(placeOf(source));
      const lean = () => {
        const others = [...(neighbours.get(source) ?? [])].map((key) => up(placeOf(key)));
        return leanOf(from, others, bend);
      };
      return {
        source: from,
        target: up(placeOf(target)),
        sourceRadius: radiusOf(source),
        targetRadius: radiusOf(target),
        bend,
        lean: source === target ? lean() : undefined,
        unit: Math.min(1.25, Math.max(0.35, items)),
      };
    },
  };
}

/** Of nodes with a loop, which leans to where nobody is. */
function neighboursOf({ edges }: Drawn): ReadonlyMap<string, ReadonlySet<string>> {
  const loops = edges.filter(({ source, target }) => source === target);
  const neighbours = new Map(loops.map(({ source }) => [source, new Set<string>()]));
  for (const { source, target } of edges) {
    if (source === target) continue;
    neighbours.get(source)?.add(target);
    neighbours.get(target)?.add(source);
  }
  return neighbours;
}
