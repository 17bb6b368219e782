import type { GraphPart } from "@/lib/model/slice";
import { both, bothCounted } from "@/lib/view/scene/words";
import { counted, figure } from "@/lib/view/words";

/**
 * Every word of the panel of filters but the filters themselves: see `lib/view/filter/words.ts`.
 */
export const FILTER_WORDS = {
  opened: "Opened as Cypher below: Run finds the same.",
  openAsCypher: "Open as Cypher",

  noSuchValue: "Nothing of that name.",

  active: "Active filters",
  clearAll: "Clear all",

  notYet: "What can be filtered stands here once the network is there.",
  scrolls: "Filters, scroll",
  statements: "The statements",
  loading: "The statements are loading",
  noValues: "No statement behind these lines says which.",
  countsOfPart: "Counts are of the part of the network that is loaded.",

  name: "Name or alias",
  partOfName: "Part of a name",
  byName: "filter by name",

  nothingLeft: "Nothing is left to be seen",
  bringsNothing: "alone brings nothing back",
  clearFilters: "Clear all filters",

  minStatements: "Statements of a line, at least",
  byStatements: "filter by statements",
  minNeighbours: "Neighbours of an actor, at least",
  byNeighbours: "filter by neighbours",
  core: "k-core: everybody has k neighbours in it",
  byCore: "filter by k-core",
  shape: "Numbers and shape",
  any: "any",
  largestComponent: "Only the largest component",
  byComponent: "filter by component",
  selectFirst: "Select an actor to see only what is around it.",
} as const;

export const searchValuesWords = (facet: string): string => `Search ${facet}`;
export const searchCountWords = (values: number): string => `Search ${figure(values)}`;
export const showAllWords = (values: number): string => `Show all ${figure(values)}`;
export const showFirstWords = (few: number): string => `Show the first ${few}`;
export const mostShownWords = (most: number): string =>
  `The first ${most} are shown; search for others.`;

/** "takes 3 actors and 5 lines" */
export const takesWords = (taken: { readonly actors: number; readonly lines: number }): string =>
  `takes ${both(taken.actors, taken.lines)}`;
export const liftLabel = (filter: string, takes: string | undefined): string =>
  `Lift the filter: ${filter}${takes === undefined ? "" : ` (${takes})`}`;
export const uncoveredWords = (lines: number): string =>
  `${counted(lines, "line keeps", "lines keep")} all statements, as these are not loaded.`;

export const leftWords = (left: GraphPart, base: GraphPart): string =>
  left === base
    ? `${bothCounted(base)}, nothing taken away`
    : `${bothCounted(left)} left of ${bothCounted(base)}`;
export const countsOfLoadedWords = (leftOut: number): string =>
  `Counts are of the statements that are loaded: ${counted(leftOut, "statement")} more ${leftOut === 1 ? "is" : "are"} left out.`;

export const takeAllWords = (filters: number, base: GraphPart): string =>
  `${filters === 1 ? "A filter takes" : `${filters} filters together take`} away all of ${bothCounted(base)}. Nothing is deleted, and every actor keeps its place.`;
export const liftWords = (filter: string): string => `Lift: ${filter}`;
export const bringsBackWords = (taken: {
  readonly actors: number;
  readonly lines: number;
}): string => `brings back ${both(taken.actors, taken.lines)}`;

export const stepsFromWords = (name: string): string => `Steps from ${name}`;
export const nowAroundWords = (name: string): string => `Now around ${name}.`;
/** How a step of the scene is called. */
export const aroundStep = (name: string): string => `filter around ${name}`;
