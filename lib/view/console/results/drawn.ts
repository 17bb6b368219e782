import type { CypherNode, CypherRelationship } from "@/lib/stream/value";
import { edgeWidth, nodeRadius } from "../../appearance/sizes";
import type { Words } from "../../graph/attributes";
import { derivedLook, type Drawn, type DrawnNode, type Unbent } from "../../graph/drawn";
import { counted, edgeHeading, kindWords, markWords } from "../../words";
import { captionOf, labelsText } from "../values/caption";
import { valueLine } from "../values/line";
import { actorKindOf, type NodeOf } from "../values/ours";
import { derivedEdgeOf, numberOf } from "../values/slice";
import { bendsOf } from "./bends";
import type { Found } from "./found";

/** What a query found, as it is to be drawn: our actors and edges as in the scene, others plain. */
export function drawnOfFound({ nodes, relationships }: Found): Drawn {
  const nodeOf = (id: string): CypherNode | undefined => nodes.get(id);
  const edges = [...relationships.values()].map((relationship) => ({
    key: relationship.id,
    source: relationship.start,
    target: relationship.end,
    look: lookOf(relationship, nodeOf),
  }));
  const bends = bendsOf(edges);
  return {
    nodes: [...nodes.values()].map(drawnNode).toSorted(byKey),
    edges: edges
      .map(({ look, ...ends }) => ({
        ...ends,
        attributes: { ...look, bend: bends.get(ends.key) ?? 0 },
      }))
      .toSorted(byKey),
  };
}

const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);

function drawnNode(node: CypherNode): DrawnNode {
  const kind = actorKindOf(node);
  const statements = kind ? (numberOf(node.properties, "statementCount") ?? 1) : 1;
  const title = captionOf(node);
  const detail = kind
    ? `${kindWords(kind)} · ${counted(statements, "statement")}`
    : [labelsText(node.labels), counted(node.properties.length, "property", "properties")]
        .filter((part) => part !== "")
        .join(" · ");
  return {
    key: node.id,
    attributes: {
      size: nodeRadius(statements),
      label: title,
      kind: kind ?? "Other",
      shown: { kind: "found", words: { title: shortened(title), detail } },
    },
  };
}

function lookOf(relationship: CypherRelationship, nodeOf: NodeOf): Unbent {
  const edge = derivedEdgeOf(relationship, nodeOf);
  const ends = [relationship.start, relationship.end].map((id) => {
    const node = nodeOf(id);
    return node ? shortened(captionOf(node)) : "?";
  });
  if (edge) {
    const nameOf = (id: string): string => (id === edge.actorId ? ends[0] : ends[1]) ?? id;
    const words = {
      title: edgeHeading(edge, nameOf),
      detail: [counted(edge.statements, "statement"), ...markWords(edge)].join(" · "),
    };
    return { ...derivedLook(edge), shown: { kind: "found", words } };
  }
  const words: Words = {
    title: `${ends[0]} –${relationship.type}→ ${ends[1]}`,
    detail:
      relationship.properties.length > 0
        ? valueLine({ $: "map", entries: relationship.properties }, 160)
        : "no properties",
  };
  return {
    size: edgeWidth(1, false),
    tone: "NEUTRAL",
    // Which way it runs is all that is known of it.
    end: "open-arrow",
    bothEnds: false,
    dashed: false,
    struck: false,
    secondHand: false,
    statements: 0,
    shown: { kind: "found", words },
  };
}

function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}
