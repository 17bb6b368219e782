import { MultiDirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import { ASPECTS, type CanvasShape } from "./shape";
import { type Room, spread } from "./spread";
import type { Point } from "./start";
import { estimate, LABEL, labelText } from "./text";

export interface LayoutNode extends Point {
  readonly key: string;
  /** Radius in pixels. */
  readonly size: number;
  readonly label: string;
  /** Stays where it is. */
  readonly fixed: boolean;
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

export interface LayoutTask {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly shape: CanvasShape;
}

/** Above this many nodes not every label is shown, and none is given room of its own. */
export const ROOM_FOR_LABELS = 150;
/** Pixels that a node takes on average in each direction: with its label, and without. */
const NODE_SPACE = { named: 135, bare: 80 } as const;
/** So much longer may one axis be made to fill the canvas; more would bend the truth. */
const MOST_STRETCH = 1.6;

/**
 * Places for all nodes, in pixels: ForceAtlas2 for a number of rounds that depends on
 * the size alone, then apart until no disc (and in small graphs no label) lies on
 * another. The same task always has the same result, whatever the order of its parts.
 */
export function runLayout(task: LayoutTask): ReadonlyMap<string, Point> {
  const graph = graphOf(task);
  if (graph.order < 2) return placesOf(graph);
  forceAtlas2.assign(graph, {
    iterations: roundsFor(graph.order),
    settings: settingsFor(graph.order),
  });
  const anchored = task.nodes.some((node) => node.fixed);
  if (!anchored) frame(graph, task.shape);
  if (graph.order > ROOM_FOR_LABELS) {
    noverlap.assign(graph, { maxIterations: 60, settings: { margin: 6, ratio: 1.1 } });
  } else giveRoom(graph);
  return placesOf(graph);
}

interface Placed {
  x: number;
  y: number;
  size: number;
  label: string;
  fixed: boolean;
}

type LayoutGraph = MultiDirectedGraph<Placed, { weight: number }>;

function graphOf({ nodes, edges }: LayoutTask): LayoutGraph {
  const graph: LayoutGraph = new MultiDirectedGraph();
  for (const { key, ...placed } of nodes.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    graph.addNode(key, placed);
  }
  const sorted = edges.toSorted((a, b) =>
    `${a.source} ${a.target} ${a.weight}` < `${b.source} ${b.target} ${b.weight}` ? -1 : 1,
  );
  for (const { source, target, weight } of sorted) graph.addEdge(source, target, { weight });
  return graph;
}

function roundsFor(order: number): number {
  if (order <= 100) return 800;
  if (order <= 1000) return 300;
  return order <= 5000 ? 120 : 60;
}

function settingsFor(order: number) {
  return {
    ...forceAtlas2.inferSettings(order),
    linLogMode: false,
    edgeWeightInfluence: 1,
    gravity: order <= 100 ? 0.08 : 0.25,
  };
}

/**
 * Turns the longer axis the way of the canvas, stretches the other one to fill it, and
 * scales to the room that the nodes need.
 */
function frame(graph: LayoutGraph, shape: CanvasShape): void {
  const aspect = ASPECTS[shape];
  const turn = -principalAngle(graph) + (aspect < 1 ? Math.PI / 2 : 0);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  transform(graph, ({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));

  const [width, height] = [spanOf(graph, "x"), spanOf(graph, "y")];
  const wider = Math.min(MOST_STRETCH, Math.max(1, (aspect * height) / width));
  const higher = Math.min(MOST_STRETCH, Math.max(1, width / aspect / height));
  const space = graph.order > ROOM_FOR_LABELS ? NODE_SPACE.bare : NODE_SPACE.named;
  const side = space * Math.sqrt(graph.order);
  const scale = side / Math.sqrt(width * wider * height * higher);
  // A thin line of nodes has next to no area: its length is what counts then.
  const most = (2.2 * side) / Math.max(width * wider, height * higher);
  const by = Math.min(scale, most);
  transform(graph, ({ x, y }) => ({ x: x * wider * by, y: y * higher * by }));
}

function transform(graph: LayoutGraph, place: (from: Point) => Point): void {
  graph.updateEachNodeAttributes((_, node) => ({ ...node, ...place(node) }));
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

function giveRoom(graph: LayoutGraph): void {
  const rooms = graph.mapNodes((key, { x, y, size, label, fixed }) => {
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
    return { key, room };
  });
  spread(
    rooms.map(({ room }) => room),
    14,
  );
  for (const { key, room } of rooms) graph.mergeNodeAttributes(key, { x: room.x, y: -room.y });
}

function placesOf(graph: LayoutGraph): ReadonlyMap<string, Point> {
  return new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }] as const));
}
