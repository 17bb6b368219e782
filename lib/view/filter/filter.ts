import type { ActorId } from "@/lib/model/ids";

/** What can be chosen among values that statements have. */
export const STATEMENT_FACETS = [
  "eventType",
  "mode",
  "quadClass",
  "speaker",
  "publisher",
  "article",
  "factuality",
  "attributed",
  "negated",
  "hypothetical",
] as const;

/** Of an actor its kind; everything else is of statements. */
export const FACET_IDS = ["kind", ...STATEMENT_FACETS] as const;

export type FacetId = (typeof FACET_IDS)[number];

/**
 * Values of a facet that are kept, or that are taken away. `""` is what has none: the article
 * speaks itself, no mode, no publisher. Of those that are so or not: "yes" and "no".
 */
export interface Choice {
  readonly mode: "only" | "without";
  /** Sorted, each once, and never none. */
  readonly values: readonly string[];
}

export const CLOCKS = ["happened", "said", "published"] as const;

export type Clock = (typeof CLOCKS)[number];

/** Days since 1970-01-01, both ends included, null: open. What happened over days fits by any of them. */
export interface TimeRange {
  readonly clock: Clock;
  readonly from: number | null;
  readonly to: number | null;
  /** Does a statement without a day by this clock stay? */
  readonly undated: boolean;
}

export const EGO_DEPTHS = [1, 2, 3] as const;

/** Who is there, and everybody within so many steps. */
export interface Ego {
  readonly actorId: ActorId;
  readonly depth: (typeof EGO_DEPTHS)[number];
}

/**
 * What of a scene is to be seen. Statements are judged first, then actors, then the network that
 * is left: by what it is judged, not by when it was set, so that filters combine in any order.
 */
export interface SceneFilter {
  readonly choices: Readonly<Partial<Record<FacetId, Choice>>>;
  readonly time?: TimeRange;
  /** Lines with fewer statements go. */
  readonly minStatements?: number;
  /** Actors with a line to fewer others go: once, without asking again. */
  readonly minDegree?: number;
  /** The k-core: actors with a line to fewer others go until there is none. */
  readonly core?: number;
  readonly ego?: Ego;
  readonly largestComponent?: true;
  /** Part of a name or an alias, whatever its case and accents. */
  readonly text?: string;
}

export const NO_FILTER: SceneFilter = { choices: {} };

/** All filters in the order in which they act. */
export const FILTER_IDS = [
  ...STATEMENT_FACETS,
  "time",
  "minStatements",
  "kind",
  "text",
  "minDegree",
  "core",
  "ego",
  "largestComponent",
] as const;

export type FilterId = (typeof FILTER_IDS)[number];

const isFacet = (id: FilterId): id is FacetId => FACET_IDS.some((facet) => facet === id);

function isActive(filter: SceneFilter, id: FilterId): boolean {
  if (isFacet(id)) return filter.choices[id] !== undefined;
  if (id === "time") return filter.time !== undefined && takesAway(filter.time);
  return filter[id] !== undefined;
}

/** One that takes nothing away only remembers by which clock the reader looks. */
const takesAway = ({ from, to, undated }: TimeRange): boolean =>
  from !== null || to !== null || !undated;

export function activeFilters(filter: SceneFilter): readonly FilterId[] {
  return FILTER_IDS.filter((id) => isActive(filter, id));
}

export function isNoFilter(filter: SceneFilter): boolean {
  return activeFilters(filter).length === 0;
}

/** The same without one of its filters. */
export function lifted(filter: SceneFilter, id: FilterId): SceneFilter {
  if (isFacet(id)) return withChoice(filter, id, undefined);
  const { [id]: _, ...rest } = filter;
  return rest;
}

/** A choice of no value is none. */
export function withChoice(
  filter: SceneFilter,
  facet: FacetId,
  choice: Choice | undefined,
): SceneFilter {
  const { [facet]: _, ...others } = filter.choices;
  if (!choice || choice.values.length === 0) return { ...filter, choices: others };
  const values = [...new Set(choice.values)].toSorted();
  return { ...filter, choices: { ...others, [facet]: { mode: choice.mode, values } } };
}

export type Setting = "time" | "minStatements" | "minDegree" | "core" | "ego" | "text";

/** Sets one of the filters that are no choice of values; undefined lifts it. */
export function withSetting<Id extends Setting>(
  filter: SceneFilter,
  id: Id,
  value: SceneFilter[Id] | undefined,
): SceneFilter {
  return value === undefined ? lifted(filter, id) : { ...filter, [id]: value };
}

export function withLargestComponent(filter: SceneFilter, on: boolean): SceneFilter {
  return on ? { ...filter, largestComponent: true } : lifted(filter, "largestComponent");
}

/** Is this value let through, as far as its facet decides? */
export function isKept(choice: Choice | undefined, value: string): boolean {
  return !choice || choice.values.includes(value) === (choice.mode === "only");
}

/**
 * Takes a value away, or brings it back. Where only some are kept, taking the last of them
 * brings back all: nobody wants to see nothing.
 */
export function toggled(filter: SceneFilter, facet: FacetId, value: string): SceneFilter {
  const { mode, values } = filter.choices[facet] ?? { mode: "without", values: [] };
  const others = values.filter((each) => each !== value);
  const next = others.length < values.length ? others : [...values, value];
  return withChoice(filter, facet, { mode, values: next });
}

export function onlyValue(filter: SceneFilter, facet: FacetId, value: string): SceneFilter {
  return withChoice(filter, facet, { mode: "only", values: [value] });
}
