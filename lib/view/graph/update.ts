import type { EdgeAttributes, ShownGraph } from "./attributes";
import { MOST_REMEMBERED } from "./bones";
import type { Drawn, DrawnNode } from "./drawn";

/** Keys of nodes, or of edges. */
export interface Difference {
  readonly gone: readonly string[];
  /** Of those that stayed, the ones that look otherwise. */
  readonly changed: readonly string[];
  readonly come: readonly string[];
}

export interface GraphChange {
  readonly nodes: Difference;
  readonly edges: Difference;
}

/** What a graph shows was drawn so. Of a large one that is not kept: see `bones.ts`. */
const shown = new WeakMap<ShownGraph, Drawn>();

/**
 * Makes the graph show exactly what is drawn. What stays keeps its place; what comes
 * starts where `startOf` says.
 */
export function updateGraph(
  graph: ShownGraph,
  drawn: Drawn,
  startOf: (key: string) => { readonly x: number; readonly y: number },
): GraphChange {
  const before = graph.order === 0 ? NOTHING : (shown.get(graph) ?? drawnIn(graph));
  if (drawn.edges.length <= MOST_REMEMBERED) shown.set(graph, drawn);
  else shown.delete(graph);
  const nodes = differenceOf(before.nodes, drawn.nodes);
  const edges = differenceOf(before.edges, drawn.edges);

  for (const { key } of edges.gone) graph.dropEdge(key);
  for (const { key } of nodes.gone) graph.dropNode(key);
  const [changedNodes, changedEdges]: [string[], string[]] = [[], []];
  for (const { key, attributes } of nodes.stay) {
    const { x, y } = graph.getNodeAttributes(key);
    if (sameNode(graph.getNodeAttributes(key), attributes)) continue;
    graph.replaceNodeAttributes(key, { ...attributes, x, y });
    changedNodes.push(key);
  }
  for (const { key, attributes } of nodes.come) {
    const { x, y } = startOf(key);
    graph.addNode(key, { ...attributes, x, y });
  }
  for (const { key, attributes } of edges.stay) {
    if (sameEdge(graph.getEdgeAttributes(key), attributes)) continue;
    graph.replaceEdgeAttributes(key, attributes);
    changedEdges.push(key);
  }
  for (const { key, source, target, attributes } of edges.come) {
    graph.addEdgeWithKey(key, source, target, attributes);
  }
  return {
    nodes: { gone: keysOf(nodes.gone), changed: changedNodes, come: keysOf(nodes.come) },
    edges: { gone: keysOf(edges.gone), changed: changedEdges, come: keysOf(edges.come) },
  };
}

const keysOf = (items: readonly Keyed[]): readonly string[] => items.map(({ key }) => key);

interface Keyed {
  readonly key: string;
}

const NOTHING = { nodes: [], edges: [] } as const;

/** What a graph shows of which is not known how it was drawn, sorted by key. */
function drawnIn(graph: ShownGraph): { nodes: readonly Keyed[]; edges: readonly Keyed[] } {
  const sorted = (keys: string[]): readonly Keyed[] =>
    keys.toSorted((a, b) => (a < b ? -1 : 1)).map((key) => ({ key }));
  return { nodes: sorted(graph.nodes()), edges: sorted(graph.edges()) };
}

/** Both are sorted by key; of what stays, only what is not the same object is told. */
function differenceOf<Now extends Keyed>(before: readonly Keyed[], now: readonly Now[]) {
  const [gone, come, stay]: [Keyed[], Now[], Now[]] = [[], [], []];
  let at = 0;
  for (const item of now) {
    let other = before[at];
    while (other && other !== item && other.key < item.key) {
      gone.push(other);
      other = before[++at];
    }
    if (other?.key !== item.key) come.push(item);
    else {
      if (other !== item) stay.push(item);
      at++;
    }
  }
  gone.push(...before.slice(at));
  return { gone, come, stay };
}

type Dressed = Pick<EdgeAttributes, "size" | "swatch" | "sign">;

const sameDress = (before: Dressed, now: Dressed): boolean =>
  before.size === now.size && before.swatch === now.swatch && before.sign === now.sign;

type Node = DrawnNode["attributes"];

/**
 * Of the same actor, and of the same edge bent in the same way, everything is the same but what a
 * style made of it. Whoever draws listens to each change: where a filter takes a few lines away,
 * the others are not touched.
 */
function sameNode(before: Node, now: Node): boolean {
  const [was, is] = [before.shown, now.shown];
  const isSame = was.kind === "actor" && is.kind === "actor" && was.actor === is.actor;
  return isSame && sameDress(before, now);
}

function sameEdge(before: EdgeAttributes, now: EdgeAttributes): boolean {
  const [was, is] = [before.shown, now.shown];
  const isSame = was.kind !== "found" && is.kind !== "found" && was.edge === is.edge;
  return isSame && before.bend === now.bend && sameDress(before, now);
}
