import { backgroundHeading, counted, edgeHeading, kindWords, markWords } from "../words";
import type { ShownEdge, ShownGraph } from "./attributes";
import type { Hovered } from "./focus";

/** One thing on the canvas in words: a line that says it, and one that says how firmly. */
export interface Words {
  readonly title: string;
  readonly detail: string;
}

function edgeWords(graph: ShownGraph, shown: ShownEdge): Words {
  const nameOf = (actorId: string): string => graph.getNodeAttribute(actorId, "label");
  if (shown.kind === "background") {
    const sources = counted(shown.edge.articleIds.length, "article");
    return { title: backgroundHeading(shown.edge, nameOf), detail: `background · from ${sources}` };
  }
  const { edge } = shown;
  return {
    title: edgeHeading(edge, nameOf),
    detail: [counted(edge.statements, "statement"), ...markWords(edge)].join(" · "),
  };
}

export function wordsOf(graph: ShownGraph, { kind, key }: Hovered): Words {
  if (kind === "edge") return edgeWords(graph, graph.getEdgeAttribute(key, "shown"));
  const { actor } = graph.getNodeAttributes(key);
  const also = actor.aliases.slice(0, 3).join(", ");
  return {
    title: also ? `${actor.name}, also ${also}` : actor.name,
    detail: `${kindWords(actor.kind)} · ${counted(actor.statementCount, "statement")}`,
  };
}
