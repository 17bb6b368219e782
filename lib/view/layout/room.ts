import { type LayoutGraph, setPlaces } from "./model";
import { type Room, spread } from "./spread";
import type { Point } from "./start";
import { CLEARANCE, nearestOn, segmentsOf } from "./tangle";
import { estimate, LABEL, labelText } from "./text";

const GAP = 14;
const ROUNDS = 8;

/** Moves nodes apart until none of them, and no name, lies on another, and off foreign edges. */
export function giveRoom(graph: LayoutGraph): void {
  for (let round = 0; round < ROUNDS; round++) {
    spreadAll(graph);
    if (!clearEdges(graph)) return;
  }
  spreadAll(graph);
}

function spreadAll(graph: LayoutGraph): void {
  const rooms = new Map(
    graph.mapNodes((key, { x, y, size, label, fixed }) => {
      const text = labelText(label, estimate);
      // Graph coordinates have y upwards: the label beneath is on the smaller side.
      const room: Room = {
        x,
        y: -y,
        halfWidth: Math.max(size, text.width / 2),
        above: size,
        below: size + text.height + LABEL.lineHeight / 3,
        fixed,
      };
      return [key, room] as const;
    }),
  );
  spread([...rooms.values()], GAP);
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
