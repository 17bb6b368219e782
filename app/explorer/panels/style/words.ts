import type { MeasureId } from "@/lib/view/style/ids";
import { MEASURE_WORDS } from "@/lib/view/style/measures/words";
import { counted, figure } from "@/lib/view/words";

/** Every word of the panel of style but what can be chosen in it: see `lib/view/style`. */
export const STYLE_WORDS = {
  measures: "Measures",
  stop: "Stop",
  shown: "What is shown",
  whole: "All there is",
  again: "Compute again",

  ofWhat: "Of what",
  whenIt: "When it",
  colour: "Colour",
  asItIs: "as it is",
  size: "Size",
  width: "Width",
  notComputed: "Nothing fits until it is computed.",

  rules: "Rules",
  firstDecides: "the first that fits decides",
  noRules:
    "A rule makes what you look for stand out: lines with more than five statements, an actor by its name.",
  ruleList: "Rules in their order",
  addStep: "add a rule",
  add: "Add a rule",
  most: "Nine rules at most: each has a digit as its sign.",

  notYet: "How it looks can be chosen here once the network is there.",
  scrolls: "Style, scrolls",
  actors: "Actors",
  lines: "Lines",
  whatever:
    "Whatever the colour, ends say the class, dashes what is not certain, and a stroke what is denied. The legend says the rest, with a letter beside every colour.",
  facts: "What the database knows of the actors",
  plainStep: "back to the plain look",
  plain: "Back to the plain look",

  comparedWith: "This",
} as const;

const labelOf = (measure: MeasureId): string => MEASURE_WORDS[measure].label;

export const computingLabel = (measure: MeasureId): string => `Computing ${labelOf(measure)}`;
/** "Computing Betweenness: 400 actors, 12 %" @param share from 0 to 1 */
export function computingWords(
  measure: MeasureId,
  actors: number | undefined,
  share: number | undefined,
): string {
  const of = actors === undefined ? "the network is on its way" : counted(actors, "actor");
  const done = share === undefined ? "" : `, ${Math.floor(share * 100)} %`;
  return `${computingLabel(measure)}: ${of}${done}`;
}
export const changedSinceWords = (scope: "shown" | "whole"): string =>
  `${scope === "shown" ? "What is shown" : "The database"} has changed since.`;
export const scopeLabel = (measure: MeasureId): string => `${labelOf(measure)} of what`;
export const computeWords = (measure: MeasureId): string =>
  `Compute ${labelOf(measure).toLowerCase()}`;
export const moreFactsWords = (most: number): string =>
  `What the database knows is asked for the first ${figure(most)} actors of this scene: of the others it is not known here.`;

export const moveLabel = (rule: number, way: "up" | "down"): string => `Move rule ${rule} ${way}`;
export const removeLabel = (rule: number): string => `Remove rule ${rule}`;

/** How steps of the scene are called. */
export const measureStep = (measure: MeasureId, scope: "shown" | "whole"): string =>
  `${labelOf(measure).toLowerCase()} of ${scope === "shown" ? "what is shown" : "the whole network"}`;
export const computeStep = (measure: MeasureId): string =>
  `compute ${labelOf(measure).toLowerCase()}`;
export const moveStep = (rule: number, by: -1 | 1): string =>
  `move rule ${rule} ${by < 0 ? "up" : "down"}`;
export const removeStep = (rule: string): string => `remove the rule “${rule}”`;
export const changeStep = (rule: number): string => `change rule ${rule}`;
export const styledWords = (step: string): string => `Style: ${step}.`;
