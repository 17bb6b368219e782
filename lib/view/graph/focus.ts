import { type Anchor, type NoSelection, NOTHING } from "../selection";
import type { ShownEdge, ShownGraph } from "./attributes";

/** What the pointer or the arrow keys are on. */
export type Hovered =
  | { readonly kind: "node"; readonly key: string }
  | { readonly kind: "edge"; readonly key: string };

/** What stays in full colour while all else fades. */
export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** The key on the canvas of what is selected, where it is on the canvas. */
export function keyOnCanvas(graph: ShownGraph, anchor: Anchor | NoSelection): Hovered | undefined {
  switch (anchor.kind) {
    case "none":
      return undefined;
    case "actor":
      return graph.hasNode(anchor.actorId) ? { kind: "node", key: anchor.actorId } : undefined;
    case "edge": {
      const { actorId, eventType, recipientId } = anchor;
      // Of a reciprocal edge either end may have been named first.
      const keys = [
        `${actorId}|${eventType}|${recipientId}`,
        `${recipientId}|${eventType}|${actorId}`,
      ];
      const key = keys.find(
        (each, turned) =>
          graph.hasEdge(each) && (!turned || graph.getEdgeAttribute(each, "bothEnds")),
      );
      return key === undefined ? undefined : { kind: "edge", key };
    }
    case "background": {
      const key = `${anchor.actorId}|${anchor.relation}|${anchor.recipientId}`;
      return graph.hasEdge(key) ? { kind: "edge", key } : undefined;
    }
  }
}

/** A node with its neighbours, or an edge with its two ends. */
export function focusOf(graph: ShownGraph, item: Hovered | undefined): Focus | undefined {
  if (!item) return undefined;
  if (item.kind === "node") {
    if (!graph.hasNode(item.key)) return undefined;
    return {
      nodes: new Set([item.key, ...graph.neighbors(item.key)]),
      edges: new Set(graph.edges(item.key)),
    };
  }
  if (!graph.hasEdge(item.key)) return undefined;
  return { nodes: new Set(graph.extremities(item.key)), edges: new Set([item.key]) };
}

export function anchorOfEdge(shown: ShownEdge): Anchor | NoSelection {
  if (shown.kind === "found") return NOTHING;
  const { actorId, recipientId } = shown.edge;
  return shown.kind === "edge"
    ? { kind: "edge", actorId, recipientId, eventType: shown.edge.eventType }
    : { kind: "background", actorId, recipientId, relation: shown.edge.relation };
}

export function anchorOfItem(graph: ShownGraph, item: Hovered): Anchor | NoSelection {
  if (item.kind === "edge") return anchorOfEdge(graph.getEdgeAttribute(item.key, "shown"));
  const shown = graph.getNodeAttribute(item.key, "shown");
  return shown.kind === "actor" ? { kind: "actor", actorId: shown.actor.actorId } : NOTHING;
}
