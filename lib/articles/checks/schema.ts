import { z } from "zod";
import { type FaultBody, type Path, shown } from "../faults";
import { nearest } from "../nearest";
import type { Report } from "./report";
import { isRecord, unwrap } from "./salvage";

type Issue = z.core.$ZodIssue;

/** What a field is called in a message, where its key alone would not say. */
const NOUNS: Readonly<Record<string, string>> = {
  articleId: "article id",
  auxiliary: "auxiliary mode",
  contexts: "context",
  happened: "date",
  iso3: "ISO 3166 code",
  kind: "actor kind",
  language: "language tag",
  publishedOn: "date",
  reportedOn: "date",
  textKind: "text kind",
  type: "event type",
  wikidataId: "Wikidata id",
};

/** What other tools call a field, where the letters alone would not lead to ours. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  date: "happened",
  eventType: "type",
  id: "articleId",
  quote: "exact",
  source: "attribution",
  speakers: "attribution",
  target: "recipients",
  text: "paragraphs",
  when: "happened",
};

const ARTICLES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list: [ … ]",
  object: "an object: { … }",
  record: "an object: { … }",
};

/** Tells what the schema says against the input. */
export function reportSchemaFaults(schema: z.core.$ZodType, input: unknown, report: Report): void {
  const result = z.safeParse(schema, input);
  if (result.success) return;
  for (const issue of result.error.issues) tell(issue, [], { schema, input, report });
}

interface Scene {
  readonly schema: z.core.$ZodType;
  readonly input: unknown;
  readonly report: Report;
}

function tell(issue: Issue, base: Path, scene: Scene): void {
  const at: Path = [
    ...base,
    ...issue.path.map((part) => (typeof part === "number" ? part : String(part))),
  ];
  const value = valueAt(scene.input, at);
  switch (issue.code) {
    case "unrecognized_keys":
      for (const key of issue.keys)
        scene.report.fault([...at, key], unknownKey(key, keysAt(scene.schema, at)));
      return;
    case "invalid_union": {
      // A union here is "an id, or an object that holds one": what stands there decides.
      const branch = issue.errors[isRecord(value) ? issue.errors.length - 1 : 0] ?? [];
      for (const inner of branch) tell(inner, at, scene);
      return;
    }
    case "invalid_key":
      scene.report.fault(at, badKey(at, issue.issues[0]?.message ?? "another key"));
      return;
    case "invalid_value":
      scene.report.fault(at, unknownValue(at, value, issue.values.map(String)));
      return;
    case "invalid_type":
      scene.report.fault(at, wrongType(at, value, ARTICLES[issue.expected] ?? issue.expected));
      return;
    default:
      scene.report.fault(at, badValue(at, value, issue.message));
  }
}

function unknownKey(key: string, allowed: readonly string[]): FaultBody {
  const other = Object.hasOwn(OTHER_WORDS, key) ? OTHER_WORDS[key] : undefined;
  const suggestion = other && allowed.includes(other) ? other : nearest(key, allowed);
  return {
    kind: "unknown-key",
    message: `unknown key: ${shown(key)}`,
    found: key,
    allowed,
    ...(suggestion !== undefined && { suggestion }),
    remedy: `leave it out, or use one of ${allowed.join(", ")}`,
  };
}

function unknownValue(at: Path, value: unknown, allowed: readonly string[]): FaultBody {
  if (value === undefined) return missing(at, `one of ${allowed.join(", ")}`, allowed);
  const suggestion = typeof value === "string" ? nearest(value, allowed) : undefined;
  return {
    kind: "unknown-value",
    message: `unknown ${nounOf(at)}: ${shown(value)}`,
    found: shown(value),
    allowed,
    ...(suggestion !== undefined && { suggestion }),
    remedy: `use one of ${allowed.join(", ")}`,
  };
}

function wrongType(at: Path, value: unknown, expected: string): FaultBody {
  if (value === undefined) return missing(at, expected);
  return {
    kind: "bad-value",
    message: `bad ${nounOf(at)}: ${shown(value)}`,
    found: shown(value),
    remedy: `write ${expected}`,
  };
}

function badValue(at: Path, value: unknown, expected: string): FaultBody {
  return {
    kind: "bad-value",
    message: `bad ${nounOf(at)}: ${shown(value).trim() || "(empty)"}`,
    found: shown(value),
    remedy: `write ${expected}`,
  };
}

function missing(at: Path, expected: string, allowed?: readonly string[]): FaultBody {
  const key = typeof at.at(-1) === "string" ? `add ${at.at(-1)}: ` : "write ";
  return {
    kind: "missing",
    message: `missing ${nounOf(at)}`,
    ...(allowed && { allowed }),
    remedy: `${key}${expected}`,
  };
}

function badKey(at: Path, expected: string): FaultBody {
  const key = String(at.at(-1));
  const slug = key
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 80);
  return {
    kind: "bad-value",
    message: `bad ${at[0] === "places" ? "place" : "actor"} id: ${shown(key)}`,
    found: key,
    ...(slug !== "" && { suggestion: slug }),
    remedy: `write ${expected}`,
  };
}

/** What stands at the path, in the field's words. */
function nounOf(at: Path): string {
  if (at.length === 0) return "article script";
  if (at.length === 2 && at[0] === "actors") return "actor";
  if (at.length === 2 && at[0] === "places") return "place";
  const key = String(at.findLast((part) => typeof part === "string"));
  if (Object.hasOwn(NOUNS, key)) return NOUNS[key] ?? key;
  // A member of a list is one of what the list is called.
  return typeof at.at(-1) === "number" ? key.replace(/s$/u, "") : key;
}

function valueAt(input: unknown, at: Path): unknown {
  return at.reduce<unknown>((value, part) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part))
      return undefined;
    return (value as Readonly<Record<string | number, unknown>>)[part];
  }, input);
}

/** The keys that an object of the script may have. */
function keysAt(schema: z.core.$ZodType, at: Path): readonly string[] {
  const core = unwrap(schema);
  if (core instanceof z.ZodUnion) {
    const object = core.options.find((option) => option instanceof z.ZodObject);
    return object ? keysAt(object, at) : [];
  }
  const [part, ...rest] = at;
  if (part === undefined) return core instanceof z.ZodObject ? Object.keys(core.shape) : [];
  if (core instanceof z.ZodArray) return keysAt(core.element, rest);
  if (core instanceof z.ZodRecord) return keysAt(core.valueType, rest);
  const shape: Readonly<Record<string, z.core.$ZodType>> =
    core instanceof z.ZodObject ? core.shape : {};
  const next = shape[part];
  return next ? keysAt(next, rest) : [];
}
