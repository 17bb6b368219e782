import { communitiesOf } from "./community";
import type { LayoutGraph } from "./model";

export type Order = "name" | "size" | "neighbours" | "kind" | "community";

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

type Compare = (a: string, b: string) => number;

const byKey: Compare = (a, b) => (a < b ? -1 : 1);

/** By the first that tells two apart. */
const chain =
  (...compares: readonly Compare[]): Compare =>
  (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };

/** The keys in an order; those that are equal in it come by name and key. */
export function ordered(
  graph: LayoutGraph,
  keys: readonly string[],
  order: Order,
): readonly string[] {
  const byName: Compare = chain(
    (a, b) =>
      collator.compare(graph.getNodeAttribute(a, "label"), graph.getNodeAttribute(b, "label")),
    byKey,
  );
  const byDegree: Compare = (a, b) => graph.degree(b) - graph.degree(a);
  return keys.toSorted(chain(compareBy(graph, order, byDegree), byName));
}

function compareBy(graph: LayoutGraph, order: Order, byDegree: Compare): Compare {
  switch (order) {
    case "name":
      return () => 0;
    case "neighbours":
      return byDegree;
    case "size":
      return (a, b) => graph.getNodeAttribute(b, "size") - graph.getNodeAttribute(a, "size");
    case "kind":
      return chain(
        (a, b) =>
          collator.compare(graph.getNodeAttribute(a, "kind"), graph.getNodeAttribute(b, "kind")),
        byDegree,
      );
    case "community": {
      const communities = communitiesOf(graph);
      return chain((a, b) => (communities.get(a) ?? 0) - (communities.get(b) ?? 0), byDegree);
    }
  }
}
