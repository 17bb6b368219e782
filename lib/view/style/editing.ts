import { parseDateSpan } from "@/lib/model/dates";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import { reckon, type StyleGround } from "./ground";
import { ACTOR_NUMBERS, ACTOR_VALUES, LINE_DAYS, LINE_NUMBERS, LINE_VALUES } from "./ids";
import {
  ACTOR_NUMBER_PROPERTIES,
  ACTOR_VALUE_PROPERTIES,
  LINE_NUMBER_PROPERTIES,
  LINE_VALUE_PROPERTIES,
} from "./properties";
import { describe } from "./rules";
import type { Condition, Rule, RuleProperty, SceneStyle } from "./schema";

/** What a rule is about first, before its maker says otherwise. */
export const FIRST_RULE: Rule = {
  property: { of: "lines", id: "statements" },
  condition: { by: "number", comparison: "over", value: 1 },
  colour: 3,
  size: "large",
};

const PROPERTIES: readonly RuleProperty[] = [
  ...([...ACTOR_NUMBERS, ...ACTOR_VALUES, "name"] as const).map(
    (id) => ({ of: "actors", id }) as const,
  ),
  ...[...LINE_NUMBERS, ...LINE_VALUES, ...LINE_DAYS].map((id) => ({ of: "lines", id }) as const),
];

/** `actors statements`, as a list of choices has it; undefined where there is none of that name. */
export const propertyOf = (choice: string): RuleProperty | undefined =>
  PROPERTIES.find(({ of, id }) => `${of} ${id}` === choice);

const hasNumber = ({ id }: RuleProperty): boolean =>
  Object.hasOwn(ACTOR_NUMBER_PROPERTIES, id) || Object.hasOwn(LINE_NUMBER_PROPERTIES, id);

/** By what a property can be compared. */
export function kindOf(property: RuleProperty): Condition["by"] {
  if (property.id === "name") return "text";
  if (property.id === "newest") return "day";
  return hasNumber(property) ? "number" : "value";
}

interface ValueChoice {
  readonly value: string;
  readonly label: string;
}

/** The values that a property has here, to compare with. */
export function valuesOf(
  property: RuleProperty,
  style: SceneStyle,
  on: StyleGround,
): readonly ValueChoice[] {
  if (kindOf(property) !== "value") return [];
  const { words = (value: string) => value } = describe(property);
  const values = known(property, style, on);
  return values.map((value) => ({ value, label: words(value) }));
}

function known(property: RuleProperty, style: SceneStyle, on: StyleGround): readonly string[] {
  if (property.id === "type") return EVENT_TYPE_NAMES;
  const ground = reckon(style, on);
  const { actors } = on.content;
  switch (property.id) {
    case "kind":
    case "sector":
    case "country":
    case "community": {
      const { values, read } = ACTOR_VALUE_PROPERTIES[property.id];
      const all = values ?? actors.flatMap((actor) => read(actor, ground));
      return inOrder(all, property.id === "community");
    }
    case "class":
    case "certainty":
      return LINE_VALUE_PROPERTIES[property.id].values ?? [];
    default:
      return [];
  }
}

function inOrder(values: readonly string[], areNumbers: boolean): readonly string[] {
  const all = [...new Set(values)];
  if (!areNumbers) return all;
  return all.toSorted((a, b) => Number(a) - Number(b));
}

/** The rule about something else: what it compared with means nothing there. */
export function aboutOther(
  rule: Rule,
  property: RuleProperty,
  values: readonly ValueChoice[],
): Rule {
  return { ...rule, property, condition: firstCondition(property, values) };
}

function firstCondition(property: RuleProperty, values: readonly ValueChoice[]): Condition {
  const by = kindOf(property);
  switch (by) {
    case "number":
      return { by, comparison: "over", value: 1 };
    case "value":
      return { by, comparison: "is", value: values[0]?.value ?? "" };
    case "text":
      return { by, comparison: "contains", value: "" };
    case "day":
      return { by, comparison: "from", value: new Date().toISOString().slice(0, 10) };
  }
}

export const COMPARISONS = {
  number: ["over", "under", "equals"],
  value: ["is", "isNot"],
  text: ["contains", "lacks"],
  day: ["from", "before"],
} as const satisfies Readonly<Record<Condition["by"], readonly Condition["comparison"][]>>;

/** As the schema of a kept rule has it. */
const MOST_TEXT = 200;

/**
 * The condition with one of its parts changed; undefined where that makes no condition. A form
 * asks at each letter, and a story has forms and no schemas: a test holds it to the schema.
 */
export function withPart(
  condition: Condition,
  part: { readonly comparison?: string; readonly value?: string | number },
): Condition | undefined {
  const { by } = condition;
  const { comparison: compared, value } = { ...condition, ...part };
  switch (by) {
    case "number": {
      const comparison = among(COMPARISONS[by], compared);
      const isNumber = typeof value === "number" && Number.isFinite(value);
      return comparison && isNumber ? { by, comparison, value } : undefined;
    }
    case "value": {
      const comparison = among(COMPARISONS[by], compared);
      return comparison && isText(value) ? { by, comparison, value } : undefined;
    }
    case "text": {
      const comparison = among(COMPARISONS[by], compared);
      return comparison && isText(value) ? { by, comparison, value } : undefined;
    }
    case "day": {
      const comparison = among(COMPARISONS[by], compared);
      return comparison && isDay(value) ? { by, comparison, value } : undefined;
    }
  }
}

const among = <T extends string>(list: readonly T[], text: string): T | undefined =>
  list.find((each) => each === text);

const isText = (value: string | number): value is string =>
  typeof value === "string" && value.length <= MOST_TEXT;

const isDay = (value: string | number): value is string =>
  typeof value === "string" && parseDateSpan(value)?.granularity === "day";
