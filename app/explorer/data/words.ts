import type { DisplayError } from "@/lib/model/errors";
import type { ActorNode } from "@/lib/model/actor";
import type { GraphPart } from "@/lib/model/slice";
import type { Measured } from "@/lib/view/style/schema";
import { both, bothCounted } from "@/lib/view/scene/words";
import { counted, kindWords, figure } from "@/lib/view/words";

/**
 * What is told of what was done to the scene, and how each step is called where it is undone. What
 * a scene holds and what an expansion brought stands in `lib/view/scene/words.ts`.
 */
export const COMMAND_WORDS = {
  nothingSelected: "Nothing selected.",
  statementSelected: "Selected a statement.",

  lookingForRelations: "Looking for relations",
  noRelationMissing: "Every relation among the actors that you see is here already.",
  relateStep: "relations among what is here",
  pathStep: "add a path",
  pathIsHere: "All of this path is in the scene: its actors are chosen.",
  nobodyElse: "Nobody else is on the canvas.",
  showAllStep: "show everything again",
  startOverStep: "start over",
  networkAgain: "The network again.",

  liftFiltersStep: "lift filters",
  clearFiltersStep: "clear all filters",

  computing: "Computing",
} as const;

/** What is heard of a selection. */
export const actorSelectedWords = ({ name, kind, statementCount }: ActorNode): string =>
  `Selected ${name}, ${kindWords(kind)}, ${counted(statementCount, "statement")}.`;
export const idSelectedWords = (id: string): string => `Selected ${id}.`;
export const lineSelectedWords = (heading: string, statements: number | undefined): string =>
  `Selected: ${heading}${statements === undefined ? "" : `, ${counted(statements, "statement")}`}.`;
export const backgroundSelectedWords = (heading: string): string =>
  `Selected: ${heading}, background.`;

/** "Expanding Russia failed. The database is away: …" */
export const failedWords = (what: string, { title, detail, remedy }: DisplayError): string =>
  `${what} failed. ${title}: ${detail} ${remedy}`;

/** What a step was done to, where it has no name of its own: "3 actors". */
export type Noun = "actor" | "line" | "thing";
export const severalWords = (n: number, noun: Noun): string => counted(n, noun);

export const expandStep = (name: string): string => `expand ${name}`;
export const expandingWords = (name: string): string => `Expanding ${name}`;
export const collapseStep = (names: string): string => `collapse ${names}`;
export const notExpandedWords = (names: string): string =>
  `${names}: there is no expansion to take back.`;
export const relatedWords = (lines: number): string =>
  `Added ${counted(lines, "line")} among the actors that are here.`;
export const pathAddedWords = ({ actors, lines }: { actors: number; lines: number }): string =>
  `Added ${both(actors, lines)} of the path.`;

export const hideStep = (what: string): string => `hide ${what}`;
export const hideOthersStep = (names: string): string => `hide all but ${names}`;
export const hiddenWords = (what: string): string => `Hidden: ${what}. Nothing is deleted.`;
export const othersHiddenWords = (others: number): string =>
  hiddenWords(counted(others, "other actor"));
export const showStep = (what: string): string => `show ${what} again`;
export const shownWords = (what: string): string => `Shown again: ${what}.`;
export const moveStep = (name: string): string => `move ${name}`;
export const pinStep = (names: string, areAllPinned: boolean): string =>
  areAllPinned ? `let go of ${names}` : `pin ${names}`;

/** What a reader does to a note: there is one before it, after it, or both. */
export const noteStep = (of: string, isThere: boolean, isGone: boolean): string =>
  `${isGone ? "remove the note" : isThere ? "change the note" : "write a note"} on ${of}`;
export const noteWords = (of: string, isGone: boolean): string =>
  isGone ? `The note on ${of} is removed.` : `Your note on ${of} is kept with the scene.`;

export const startedOverWords = (content: GraphPart | undefined): string =>
  content ? `The network again: ${bothCounted(content)}.` : COMMAND_WORDS.networkAgain;
/** Of what was still running when it was undone. */
export const stoppedWords = (step: string): string => `Stopped: ${step}. Nothing has changed.`;
export const undoneWords = (step: string): string => `Undone: ${step}.`;
export const redoneWords = (step: string): string => `Done again: ${step}.`;
export const liftStep = (filter: string): string => `lift ${filter}`;

export const tooManyLinesWords = (lines: number, most: number): string =>
  `The whole network has ${counted(lines, "line")}; up to ${figure(most)} can be computed in a browser. Nothing was computed.`;
/** "Computed on the 16 actors and 23 lines that were shown." */
export function measuredWords({ scope, actors, lines }: Measured): string {
  const size = `${counted(actors, "actor")} and ${counted(lines, "line")}`;
  return scope === "shown"
    ? `Computed on the ${size} that were shown.`
    : `Computed on the whole network, ${size}.`;
}
