import { capital } from "../words";
import {
  ACTOR_NUMBERS,
  ACTOR_VALUES,
  isMeasure,
  LINE_DAYS,
  LINE_NUMBERS,
  LINE_VALUES,
  type MeasureId,
} from "./ids";
import {
  ACTOR_NUMBER_PROPERTIES,
  ACTOR_VALUE_PROPERTIES,
  LINE_DAY_PROPERTIES,
  LINE_NUMBER_PROPERTIES,
  LINE_VALUE_PROPERTIES,
} from "./properties";
import type { SceneStyle } from "./schema";

/** What can be chosen, in groups, as a list of choices takes it. */
export interface ChoiceGroup<Id extends string = string> {
  readonly group: string;
  readonly items: readonly { readonly value: Id; readonly label: string }[];
}

interface Named<Id extends string> {
  readonly value: Id;
  readonly label: string;
  readonly group: string;
}

function grouped<Id extends string>(all: readonly Named<Id>[]): readonly ChoiceGroup<Id>[] {
  return [...new Set(all.map(({ group }) => group))].map((group) => ({
    group,
    items: all
      .filter((each) => each.group === group)
      .map(({ value, label }) => ({ value, label: capital(label) })),
  }));
}

const named = <Id extends string>(
  ids: readonly Id[],
  table: Readonly<Record<Id, { readonly label: string; readonly group: string }>>,
): readonly Named<Id>[] => ids.map((value) => ({ value, ...table[value] }));

const actorNumbers = named(ACTOR_NUMBERS, ACTOR_NUMBER_PROPERTIES);
const actorValues = named(ACTOR_VALUES, ACTOR_VALUE_PROPERTIES);
const lineNumbers = named(LINE_NUMBERS, LINE_NUMBER_PROPERTIES);
const lineValues = named(LINE_VALUES, LINE_VALUE_PROPERTIES);
const lineDays = named(LINE_DAYS, LINE_DAY_PROPERTIES);

const SAME = { value: "same", label: "nothing: all alike", group: "Without a number" } as const;

type Channel = "actorSize" | "actorColour" | "lineColour" | "lineWidth";

/** What each part of the look can follow. */
export const CHANNELS: {
  readonly [Id in Channel]: {
    readonly label: string;
    readonly choices: readonly ChoiceGroup<SceneStyle[Id]>[];
  };
} = {
  actorSize: {
    label: "Size of actors by",
    choices: grouped<SceneStyle["actorSize"]>([...actorNumbers, SAME]),
  },
  actorColour: {
    label: "Colour of actors by",
    choices: grouped<SceneStyle["actorColour"]>([...actorValues, ...actorNumbers]),
  },
  lineColour: {
    label: "Colour of lines by",
    choices: grouped<SceneStyle["lineColour"]>([...lineValues, ...lineDays]),
  },
  lineWidth: {
    label: "Width of lines by",
    choices: grouped<SceneStyle["lineWidth"]>([
      ...lineNumbers.flatMap((each) =>
        each.value === "score" ? [] : [{ ...each, value: each.value }],
      ),
      SAME,
    ]),
  },
};

const prefixed = (of: "actors" | "lines", all: readonly Named<string>[]) =>
  all.map(({ value, label }) => ({ value: `${of} ${value}`, label: capital(label) }));

/** What the condition of a rule can be about: `actors statements`, `lines type`. */
export const RULE_PROPERTIES: readonly ChoiceGroup[] = [
  {
    group: "Lines",
    items: prefixed("lines", [...lineNumbers, ...lineValues, ...lineDays]),
  },
  {
    group: "Actors",
    items: prefixed("actors", [
      { value: "name", label: "name or alias", group: "Actors" },
      ...actorNumbers,
      ...actorValues,
    ]),
  },
];

/** The measure by which a channel goes, if it is one. */
export function measureOf(id: string): MeasureId | undefined {
  return isMeasure(id) ? id : undefined;
}
