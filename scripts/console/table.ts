import picocolors from "picocolors";
import { jsonObject, jsonText } from "@/lib/export/json";
import {
  type CypherNode,
  type CypherRelationship,
  type CypherValue,
  isTagged,
  kindOf,
} from "@/lib/stream/value";

/** A cell wider than that would push all others off the terminal. */
const WIDEST = 60;

/** Lines of a table for people; numbers stand at the right. */
export function tableLines(
  columns: readonly string[],
  rows: readonly (readonly CypherValue[])[],
): string[] {
  const cells = rows.map((row) => row.map(cellText));
  const widths = columns.map((name, index) =>
    Math.min(WIDEST, Math.max(name.length, ...cells.map((row) => row[index]?.length ?? 0))),
  );
  const isNumber = columns.map((_, index) =>
    rows.every((row) => ["integer", "float", "null"].includes(kindOf(row[index] ?? null))),
  );
  const line = (texts: readonly string[], paint = (text: string) => text) =>
    texts
      .map((text, index) => {
        const width = widths[index] ?? 0;
        const fitting = text.length > width ? `${text.slice(0, width - 1)}…` : text;
        return paint(isNumber[index] ? fitting.padStart(width) : fitting.padEnd(width));
      })
      .join("  ")
      .trimEnd();
  return [
    line(columns, picocolors.bold),
    line(widths.map((width) => "─".repeat(width))),
    ...cells.map((row) => line(row)),
  ];
}

/** One line, whatever is in it. */
function cellText(value: CypherValue): string {
  const line = plainText(value).replace(/\s+/g, " ");
  // oxlint-disable-next-line no-control-regex -- a terminal obeys them
  return line.replace(/[\u0000-\u001f\u007f-\u009f]/g, "�");
}

/** As Cypher writes it where JSON would begin with an id that says nothing to a reader. */
function plainText(value: CypherValue): string {
  if (typeof value === "string") return value;
  if (isTagged(value, "node")) return nodeText(value);
  if (isTagged(value, "relationship")) return relationshipText(value);
  if (!isTagged(value, "path")) return jsonText(value).replace(/^"(.*)"$/s, "$1");
  const { nodes, relationships } = value;
  return nodes
    .map((node, index) => {
      const next = relationships[index];
      if (!next) return nodeText(node);
      const [before, after] = next.start === node.id ? ["-", "->"] : ["<-", "-"];
      return nodeText(node) + before + relationshipText(next) + after;
    })
    .join("");
}

const nodeText = ({ labels, properties }: CypherNode) =>
  `(${labels.map((label) => `:${label}`).join("")} ${jsonObject(properties)})`;

const relationshipText = ({ type, properties }: CypherRelationship) =>
  `[:${type} ${jsonObject(properties)}]`;
