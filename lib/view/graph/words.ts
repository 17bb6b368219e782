import { backgroundHeading, counted, edgeHeading, kindWords, markWords } from "../words";
import type { ShownEdge, ShownGraph, Words } from "./attributes";
import type { Dressing } from "./drawn";
import type { Hovered } from "./focus";

function edgeWords(graph: ShownGraph, shown: ShownEdge): Words {
  if (shown.kind === "found") return shown.words;
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

/** Why a thing looks as a style makes it look, a line each. */
export function toldOf(
  graph: ShownGraph,
  { kind, key }: Hovered,
  dressing: Dressing | undefined,
): readonly string[] {
  if (kind === "edge") {
    const shown = graph.getEdgeAttribute(key, "shown");
    return (shown.kind === "edge" && dressing?.told?.line(shown.edge)) || [];
  }
  const shown = graph.getNodeAttribute(key, "shown");
  return (shown.kind === "actor" && dressing?.told?.actor(shown.actor)) || [];
}

export function wordsOf(graph: ShownGraph, { kind, key }: Hovered): Words {
  if (kind === "edge") return edgeWords(graph, graph.getEdgeAttribute(key, "shown"));
  const { shown } = graph.getNodeAttributes(key);
  if (shown.kind === "found") return shown.words;
  const { actor } = shown;
  const also = actor.aliases.slice(0, 3).join(", ");
  return {
    title: also ? `${actor.name}, also ${also}` : actor.name,
    detail: `${kindWords(actor.kind)} · ${counted(actor.statementCount, "statement")}`,
  };
}
