import type { Point } from "../layout/start";

/** An edge between two places in pixels, y upwards, as the shader sees it. */
export interface Arc {
  readonly source: Point;
  readonly target: Point;
  readonly sourceRadius: number;
  readonly targetRadius: number;
  readonly bend: number;
  /** Of a self-loop: where it leans, in radians. */
  readonly lean?: number | undefined;
  /** What the shader calls `u_unit`, in CSS pixels. */
  readonly unit: number;
}

const GAP = 2;
const STRAIGHT = 0.5;

/** The visible way of an edge: how long it is, and its points by their share of it. */
export interface Way {
  readonly length: number;
  /** Undefined where it is straight. */
  readonly circle:
    | { readonly radius: number; readonly angle: number; readonly turn: number }
    | undefined;
  point(share: number): Point;
}

/**
 * Does in numbers what `arc.glsl.ts` does on the graphics card: change both together.
 */
export function wayOf(arc: Arc): Way {
  const { source, target, bend, lean } = arc;
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const chord = Math.hypot(dx, dy);
  const rise = bend * chord;
  const from = arc.sourceRadius + GAP * arc.unit;
  const until = arc.targetRadius + GAP * arc.unit;
  if (lean === undefined && Math.abs(rise) < STRAIGHT) {
    const length = Math.max(chord - from - until, 0);
    return {
      length,
      circle: undefined,
      point(share) {
        const way = (from + length * share) / Math.max(chord, 0.001);
        return { x: source.x + dx * way, y: source.y + dy * way };
      },
    };
  }
  const circle = lean === undefined ? chordCircle(arc, chord, rise) : loopCircle(arc, lean, from);
  const start = -circle.half + 2 * Math.asin(Math.min(1, from / (2 * circle.radius)));
  const stop = circle.half - 2 * Math.asin(Math.min(1, until / (2 * circle.radius)));
  const angle = Math.max(start, stop) - start;
  return {
    length: circle.radius * angle,
    circle: { radius: circle.radius, angle, turn: circle.turn },
    point(share) {
      const at = start + angle * share;
      const [up, along] = [circle.turn * Math.cos(at), Math.sin(at)];
      return {
        x: circle.centre.x + circle.radius * (circle.up.x * up + circle.up.y * along),
        y: circle.centre.y + circle.radius * (circle.up.y * up - circle.up.x * along),
      };
    },
  };
}

/** The point at a share of the visible way. */
export function pointOnArc(arc: Arc, share: number): Point {
  return wayOf(arc).point(share);
}

interface Circle {
  readonly centre: Point;
  readonly radius: number;
  /** Direction of the highest point; the edge runs to the right of it. */
  readonly up: Point;
  readonly turn: number;
  readonly half: number;
}

function loopCircle({ source, bend, unit }: Arc, lean: number, reach: number): Circle {
  const radius = reach * 1.3 + (2 + 2 * bend) * unit;
  const up = { x: Math.cos(lean), y: Math.sin(lean) };
  const centre = { x: source.x + up.x * radius, y: source.y + up.y * radius };
  return { centre, radius, up, turn: 1, half: Math.PI };
}

function chordCircle({ source, target }: Arc, chord: number, rise: number): Circle {
  const up = { x: -(target.y - source.y) / chord, y: (target.x - source.x) / chord };
  const turn = Math.sign(rise);
  const radius = (chord * chord * 0.25 + rise * rise) / (2 * Math.abs(rise));
  const off = rise - turn * radius;
  const centre = {
    x: (source.x + target.x) / 2 + up.x * off,
    y: (source.y + target.y) / 2 + up.y * off,
  };
  return { centre, radius, up, turn, half: 2 * Math.atan((2 * Math.abs(rise)) / chord) };
}
