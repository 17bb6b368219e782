import type { CypherNode, CypherValue, Entries } from "@/lib/stream/value";

/** Properties that name a thing, the best first; ours come before what others commonly use. */
const NAMING = ["name", "title", "summary", "exact", "label", "caption", "surface", "id", "key"];

export function propertyOf(entries: Entries, key: string): CypherValue | undefined {
  return entries.find(([name]) => name === key)?.[1];
}

export function textProperty(entries: Entries, key: string): string | undefined {
  const value = propertyOf(entries, key);
  return typeof value === "string" ? value : undefined;
}

/** What a node is called: a property that names it, else its first short text, else its label. */
export function captionOf({ labels, properties }: CypherNode): string {
  for (const key of NAMING) {
    const text = textProperty(properties, key);
    if (text !== undefined && text !== "") return text;
  }
  const [, text] = properties.find(([, value]) => typeof value === "string" && value !== "") ?? [];
  if (typeof text === "string") return text;
  return labels[0] ?? "(node)";
}

/** `:Actor:Country`; empty without labels. */
export function labelsText(labels: readonly string[]): string {
  return labels.map((label) => `:${label}`).join("");
}

/** About how many letters a value takes on its line, as chips and texts show it. */
export function shownLength(value: CypherValue, lineOf: (value: CypherValue) => string): number {
  if (typeof value === "object" && value !== null && "$" in value) {
    if (value.$ === "node") return nodeLength(value);
    if (value.$ === "relationship") return value.type.length + 2;
    if (value.$ === "path") {
      const between = value.relationships.reduce((sum, { type }) => sum + type.length + 2, 0);
      return value.nodes.reduce((sum, node) => sum + nodeLength(node), between);
    }
  }
  return lineOf(value).length;
}

/** With its icon and the space around it. */
function nodeLength(node: CypherNode): number {
  return captionOf(node).length + labelsText(node.labels).length + 5;
}
