import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";
import type { Cut, ResultLimits } from "@/lib/stream/limits";
import {
  type CypherNode,
  type CypherRelationship,
  type CypherValue,
  type Entries,
  floatValue,
  integerValue,
  type TemporalKind,
} from "@/lib/stream/value";

/** Turns the driver's values into ours, cutting what is too long or too deep, and counts the cuts. */
export class ValueReader {
  private strings = 0;
  private lists = 0;
  private deep = 0;

  constructor(private readonly limits: Pick<ResultLimits, "depth" | "string" | "list">) {}

  get cut(): Cut {
    return {
      ...(this.strings > 0 && { strings: this.strings }),
      ...(this.lists > 0 && { lists: this.lists }),
      ...(this.deep > 0 && { deep: this.deep }),
    };
  }

  read(value: unknown, depth = 0): CypherValue {
    switch (typeof value) {
      case "string":
        return this.string(value);
      case "bigint":
        return integerValue(value);
      case "number":
        return floatValue(value);
      case "boolean":
        return value;
      case "object":
        return value === null ? null : this.object(value, depth);
      default:
        return null;
    }
  }

  private object(value: object, depth: number): CypherValue {
    if (Array.isArray(value)) return this.list(value, depth);
    if (neo4j.isNode(value)) return this.node(value, depth);
    if (neo4j.isRelationship(value)) return this.relationship(value, depth);
    if (neo4j.isPath(value)) return this.path(value, depth);
    const temporal = temporalKind(value);
    if (temporal) return { $: temporal, value: String(value) };
    if (neo4j.isPoint(value)) {
      const { srid, x, y, z } = value;
      const coordinates = [x, y, ...(z === undefined ? [] : [z])].map(floatValue);
      return { $: "point", srid: Number(srid), coordinates };
    }
    // Byte arrays come as Int8Array.
    if (ArrayBuffer.isView(value)) return this.bytes(value);
    if (neo4j.isVector(value)) {
      const values = Array.from<number | bigint, CypherValue>(value.asTypedArray(), (item) =>
        typeof item === "bigint" ? integerValue(item) : vectorNumber(item, value.getType()),
      );
      return { $: "vector", type: value.getType(), values };
    }
    if (neo4j.isUUID(value)) return { $: "uuid", value: String(value) };
    if (neo4j.isUnsupportedType(value)) return { $: "unknown", type: value.name };
    return this.map(value, depth);
  }

  private string(value: string): CypherValue {
    if (value.length <= this.limits.string) return value;
    this.strings += 1;
    return {
      $: "cut",
      of: "string",
      kept: keepWhole(value, this.limits.string),
      length: value.length,
    };
  }

  private bytes({ buffer, byteOffset, byteLength: length }: ArrayBufferView): CypherValue {
    if (length <= this.limits.string) {
      return { $: "bytes", base64: Buffer.from(buffer, byteOffset, length).toString("base64") };
    }
    this.strings += 1;
    return { $: "cut", of: "bytes", length };
  }

  private list(value: readonly unknown[], depth: number): CypherValue {
    if (depth >= this.limits.depth) return this.tooDeep();
    const kept = value.slice(0, this.limits.list).map((item) => this.read(item, depth + 1));
    if (value.length <= this.limits.list) return kept;
    this.lists += 1;
    return { $: "cut", of: "list", kept, length: value.length };
  }

  private map(value: object, depth: number): CypherValue {
    if (depth >= this.limits.depth) return this.tooDeep();
    const all = Object.entries(value);
    const entries = this.entries(all.slice(0, this.limits.list), depth);
    if (all.length <= this.limits.list) return { $: "map", entries };
    this.lists += 1;
    return { $: "cut", of: "map", kept: entries, length: all.length };
  }

  private node(node: Node, depth: number): CypherNode {
    const properties = this.entries(Object.entries(node.properties), depth);
    return { $: "node", id: node.elementId, labels: node.labels, properties };
  }

  private relationship(found: Relationship, depth: number): CypherRelationship {
    const { elementId: id, type, startNodeElementId: start, endNodeElementId: end } = found;
    return {
      $: "relationship",
      id,
      type,
      start,
      end,
      properties: this.entries(Object.entries(found.properties), depth),
    };
  }

  private path(path: Path, depth: number): CypherValue {
    const segments = path.segments.slice(0, this.limits.list);
    if (segments.length < path.segments.length) this.lists += 1;
    return {
      $: "path",
      nodes: [path.start, ...segments.map((segment) => segment.end)].map((node) =>
        this.node(node, depth),
      ),
      relationships: segments.map((segment) => this.relationship(segment.relationship, depth)),
    };
  }

  private entries(all: readonly (readonly [string, unknown])[], depth: number): Entries {
    return all.map(([key, value]) => [key, this.read(value, depth + 1)]);
  }

  private tooDeep(): CypherValue {
    this.deep += 1;
    return { $: "cut", of: "depth" };
  }
}

function temporalKind(value: object): TemporalKind | undefined {
  if (neo4j.isDate(value)) return "date";
  if (neo4j.isDateTime(value)) return "datetime";
  if (neo4j.isLocalDateTime(value)) return "localdatetime";
  if (neo4j.isTime(value)) return "time";
  if (neo4j.isLocalTime(value)) return "localtime";
  return neo4j.isDuration(value) ? "duration" : undefined;
}

function vectorNumber(item: number, type: string): CypherValue {
  return type.startsWith("INT") ? item : floatValue(item);
}

/** Never ends in half a character. */
function keepWhole(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
