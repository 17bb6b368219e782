import type { EdgeAttributes, ShownGraph } from "./attributes";
import type { Drawn, DrawnNode } from "./drawn";

export interface GraphChange {
  /** Nodes that were not there and have no place of their own yet. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Did any edge come or go? */
  readonly rewired: boolean;
}

/**
 * Makes the graph show exactly what is drawn. What stays keeps its place; what comes
 * starts where `startOf` says.
 */
export function updateGraph(
  graph: ShownGraph,
  drawn: Drawn,
  startOf: (key: string) => { readonly x: number; readonly y: number },
): GraphChange {
  const nodes = new Set(drawn.nodes.map((node) => node.key));
  const edges = new Set(drawn.edges.map((edge) => edge.key));
  const staleEdges = graph.filterEdges((key) => !edges.has(key));
  for (const key of staleEdges) graph.dropEdge(key);
  const removed = graph.filterNodes((key) => !nodes.has(key));
  for (const key of removed) graph.dropNode(key);

  const added: string[] = [];
  const isEmpty = graph.order === 0;
  for (const { key, attributes } of drawn.nodes) {
    if (!isEmpty && graph.hasNode(key)) {
      const before = graph.getNodeAttributes(key);
      if (!sameNode(before, attributes)) {
        graph.replaceNodeAttributes(key, { ...attributes, x: before.x, y: before.y });
      }
      continue;
    }
    const start = startOf(key);
    graph.addNode(key, { ...attributes, x: start.x, y: start.y });
    added.push(key);
  }
  const order = graph.size;
  for (const { key, source, target, attributes } of drawn.edges) {
    if (isEmpty || !graph.hasEdge(key)) graph.addEdgeWithKey(key, source, target, attributes);
    else if (!sameEdge(graph.getEdgeAttributes(key), attributes)) {
      graph.replaceEdgeAttributes(key, attributes);
    }
  }
  return {
    added,
    removed,
    rewired: staleEdges.length > 0 || graph.size !== order,
  };
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
