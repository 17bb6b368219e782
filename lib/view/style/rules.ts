import type { ActorNode } from "@/lib/model/actor";
import { formatDay } from "@/lib/model/dates";
import type { DerivedEdge } from "@/lib/model/slice";
import { folded, foldedNames } from "../filter/text";
import type { Reckoned } from "./ground";
import { numberText } from "./numbers";
import {
  ACTOR_NUMBER_PROPERTIES,
  ACTOR_VALUE_PROPERTIES,
  LINE_DAY_PROPERTIES,
  LINE_NUMBER_PROPERTIES,
  LINE_VALUE_PROPERTIES,
} from "./properties";
import type { Condition, Rule, RuleProperty } from "./schema";

/** What a rule reads of a thing: by what its condition can compare. */
interface Read {
  readonly number?: number | undefined;
  readonly values?: readonly string[];
  readonly texts?: readonly string[];
  readonly day?: string | undefined;
}

type Reader<Thing> = (thing: Thing, ground: Reckoned) => Read;

const has = <Key extends string>(table: Readonly<Record<Key, unknown>>, id: string): id is Key =>
  Object.hasOwn(table, id);

function actorReader(id: string): Reader<ActorNode> {
  if (id === "name") return (actor) => ({ texts: foldedNames(actor) });
  if (has(ACTOR_NUMBER_PROPERTIES, id)) {
    const { read } = ACTOR_NUMBER_PROPERTIES[id];
    return (actor, ground) => ({ number: read(actor, ground) });
  }
  if (!has(ACTOR_VALUE_PROPERTIES, id)) return () => ({});
  const { read } = ACTOR_VALUE_PROPERTIES[id];
  return (actor, ground) => ({ values: read(actor, ground) });
}

function lineReader(id: string): Reader<DerivedEdge> {
  if (has(LINE_NUMBER_PROPERTIES, id)) {
    const { read } = LINE_NUMBER_PROPERTIES[id];
    return (edge, ground) => ({ number: read(edge, ground) });
  }
  if (has(LINE_DAY_PROPERTIES, id)) {
    const { read } = LINE_DAY_PROPERTIES[id];
    return (edge) => ({ day: read(edge) });
  }
  if (!has(LINE_VALUE_PROPERTIES, id)) return () => ({});
  const { read } = LINE_VALUE_PROPERTIES[id];
  return (edge, ground) => ({ values: read(edge, ground) });
}

/** What is not known of a thing fits no condition, not even that it is something else. */
function fits(condition: Condition, { number, values, texts, day }: Read): boolean {
  switch (condition.by) {
    case "number":
      if (number === undefined) return false;
      return condition.comparison === "over"
        ? number > condition.value
        : condition.comparison === "under"
          ? number < condition.value
          : number === condition.value;
    case "value":
      if (values === undefined || values.length === 0) return false;
      return values.includes(condition.value) === (condition.comparison === "is");
    case "text": {
      if (texts === undefined) return false;
      const sought = folded(condition.value);
      return texts.some((text) => text.includes(sought)) === (condition.comparison === "contains");
    }
    case "day":
      if (day === undefined) return false;
      return condition.comparison === "from" ? day >= condition.value : day < condition.value;
  }
}

/** A rule and its place in the list, by which it is called. */
export interface PlacedRule {
  readonly rule: Rule;
  readonly place: number;
}

function decider<Thing>(
  rules: readonly (PlacedRule & { readonly read: Reader<Thing> })[],
  ground: Reckoned,
): ((thing: Thing) => PlacedRule | undefined) | undefined {
  if (rules.length === 0) return undefined;
  return (thing) => rules.find(({ rule, read }) => fits(rule.condition, read(thing, ground)));
}

/** Which rule decides of an actor: the first that fits. Undefined where there is none for actors. */
export function actorDecider(rules: readonly Rule[], ground: Reckoned) {
  const ours = rules.flatMap((rule, place) =>
    rule.property.of === "actors" ? [{ rule, place, read: actorReader(rule.property.id) }] : [],
  );
  return decider(ours, ground);
}

export function lineDecider(rules: readonly Rule[], ground: Reckoned) {
  const ours = rules.flatMap((rule, place) =>
    rule.property.of === "lines" ? [{ rule, place, read: lineReader(rule.property.id) }] : [],
  );
  return decider(ours, ground);
}

interface Described {
  readonly label: string;
  readonly words?: (value: string) => string;
}

/** What a property is called, and its values. */
export function describe({ of, id }: RuleProperty): Described {
  if (of === "actors") {
    if (id === "name") return { label: "name or alias" };
    if (has(ACTOR_NUMBER_PROPERTIES, id)) return ACTOR_NUMBER_PROPERTIES[id];
    return ACTOR_VALUE_PROPERTIES[id];
  }
  if (has(LINE_NUMBER_PROPERTIES, id)) return LINE_NUMBER_PROPERTIES[id];
  if (has(LINE_DAY_PROPERTIES, id)) return LINE_DAY_PROPERTIES[id];
  return LINE_VALUE_PROPERTIES[id];
}

export const COMPARISON_WORDS: Readonly<Record<Condition["comparison"], string>> = {
  over: "more than",
  under: "less than",
  equals: "exactly",
  is: "is",
  isNot: "is not",
  contains: "contains",
  lacks: "does not contain",
  from: "from … on",
  before: "before",
};

type Conditional = Pick<Rule, "property" | "condition">;

/** "lines: statements more than 5" */
export const ruleWords = (rule: Conditional): string =>
  `${rule.property.of}: ${conditionWords(rule)}`;

/** "statements more than 5" */
export function conditionWords({ property, condition }: Conditional): string {
  const { label, words } = describe(property);
  const named = words ?? ((value: string) => value);
  switch (condition.by) {
    case "number":
      return `${label} ${COMPARISON_WORDS[condition.comparison]} ${numberText(condition.value)}`;
    case "value":
      return `${label} ${COMPARISON_WORDS[condition.comparison]} ${named(condition.value)}`;
    case "text":
      return `${label} ${COMPARISON_WORDS[condition.comparison]} “${condition.value}”`;
    case "day":
      return condition.comparison === "from"
        ? `${label} from ${formatDay(condition.value)} on`
        : `${label} before ${formatDay(condition.value)}`;
  }
}
