import { type LayoutGraph, setPlaces } from "./model";
import { ASPECTS, type CanvasShape } from "./shape";

/** So much longer may one axis be made to fill the canvas; more would bend the truth. */
const MOST_STRETCH = 1.6;
/** A chain of nodes has next to no area: its length may be this many sides. */
const LONGEST = 2.2;

/**
 * Turns the longer axis the way of the canvas, stretches the other one to fill it, and
 * scales to the room that the nodes need: `space` pixels each, in either direction.
 */
export function fillShape(graph: LayoutGraph, shape: CanvasShape, space: number): void {
  const aspect = ASPECTS[shape];
  const turn = -principalAngle(graph) + (aspect < 1 ? Math.PI / 2 : 0);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  setPlaces(graph, (_, { x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));

  const [width, height] = [spanOf(graph, "x"), spanOf(graph, "y")];
  const wider = Math.min(MOST_STRETCH, Math.max(1, (aspect * height) / width));
  const higher = Math.min(MOST_STRETCH, Math.max(1, width / aspect / height));
  const side = space * Math.sqrt(graph.order);
  const scale = Math.min(
    side / Math.sqrt(width * wider * height * higher),
    (LONGEST * side) / Math.max(width * wider, height * higher),
  );
  setPlaces(graph, (_, { x, y }) => ({ x: x * wider * scale, y: y * higher * scale }));
}

function spanOf(graph: LayoutGraph, axis: "x" | "y"): number {
  const values = graph.mapNodes((_, node) => node[axis]);
  const low = values.reduce((a, b) => Math.min(a, b));
  return Math.max(1, values.reduce((a, b) => Math.max(a, b)) - low);
}

/** Angle of the axis along which the nodes vary most. */
function principalAngle(graph: LayoutGraph): number {
  const n = graph.order;
  const meanX = graph.reduceNodes((sum, _, { x }) => sum + x, 0) / n;
  const meanY = graph.reduceNodes((sum, _, { y }) => sum + y, 0) / n;
  let [xx, yy, xy] = [0, 0, 0];
  graph.forEachNode((_, { x, y }) => {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  });
  return 0.5 * Math.atan2(2 * xy, xx - yy);
}
