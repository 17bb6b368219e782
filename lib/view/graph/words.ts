import { ACTOR_KIND_WORDS, BACKGROUND_WORDS } from "@/lib/model/actor";
import { eventTypeEntry } from "@/lib/model/plover";
import { marksOf } from "@/lib/model/slice";
import type { ShownEdge, ShownGraph } from "./attributes";
import type { Hovered } from "./focus";

/** One thing on the canvas in words: a line that says it, and one that says how firmly. */
export interface Words {
  readonly title: string;
  readonly detail: string;
}

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export function edgeWords(shown: ShownEdge, from: string, to: string): Words {
  if (shown.kind === "background") {
    const { relation, role, articleIds } = shown.edge;
    const sources = counted(articleIds.length, "article", "articles");
    return {
      title: `${from} ${BACKGROUND_WORDS[relation]} ${to}`,
      detail: `background${role ? `: ${role}` : ""} · from ${sources}`,
    };
  }
  const { edge } = shown;
  const [singular, plural] = eventTypeEntry(edge.eventType).verb;
  const marks = marksOf(edge);
  const title = edge.reciprocal
    ? `${from} and ${to} ${plural} each other`
    : `${from} ${singular} ${to}`;
  const parts = [
    counted(edge.statements, "statement", "statements"),
    marks.secondHand ? "at second hand" : undefined,
    marks.hedged ? "hedged" : undefined,
    marks.denied ? "denied" : undefined,
  ];
  return { title, detail: parts.filter((part) => part !== undefined).join(" · ") };
}

export function wordsOf(graph: ShownGraph, { kind, key }: Hovered): Words {
  if (kind === "edge") {
    const [from, to] = graph.extremities(key);
    return edgeWords(
      graph.getEdgeAttribute(key, "shown"),
      graph.getNodeAttribute(from, "label"),
      graph.getNodeAttribute(to, "label"),
    );
  }
  const { actor } = graph.getNodeAttributes(key);
  const parts = [
    ACTOR_KIND_WORDS[actor.kind][0],
    counted(actor.statementCount, "statement", "statements"),
  ];
  const also = actor.aliases.slice(0, 3).join(", ");
  return {
    title: also ? `${actor.name}, also ${also}` : actor.name,
    detail: parts.join(" · "),
  };
}
