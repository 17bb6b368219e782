import { type LayoutGraph, type Placed, setPlaces } from "./model";
import { type Room, spread } from "./spread";
import type { Point } from "./start";
import { CLEARANCE, nearestOn, segmentsOf } from "./tangle";
import { estimate, LABEL, labelText } from "./text";

export const GAP = 14;
const ROUNDS = 8;

/** Above this many nodes not every name is shown, and none is given room of its own. */
export const ROOM_FOR_LABELS = 150;

/** How far a node reaches from its centre, in pixels: its disc and, where it is to have room, its name beneath. */
export interface Reach {
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
}

export function reachOf({ size, label }: Pick<Placed, "size" | "label">, named: boolean): Reach {
  if (!named) return { halfWidth: size, above: size, below: size };
  const text = labelText(label, estimate);
  return {
    halfWidth: Math.max(size, text.width / 2),
    above: size,
    below: size + text.height + LABEL.lineHeight / 3,
  };
}

/** Moves nodes apart until none of them, and no name, lies on another, and off foreign edges. */
export function giveRoom(graph: LayoutGraph): void {
  for (let round = 0; round < ROUNDS; round++) {
    spreadAll(graph);
    if (!clearEdges(graph)) return;
  }
  spreadAll(graph);
}

/** Moves nodes apart until none lies on another, the shorter way each time. All pairs are looked at. */
export function spreadAll(graph: LayoutGraph, gap = GAP, named = true): void {
  const rooms = new Map(
    graph.mapNodes((key, node) => {
      const { x, y, fixed } = node;
      // Graph coordinates have y upwards: the label beneath is on the smaller side.
      const room: Room = { x, y: -y, ...reachOf(node, named), fixed };
      return [key, room] as const;
    }),
  );
  spread([...rooms.values()], gap);
  setPlaces(graph, (key, from) => {
    const room = rooms.get(key);
    return room && !from.fixed ? { x: room.x, y: -room.y } : from;
  });
}

/** Pushes nodes off the edges that only pass by. Was there any? */
function clearEdges(graph: LayoutGraph): boolean {
  const pushes = new Map<string, Point>();
  for (const segment of segmentsOf(graph)) {
    graph.forEachNode((key, node) => {
      if (key === segment.a || key === segment.b || node.fixed) return;
      const near = nearestOn(segment, node);
      const missing = node.size + CLEARANCE - near.distance;
      if (missing <= 0) return;
      const [dx, dy] =
        near.distance > 0.5
          ? [node.x - near.x, node.y - near.y]
          : [segment.from.y - segment.to.y, segment.to.x - segment.from.x];
      const by = missing / (Math.hypot(dx, dy) || 1);
      const before = pushes.get(key) ?? { x: 0, y: 0 };
      pushes.set(key, { x: before.x + dx * by, y: before.y + dy * by });
    });
  }
  setPlaces(graph, (key, { x, y }) => {
    const push = pushes.get(key);
    return push ? { x: x + push.x, y: y + push.y } : { x, y };
  });
  return pushes.size > 0;
}
