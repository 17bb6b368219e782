/** What actors have that can be told by a number. */
export const ACTOR_NUMBERS = [
  "statements",
  "spoken",
  "neighbours",
  "lines",
  "linesOut",
  "linesIn",
  "allLines",
  "allOut",
  "allIn",
  "articles",
  "betweenness",
  "pagerank",
] as const;

export type ActorNumber = (typeof ACTOR_NUMBERS)[number];

export const isActorNumber = (id: string): id is ActorNumber =>
  ACTOR_NUMBERS.some((each) => each === id);

/** What actors have that is one of several values. */
export const ACTOR_VALUES = ["kind", "community", "sector", "country"] as const;

export type ActorValue = (typeof ACTOR_VALUES)[number];

export const LINE_NUMBERS = ["statements", "articles", "speakers", "score"] as const;

export type LineNumber = (typeof LINE_NUMBERS)[number];

export const LINE_VALUES = ["class", "type", "certainty"] as const;

export type LineValue = (typeof LINE_VALUES)[number];

/** Days, `YYYY-MM-DD`. */
export const LINE_DAYS = ["newest"] as const;

export type LineDay = (typeof LINE_DAYS)[number];

/** What is computed of a network as a whole, and kept with the style. */
export const MEASURE_IDS = ["betweenness", "pagerank", "community"] as const;

export type MeasureId = (typeof MEASURE_IDS)[number];

/** Of what it is computed: what is shown, or all that the database holds. */
export const SCOPES = ["shown", "whole"] as const;

export type Scope = (typeof SCOPES)[number];

export const isMeasure = (id: string): id is MeasureId => MEASURE_IDS.some((each) => each === id);

/** A rule has a digit of its own as its sign. */
export const MOST_RULES = 9;
