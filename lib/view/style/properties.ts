import { ACTOR_KINDS, ACTOR_KIND_WORDS, type ActorKind, type ActorNode } from "@/lib/model/actor";
import { type EdgeTone, type EventType, toneOf } from "@/lib/model/plover";
import type { DerivedEdge } from "@/lib/model/slice";
import type { FacetId } from "../filter/filter";
import { TONE_WORDS, TONES } from "../tones";
import { typeName } from "../words";
import { CERTAINTIES, type Certainty, CERTAINTY_WORDS, certaintyOf } from "./certainty";
import type { Reckoned } from "./ground";
import type { ActorNumber, ActorValue, LineDay, LineNumber, LineValue } from "./ids";

/** By what actors or lines can be told: `read` is undefined where it is not known of a thing. */
export interface NumberProperty<Thing> {
  readonly label: string;
  /** What is to be known of how it is counted; begins small. */
  readonly note?: string;
  readonly group: string;
  readonly read: (thing: Thing, ground: Reckoned) => number | undefined;
}

export interface ValueProperty<Thing> {
  readonly label: string;
  readonly note?: string;
  readonly group: string;
  /** All there are, in their order; absent: those that are there, the most frequent first. */
  readonly values?: readonly string[];
  readonly words: (value: string) => string;
  /** What is said of a thing that has it, where that is more than the label and the words. */
  readonly told?: (value: string, ground: Reckoned) => string;
  /** What is said of things that have none. */
  readonly none?: string;
  /** The filter that knows these values. */
  readonly facet?: FacetId;
  /** Several where a thing has several: the first one is drawn. */
  readonly read: (thing: Thing, ground: Reckoned) => readonly string[];
}

const SAID = "Statements";
const SHOWN = "Lines on the canvas";
const WHOLE = "In the whole database";
const SHAPE = "Measures of the network";

export const ACTOR_NUMBER_PROPERTIES: Readonly<Record<ActorNumber, NumberProperty<ActorNode>>> = {
  statements: {
    label: "statements about it",
    group: SAID,
    read: ({ statementCount }) => statementCount,
  },
  spoken: {
    label: "statements that it makes",
    group: SAID,
    read: ({ spokenCount }) => spokenCount,
  },
  lines: {
    label: "lines",
    group: SHOWN,
    read: ({ actorId }, { degrees }) => degrees().get(actorId)?.all ?? 0,
  },
  linesOut: {
    label: "lines that go out",
    note: "a line both ways goes out and comes in",
    group: SHOWN,
    read: ({ actorId }, { degrees }) => degrees().get(actorId)?.out ?? 0,
  },
  linesIn: {
    label: "lines that come in",
    note: "a line both ways goes out and comes in",
    group: SHOWN,
    read: ({ actorId }, { degrees }) => degrees().get(actorId)?.in ?? 0,
  },
  neighbours: {
    label: "neighbours",
    group: WHOLE,
    read: ({ neighbourCount }) => neighbourCount,
  },
  allLines: {
    label: "all lines",
    group: WHOLE,
    read: ({ actorId }, { facts }) => facts?.get(actorId)?.lines,
  },
  allOut: {
    label: "all lines that go out",
    note: "a line both ways goes out and comes in",
    group: WHOLE,
    read: ({ actorId }, { facts }) => facts?.get(actorId)?.linesOut,
  },
  allIn: {
    label: "all lines that come in",
    note: "a line both ways goes out and comes in",
    group: WHOLE,
    read: ({ actorId }, { facts }) => facts?.get(actorId)?.linesIn,
  },
  articles: {
    label: "articles that name it",
    group: WHOLE,
    read: ({ actorId }, { facts }) => facts?.get(actorId)?.articles,
  },
  betweenness: {
    label: "betweenness",
    group: SHAPE,
    read: ({ actorId }, { measured }) => measured("betweenness").get(actorId),
  },
  pagerank: {
    label: "PageRank",
    group: SHAPE,
    read: ({ actorId }, { measured }) => measured("pagerank").get(actorId),
  },
};

const optional = (value: string | undefined): readonly string[] =>
  value === undefined ? [] : [value];

const largest = (of: ReadonlyMap<string, number>): number =>
  [...of.values()].reduce((most, each) => Math.max(most, each), 0);

export const ACTOR_VALUE_PROPERTIES: Readonly<Record<ActorValue, ValueProperty<ActorNode>>> = {
  kind: {
    label: "kind",
    group: "What it is",
    values: ACTOR_KINDS,
    words: (kind) => ACTOR_KIND_WORDS[kind as ActorKind][0],
    facet: "kind",
    read: ({ kind }) => [kind],
  },
  sector: {
    label: "sector",
    note: "of several the first by name",
    group: "What it is",
    words: (sector) => sector,
    none: "no sector named",
    read: ({ actorId }, { facts }) => facts?.get(actorId)?.sectors ?? [],
  },
  country: {
    label: "country",
    note: "as articles give its code",
    group: "What it is",
    words: (iso3) => iso3,
    none: "no country named",
    read: ({ actorId }, { facts }) => optional(facts?.get(actorId)?.iso3),
  },
  community: {
    label: "community",
    note: "who has more lines among themselves than with others, by Louvain's method",
    group: SHAPE,
    words: (community) => `community ${Number(community) + 1}`,
    told: (community, { measured }) =>
      `Community ${Number(community) + 1} of ${1 + largest(measured("community"))}`,
    none: "alone",
    read({ actorId }, { measured }) {
      const community = measured("community").get(actorId);
      return community === undefined || community < 0 ? [] : [String(community)];
    },
  },
};

export const LINE_NUMBER_PROPERTIES: Readonly<Record<LineNumber, NumberProperty<DerivedEdge>>> = {
  statements: { label: "statements", group: SAID, read: ({ statements }) => statements },
  articles: { label: "articles", group: SAID, read: ({ articles }) => articles },
  speakers: {
    label: "distinct speakers",
    note: "at any depth; the article itself counts as one where it speaks",
    group: SAID,
    read: ({ edgeId }, { speakersOf }) => speakersOf?.(edgeId),
  },
  score: {
    label: "score from -10 (hostile) to 10 (cooperative)",
    group: SAID,
    read: ({ score }) => score,
  },
};

export const LINE_VALUE_PROPERTIES: Readonly<Record<LineValue, ValueProperty<DerivedEdge>>> = {
  class: {
    label: "class",
    group: "Event",
    values: TONES,
    words: (tone) => TONE_WORDS[tone as EdgeTone],
    facet: "quadClass",
    read: ({ eventType }) => [toneOf(eventType)],
  },
  type: {
    label: "event type",
    group: "Event",
    words: (type) => typeName(type as EventType),
    facet: "eventType",
    read: ({ eventType }) => [eventType],
  },
  certainty: {
    label: "how sure",
    group: "Event",
    values: CERTAINTIES,
    words: (certainty) => CERTAINTY_WORDS[certainty as Certainty],
    read: (edge) => [certaintyOf(edge)],
  },
};

export const LINE_DAY_PROPERTIES: Readonly<
  Record<
    LineDay,
    Pick<NumberProperty<DerivedEdge>, "label" | "note" | "group"> & {
      readonly read: (edge: DerivedEdge) => string | undefined;
    }
  >
> = {
  newest: {
    label: "newest date",
    note: "the last day on which it is said to have happened",
    group: "Event",
    read: ({ lastOn }) => lastOn,
  },
};
