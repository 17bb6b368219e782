import { type CypherValue, type Entries, isList, type TaggedValue } from "@/lib/stream/value";

/**
 * Values as pretty JSON, line by line, for reading. It is written and not stringified: whole
 * numbers beyond 2^53 keep their digits, and a key like `__proto__` or one that comes twice
 * stays where it is.
 */
export function* jsonLines(value: CypherValue, indent = ""): Generator<string> {
  if (value === null || typeof value !== "object") yield JSON.stringify(value);
  else if (isList(value)) yield* block("[", value.map(item), "]", indent);
  else yield* tagged(value, indent);
}

/** One row as an object. Columns of one name get numbers: `n`, `n (2)`. */
export function* jsonRow(
  columns: readonly string[],
  row: readonly CypherValue[],
  indent: string,
): Generator<string> {
  const members = columns.map((name, index) => member(name, row[index] ?? null));
  yield* block("{", members, "}", indent);
}

type Member = (indent: string) => Generator<string>;

const item =
  (value: CypherValue): Member =>
  (indent) =>
    jsonLines(value, indent);

function member(name: string, value: CypherValue): Member {
  return function* (indent) {
    let start = `${JSON.stringify(name)}: `;
    for (const line of jsonLines(value, indent)) {
      yield start + line;
      start = "";
    }
  };
}

/** The first line comes without its indent: it stands behind a name. */
function* block(
  open: string,
  members: readonly Member[],
  close: string,
  indent: string,
): Generator<string> {
  if (members.length === 0) return yield open + close;
  yield open;
  const inner = `${indent}  `;
  for (const [index, write] of members.entries()) {
    let first = true;
    let held: string | undefined;
    for (const line of write(inner)) {
      if (held !== undefined) yield held;
      held = first ? inner + line : line;
      first = false;
    }
    yield `${held ?? ""}${index < members.length - 1 ? "," : ""}`;
  }
  yield indent + close;
}

function* tagged(value: TaggedValue, indent: string): Generator<string> {
  switch (value.$) {
    case "integer":
      return yield value.value;
    case "float":
      return yield floatText(value.value);
    case "bytes":
      return yield JSON.stringify(value.base64);
    case "point":
      return yield* block(
        "{",
        [member("srid", value.srid), member("coordinates", value.coordinates)],
        "}",
        indent,
      );
    case "vector":
      return yield* jsonLines(value.values, indent);
    case "map":
      return yield* object(value.entries, indent);
    case "node":
      return yield* block(
        "{",
        [member("labels", value.labels), pairs("properties", value.properties)],
        "}",
        indent,
      );
    case "relationship":
      return yield* block(
        "{",
        [member("type", value.type), pairs("properties", value.properties)],
        "}",
        indent,
      );
    case "path":
      return yield* block(
        "{",
        [member("nodes", value.nodes), member("relationships", value.relationships)],
        "}",
        indent,
      );
    case "cut":
      return yield JSON.stringify(cutText(value));
    case "unknown":
      return yield JSON.stringify(`unknown type: ${value.type}`);
    default:
      return yield JSON.stringify(value.value);
  }
}

const pairs = (name: string, entries: Entries): Member =>
  member(name, { $: "map", entries } satisfies CypherValue);

const object = (entries: Entries, indent: string): Generator<string> =>
  block(
    "{",
    entries.map(([key, value]) => member(key, value)),
    "}",
    indent,
  );

/** JSON has no NaN and no infinity: those are texts. */
function floatText(value: string): string {
  if (!Number.isFinite(Number(value))) return JSON.stringify(value);
  return /^-?\d+$/.test(value) ? `${value}.0` : value;
}

function cutText(value: Extract<TaggedValue, { readonly $: "cut" }>): string {
  if (value.of === "depth") return "… deeper than is sent";
  if (value.of === "string") return `${value.kept} … of ${value.length} characters`;
  return `… ${value.length} ${value.of === "bytes" ? "bytes" : "entries"}, cut`;
}
