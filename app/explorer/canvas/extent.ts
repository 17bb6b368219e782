import type { ShownGraph } from "@/lib/view/graph/attributes";

/** How large a graph is for a layout, which knows one line between two nodes at most. */
export function extentOf(graph: ShownGraph): { readonly nodes: number; readonly lines: number } {
  const pairs = new Set<string>();
  graph.forEachEdge((_edge, _attributes, a, b) => {
    if (a !== b) pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`);
  });
  return { nodes: graph.order, lines: pairs.size };
}
