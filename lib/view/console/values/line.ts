import { figure } from "../../words";
import {
  type CypherNode,
  type CypherPoint,
  type CypherRelationship,
  type CypherValue,
  type Entries,
  isList,
  type TaggedValue,
} from "@/lib/stream/value";
import { labelsText } from "./caption";

/** The systems that Neo4j knows, by number. */
const SYSTEMS: Readonly<Record<number, string>> = {
  4326: "WGS 84",
  4979: "WGS 84 3D",
  7203: "Cartesian",
  9157: "Cartesian 3D",
};

const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * A value as one line, about as Cypher would write it: `[1, 2.0, "a"]`,
 * `(:Actor {name: "Russia"})`. A text on its own has no quotes.
 *
 * @param most UTF-16 units, about; what is longer ends with `…`
 */
export function valueLine(value: CypherValue, most = 240): string {
  if (typeof value === "string") return clip(value, most);
  const parts: string[] = [];
  let left = most;
  const say = (text: string): boolean => {
    parts.push(clip(text, left));
    left -= text.length;
    return left >= 0;
  };
  write(value, say);
  return parts.join("");
}

/** Writes until it is told that there is no more room. */
type Say = (text: string) => boolean;

function write(value: CypherValue, say: Say): boolean {
  if (value === null) return say("null");
  if (typeof value === "string") return say(quoted(value));
  if (typeof value === "boolean" || typeof value === "number") return say(String(value));
  if (isList(value)) return list(value, say);
  return tagged(value, say);
}

function tagged(value: TaggedValue, say: Say): boolean {
  switch (value.$) {
    case "float":
      return say(/^-?\d+$/.test(value.value) ? `${value.value}.0` : value.value);
    case "bytes":
      return say(`${figure(bytesIn(value.base64))} bytes`);
    case "point":
      return say(pointLine(value));
    case "vector":
      return say(`${value.type} vector `) && list(value.values, say);
    case "map":
      return entries(value.entries, say);
    case "node":
      return node(value, say);
    case "relationship":
      return relationship(value, say);
    case "path":
      return path(value, say);
    case "cut":
      return cut(value, say);
    case "unknown":
      return say(`a ${value.type}, which this version cannot read`);
    default:
      return say(value.value);
  }
}

function list(values: readonly CypherValue[], say: Say): boolean {
  return say("[") && each(values, say, (item) => write(item, say)) && say("]");
}

function entries(pairs: Entries, say: Say): boolean {
  const one = ([key, item]: Entries[number]) => say(`${nameText(key)}: `) && write(item, say);
  return say("{") && each(pairs, say, one) && say("}");
}

function each<T>(items: readonly T[], say: Say, one: (item: T) => boolean): boolean {
  return items.every((item, index) => (index === 0 || say(", ")) && one(item));
}

function node({ labels, properties }: CypherNode, say: Say): boolean {
  return say(`(${labelsText(labels)}`) && propertiesOf(properties, say) && say(")");
}

function relationship({ type, properties }: CypherRelationship, say: Say): boolean {
  return say(`[:${type}`) && propertiesOf(properties, say) && say("]");
}

function propertiesOf(properties: Entries, say: Say): boolean {
  return properties.length === 0 || (say(" ") && entries(properties, say));
}

function path(
  { nodes, relationships }: Extract<TaggedValue, { readonly $: "path" }>,
  say: Say,
): boolean {
  return nodes.every((step, index) => {
    const into = relationships[index - 1];
    if (!into) return node(step, say);
    const forward = into.end === step.id;
    return (
      say(forward ? "-" : "<-") &&
      relationship(into, say) &&
      say(forward ? "->" : "-") &&
      node(step, say)
    );
  });
}

function cut(value: Extract<TaggedValue, { readonly $: "cut" }>, say: Say): boolean {
  switch (value.of) {
    case "string":
      return say(quoted(value.kept)) && say(` … of ${figure(value.length)} characters`);
    case "bytes":
      return say(`${figure(value.length)} bytes, not sent`);
    case "list":
      return list(value.kept, say) && say(` … of ${figure(value.length)} items`);
    case "map":
      return entries(value.kept, say) && say(` … of ${figure(value.length)} entries`);
    case "depth":
      return say("… deeper than is sent");
  }
}

/** `point WGS 84 (20.46, 44.82)` */
export function pointLine({ srid, coordinates }: CypherPoint): string {
  const numbers = coordinates.map((coordinate) => valueLine(coordinate)).join(", ");
  return `point ${SYSTEMS[srid] ?? `srid ${srid}`} (${numbers})`;
}

export function bytesIn(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}

export function nameText(name: string): string {
  return IDENTIFIER.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

const quoted = (text: string): string => JSON.stringify(text);
const clip = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;
