import { EVENT_TYPE_NAMES, toneOf } from "@/lib/model/plover";
import type { Parameter } from "../../console/parameters";
import { dayText } from "../days";
import {
  type Choice,
  type Clock,
  type FacetId,
  type FilterId,
  isKept,
  type SceneFilter,
  type TimeRange,
} from "../filter";
import { folded } from "../text";

/**
 * What one filter asks of a statement `s` in an `article`, of `a` who does something in it and
 * `b` to whom: a condition, and the values that it names. Of all values none stands in the text.
 */
export interface Clause {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

/** The filters that no condition on a single statement can tell, each by what it is about. */
export const SHAPE_WORDS = {
  minDegree: "the number of neighbours",
  core: "the k-core",
  ego: "what is around an actor",
  largestComponent: "the largest component",
} as const satisfies Partial<Record<FilterId, string>>;

type Shape = keyof typeof SHAPE_WORDS;

/** What is judged statement by statement. `minStatements` is not: it counts those that are left. */
export type Told = Exclude<FilterId, Shape | "minStatements">;

export const isShape = (id: FilterId): id is Shape => Object.hasOwn(SHAPE_WORDS, id);

export function listOf(name: string, values: readonly string[]): Parameter {
  return { name, type: "list", text: JSON.stringify(values) };
}

/** Undefined where it lets everything through. */
export function clauseOf(filter: SceneFilter, id: Told): Clause | undefined {
  switch (id) {
    case "time":
      return filter.time && timeClause(filter.time);
    case "text":
      return nameClause(filter.text ?? "");
    default: {
      const choice = filter.choices[id];
      return choice && choiceClause(id, choice);
    }
  }
}

function choiceClause(facet: FacetId, choice: Choice): Clause | undefined {
  const { mode, values } = choice;
  switch (facet) {
    case "kind": {
      const every = mode === "only" ? "all" : "none";
      return {
        text: `${every}(actor IN [a, b] WHERE actor.kind IN $kinds)`,
        parameters: [listOf("kinds", values)],
      };
    }
    case "eventType":
      return among("s.eventType", "types", choice);
    case "mode":
      return among("coalesce(s.eventType + '/' + s.mode, '')", "modes", choice);
    case "quadClass": {
      // The canvas has a tone of its own for requests, which the data counts as cooperation.
      const types = EVENT_TYPE_NAMES.filter((type) => values.includes(toneOf(type)));
      return among("s.eventType", "typesOfClass", { mode, values: types });
    }
    case "speaker":
      return speakerClause(choice);
    case "publisher":
      return among("coalesce(article.publisher, '')", "publishers", choice);
    case "article":
      return among("article.articleId", "articles", choice);
    case "factuality":
      return among("s.factuality", "factualities", choice);
    case "attributed":
      return flagClause("s.attributed", choice);
    case "negated":
      return flagClause("s.negated", choice);
    case "hypothetical":
      return flagClause(
        "(s.condition IS NOT NULL OR 'hypothetical' IN s.auxiliary OR 'future' IN s.auxiliary)",
        choice,
      );
  }
}

function among(value: string, name: string, { mode, values }: Choice): Clause {
  const test = `${value} IN $${name}`;
  return {
    text: mode === "only" ? test : `NOT ${test}`,
    parameters: [listOf(name, values)],
  };
}

/** Anybody in the chain of attribution; `""` is the article itself, where there is none. */
function speakerClause({ mode, values }: Choice): Clause {
  const named = values.filter((value) => value !== "");
  const tests = [
    ...(named.length > 0
      ? ["EXISTS { (s)-[:ATTRIBUTED_TO]->(speaker:Actor) WHERE speaker.actorId IN $speakers }"]
      : []),
    ...(named.length < values.length ? ["NOT s.attributed"] : []),
  ];
  const test = `(${tests.join(" OR ")})`;
  return {
    text: mode === "only" ? test : `NOT ${test}`,
    parameters: named.length > 0 ? [listOf("speakers", named)] : [],
  };
}

function flagClause(flag: string, choice: Choice): Clause | undefined {
  const isSo = isKept(choice, "yes");
  const isNot = isKept(choice, "no");
  if (isSo && isNot) return undefined;
  return { text: isSo ? flag : isNot ? `NOT ${flag}` : "false", parameters: [] };
}

/** First and last day of a statement by each clock. */
const DAYS: Readonly<Record<Clock, readonly [from: string, to: string]>> = {
  happened: ["s.eventDate", "coalesce(s.eventDateEnd, s.eventDate)"],
  said: ["s.reportedOn", "s.reportedOn"],
  published: ["article.publishedOn", "article.publishedOn"],
};

function timeClause({ clock, from, to, undated }: TimeRange): Clause | undefined {
  const [begins, ends] = DAYS[clock];
  const tests = [
    ...(to === null ? [] : [`${begins} <= $until`]),
    ...(from === null ? [] : [`${ends} >= $from`]),
  ];
  if (tests.length === 0) {
    return undated ? undefined : { text: `${begins} IS NOT NULL`, parameters: [] };
  }
  const test = tests.join(" AND ");
  return {
    text: undated ? `(${begins} IS NULL OR ${test})` : test,
    parameters: [
      ...(from === null ? [] : [{ name: "from", type: "date", text: dayText(from) } as const]),
      ...(to === null ? [] : [{ name: "until", type: "date", text: dayText(to) } as const]),
    ],
  };
}

/** Both ends have it in a name or an alias, whatever its case and accents: as `folded` compares. */
function nameClause(text: string): Clause | undefined {
  const sought = folded(text);
  if (sought === "") return undefined;
  const letters = Array.from(sought, (letter) => letter.replace(/[^\p{L}\p{N}]/u, escaped));
  return {
    text: `all(actor IN [a, b] WHERE any(name IN [actor.name] + actor.aliases
    WHERE toLower(normalize(name, NFKD)) =~ $named))`,
    parameters: [{ name: "named", type: "string", text: `(?s).*${letters.join("\\p{M}*")}.*` }],
  };
}

/** For the database's regular expressions, which are Java's: there `\x{1f600}` is one character. */
const escaped = (letter: string): string => `\\x{${(letter.codePointAt(0) ?? 0).toString(16)}}`;
