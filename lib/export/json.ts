import {
  type CypherNode,
  type CypherRelationship,
  type CypherValue,
  type Entries,
  isList,
} from "@/lib/stream/value";

/**
 * A value as plain JSON for other programs. It is written as text, not built: integers of
 * any size keep their digits, whole floats their point, and a key like `__proto__` is a
 * key. Numbers that JSON does not have become strings; temporal values are the text that
 * Cypher reads.
 */
export function jsonText(value: CypherValue): string {
  if (typeof value === "number") return String(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return listText(value);
  switch (value.$) {
    case "integer":
      return value.value;
    case "float":
      return floatText(value.value);
    case "map":
      return jsonObject(value.entries);
    case "node":
      return nodeText(value);
    case "relationship":
      return relationshipText(value);
    case "path":
      return `{"nodes":[${value.nodes.map(nodeText).join(",")}],"relationships":[${value.relationships.map(relationshipText).join(",")}]}`;
    case "point":
      return `{"srid":${value.srid},"coordinates":${listText(value.coordinates)}}`;
    case "vector":
      return listText(value.values);
    case "bytes":
      return JSON.stringify(value.base64);
    case "cut":
      return cutText(value);
    case "unknown":
      return JSON.stringify(`(${value.type})`);
    case "date":
    case "time":
    case "localtime":
    case "datetime":
    case "localdatetime":
    case "duration":
    case "uuid":
      return JSON.stringify(value.value);
  }
}

/** Pairs as an object; where a name comes again, its second has ` (2)` behind it. */
export function jsonObject(entries: Entries): string {
  const names = fieldNames(entries.map(([key]) => key));
  return `{${entries.map(([, value], index) => names[index] + jsonText(value)).join(",")}}`;
}

/** The same for many rows under the same names. */
export function jsonRow(names: readonly string[], row: readonly CypherValue[]): string {
  let text = "{";
  for (const [index, name] of names.entries())
    text += (index === 0 ? "" : ",") + name + jsonText(row[index] ?? null);
  return `${text}}`;
}

/** Each as it stands before its value. */
export function fieldNames(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${JSON.stringify(times === 1 ? key : `${key} (${times})`)}:`;
  });
}

function listText(values: readonly CypherValue[]): string {
  return `[${values.map(jsonText).join(",")}]`;
}

function nodeText({ id, labels, properties }: CypherNode): string {
  return `{"id":${JSON.stringify(id)},"labels":${JSON.stringify(labels)},"properties":${jsonObject(properties)}}`;
}

function relationshipText({ id, type, start, end, properties }: CypherRelationship): string {
  const [ofId, ofType, from, to] = [id, type, start, end].map((text) => JSON.stringify(text));
  return `{"id":${ofId},"type":${ofType},"start":${from},"end":${to},"properties":${jsonObject(properties)}}`;
}

function floatText(text: string): string {
  if (!/^-?\d/.test(text)) return JSON.stringify(text);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function cutText(cut: Extract<CypherValue, { readonly $: "cut" }>): string {
  switch (cut.of) {
    case "string":
      return JSON.stringify(`${cut.kept}… (${cut.length} characters)`);
    case "list":
      return listText([...cut.kept, `… (${cut.length} items)`]);
    case "map":
      return jsonObject([...cut.kept, ["…", `${cut.length} entries`]]);
    case "bytes":
      return JSON.stringify(`… (${cut.length} bytes)`);
    case "depth":
      return JSON.stringify("… (deeper)");
  }
}
