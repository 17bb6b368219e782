import { ACTOR_KIND_WORDS, type ActorKind } from "@/lib/model/actor";
import { formatDay } from "@/lib/model/dates";
import { type Factuality, FACTUALITY_WORDS } from "@/lib/model/factuality";
import type { ActorId, ArticleId } from "@/lib/model/ids";
import { type EdgeTone, type EventType, isEventType } from "@/lib/model/plover";
import type { GraphPart } from "@/lib/model/slice";
import { NO_PUBLISHER } from "@/lib/model/sentence";
import { bothCounted } from "../scene/words";
import { TONE_WORDS } from "../tones";
import { counted, modeName, typeName, figure } from "../words";
import { dayText } from "./days";
import {
  activeFilters,
  type Choice,
  type Clock,
  FACET_IDS,
  type FacetId,
  type FilterId,
  isKept,
  type SceneFilter,
  type TimeRange,
} from "./filter";
import { goneWords } from "./gone";

/** How to call what is known by its id. */
export interface Names {
  readonly actor: (actorId: ActorId) => string;
  readonly article: (articleId: ArticleId) => string;
}

export const FACET_WORDS: Readonly<Record<FacetId, string>> = {
  kind: "Kind of actor",
  eventType: "Event type",
  mode: "Mode",
  quadClass: "Class",
  speaker: "Speaker",
  publisher: "Publisher",
  article: "Article",
  factuality: "How sure",
  attributed: "Who says it",
  negated: "Denied or not",
  hypothetical: "Real or hypothetical",
};

export const CLOCK_WORDS: Readonly<Record<Clock, string>> = {
  happened: "happened",
  said: "said",
  published: "published",
};

type Flag = "attributed" | "negated" | "hypothetical";

/** What is so, what is not so, and what a filter that keeps only one of them is called. */
const FLAGS: Readonly<
  Record<Flag, Readonly<Record<"yes" | "no", readonly [value: string, only: string]>>>
> = {
  attributed: {
    yes: ["a speaker, at second hand", "only what a speaker says"],
    no: ["the article itself", "only what the article itself says"],
  },
  negated: {
    yes: ["denied", "only denials"],
    no: ["not denied", "no denials"],
  },
  hypothetical: {
    yes: ["conditional, hypothetical or to come", "only what is hypothetical"],
    no: ["neither", "nothing hypothetical"],
  },
};

const isFlag = (facet: FacetId): facet is Flag => Object.hasOwn(FLAGS, facet);

function modeWords(value: string): string {
  const [type = "", mode = ""] = value.split("/");
  return isEventType(type) ? `${typeName(type)} · ${modeName(mode)}` : "no mode";
}

/** A value as one reads it in a list. */
export function valueWords(facet: FacetId, value: string, names: Names): string {
  // The values of a facet are made from the columns, so that each is what its facet says.
  switch (facet) {
    case "kind":
      return ACTOR_KIND_WORDS[value as ActorKind][0];
    case "eventType":
      return typeName(value as EventType);
    case "mode":
      return modeWords(value);
    case "quadClass":
      return TONE_WORDS[value as EdgeTone];
    case "speaker":
      return value === "" ? "the article itself" : names.actor(value as ActorId);
    case "publisher":
      return value === "" ? NO_PUBLISHER : value;
    case "article":
      return names.article(value as ArticleId);
    case "factuality":
      return FACTUALITY_WORDS[value as Factuality];
    case "attributed":
    case "negated":
    case "hypothetical":
      return FLAGS[facet][value === "yes" ? "yes" : "no"][0];
  }
}

/** More are counted. */
const MOST_NAMED = 2;

function choiceWords(facet: FacetId, choice: Choice, names: Names): string {
  if (isFlag(facet)) {
    const kept = (["yes", "no"] as const).filter((value) => isKept(choice, value));
    const [only] = kept;
    if (kept.length === 1 && only) return FLAGS[facet][only][1];
  }
  const named = choice.values.slice(0, MOST_NAMED).map((value) => valueWords(facet, value, names));
  const more = choice.values.length - named.length;
  const list = [...named, ...(more > 0 ? [`${figure(more)} more`] : [])];
  return `${FACET_WORDS[facet].toLowerCase()}: ${choice.mode} ${list.join(", ")}`;
}

export function timeWords({ clock, from, to, undated }: TimeRange): string {
  const day = (number: number): string => formatDay(dayText(number));
  const when =
    from === null && to === null
      ? "on a known day"
      : from === null
        ? `up to ${day(to ?? 0)}`
        : to === null
          ? `from ${day(from)} on`
          : from === to
            ? day(from)
            : `${day(from)} to ${day(to)}`;
  return `${CLOCK_WORDS[clock]} ${when}${undated ? ", or undated" : ""}`;
}

/** One filter in a few words: "only denials". */
export function filterWords(filter: SceneFilter, id: FilterId, names: Names): string {
  const facet = FACET_IDS.find((each) => each === id);
  const choice = facet && filter.choices[facet];
  if (facet && choice) return choiceWords(facet, choice, names);
  switch (id) {
    case "time":
      return filter.time ? timeWords(filter.time) : "any time";
    case "minStatements":
      return `lines of ${counted(filter.minStatements ?? 1, "statement")} or more`;
    case "minDegree":
      return `actors with ${counted(filter.minDegree ?? 1, "neighbour")} or more`;
    case "core":
      return `${filter.core ?? 1}-core`;
    case "ego":
      return filter.ego
        ? `within ${counted(filter.ego.depth, "step")} of ${names.actor(filter.ego.actorId)}`
        : "all";
    case "largestComponent":
      return "largest component";
    case "text":
      return `named “${filter.text ?? ""}”`;
    default:
      return "all";
  }
}

/** "Filter: only denials. 4 actors and 6 lines left; 13 actors and 17 lines taken away." */
export function filteredWords(
  filter: SceneFilter,
  names: Names,
  before: GraphPart,
  after: GraphPart,
): string {
  const ids = activeFilters(filter);
  if (ids.length === 0) return `No filter: ${bothCounted(before)}.`;
  const which = ids.map((id) => filterWords(filter, id, names)).join("; ");
  return `${ids.length === 1 ? "Filter" : "Filters"}: ${which}. ${bothCounted(after)} left; ${goneWords(before, after)} taken away.`;
}

/** How a step of the scene is called: "filter by event type". */
export const filterStep = (facet: FacetId): string =>
  `filter by ${FACET_WORDS[facet].toLowerCase()}`;
export const liftStep = (facet: FacetId): string => `lift ${FACET_WORDS[facet].toLowerCase()}`;

/** The button that keeps one value alone, or all of them again. */
export const onlyWord = (isAlone: boolean): string => (isAlone ? "all" : "only");
export const onlyLabel = (value: string, isAlone: boolean): string =>
  isAlone ? `All, not ${value} alone` : `Only ${value}`;
