import {
  type CypherNode,
  type CypherRelationship,
  type CypherValue,
  isList,
} from "@/lib/stream/value";

/** The nodes and relationships that a result holds, wherever in it they stand. */
export interface Found {
  readonly nodes: ReadonlyMap<string, CypherNode>;
  /** Those with both of their ends in `nodes`. */
  readonly relationships: ReadonlyMap<string, CypherRelationship>;
  /** Returned without one of their ends: they cannot be drawn. */
  readonly loose: readonly CypherRelationship[];
  /** Nodes beyond the most that are drawn. */
  readonly leftOut: number;
}

/** More discs than this say nothing to the eye, and the table holds them all. */
export const MOST_DRAWN = 2000;

export function findGraph(
  rows: readonly (readonly CypherValue[])[],
  most: number = MOST_DRAWN,
): Found {
  const nodes = new Map<string, CypherNode>();
  const relationships = new Map<string, CypherRelationship>();
  const beyond = new Set<string>();
  const onNode = (node: CypherNode): void => {
    if (nodes.has(node.id)) return;
    if (nodes.size < most) nodes.set(node.id, node);
    else beyond.add(node.id);
  };
  for (const row of rows) {
    for (const value of row) {
      visit(value, onNode, (relationship) => relationships.set(relationship.id, relationship));
    }
  }
  const drawn = new Map<string, CypherRelationship>();
  const loose: CypherRelationship[] = [];
  for (const [id, relationship] of relationships) {
    const ends = [relationship.start, relationship.end];
    if (ends.every((end) => nodes.has(end))) drawn.set(id, relationship);
    // One whose end was left out goes with it, and is no fault of the query.
    else if (ends.some((end) => !nodes.has(end) && !beyond.has(end))) {
      loose.push(relationship);
    }
  }
  return { nodes, relationships: drawn, loose, leftOut: beyond.size };
}

/** Is there anything to draw, or to bring into a scene, where ends may be already? */
export function holdsGraph(rows: readonly (readonly CypherValue[])[]): {
  readonly nodes: boolean;
  readonly any: boolean;
} {
  const { nodes, loose } = findGraph(rows, 1);
  return { nodes: nodes.size > 0, any: nodes.size + loose.length > 0 };
}

/** Values are at most as deep as the server sends them. */
function visit(
  value: CypherValue,
  onNode: (node: CypherNode) => void,
  onRelationship: (relationship: CypherRelationship) => void,
): void {
  if (value === null || typeof value !== "object") return;
  if (isList(value)) {
    for (const item of value) visit(item, onNode, onRelationship);
    return;
  }
  switch (value.$) {
    case "node":
      onNode(value);
      break;
    case "relationship":
      onRelationship(value);
      break;
    case "path":
      value.nodes.forEach(onNode);
      value.relationships.forEach(onRelationship);
      break;
    case "map":
      for (const [, item] of value.entries) visit(item, onNode, onRelationship);
      break;
    case "cut":
      if (value.of === "list") visit(value.kept, onNode, onRelationship);
      if (value.of === "map") visit({ $: "map", entries: value.kept }, onNode, onRelationship);
      break;
    default:
  }
}
