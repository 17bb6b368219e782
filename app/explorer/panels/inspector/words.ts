import { counted, markWords, figure } from "@/lib/view/words";
import type { DerivedEdge } from "@/lib/model/slice";

/** Every word of the inspector once something is selected; before, see `invitationWords.ts`. */
export const INSPECTOR_WORDS = {
  does: "does",
  isDoneTo: "is done to",
  together: "together",
  type: "Type",

  actor: "Actor",
  notOnCanvas: "Not among the actors on the canvas; all of it is here.",
  thisActor: "This actor",
  background: "Background",
  byType: "Statements by type",
  statements: "Statements",
  whichStatements: "Which statements",

  backgroundOver: "Background, not news",
  theSource: "The source",
  noSource: "No article states this (any longer).",
  statedIn: "Stated in",
  lineNotOnCanvas: "This line is not on the canvas; its statements are all here.",
  noStatement:
    "No statement says this (any longer). The article that did may have been changed or removed.",

  thisStatement: "this statement",
  statement: "Statement",
  theStatement: "The statement",

  liftFilters: "Lift these filters",
  aStatement: "A statement",
} as const;

export const statementsWords = (n: number): string => counted(n, "statement");
export const alsoWords = (aliases: readonly string[]): string => `also ${aliases.join(", ")}`;
export const wikidataWords = (wikidataId: string): string => `Wikidata ${wikidataId}`;
export const inArticlesWords = (articles: number): string => `in ${counted(articles, "article")}`;
export const aboutWords = (statements: number): string => `About it (${figure(statements)})`;
export const byWords = (statements: number): string => `By it (${figure(statements)})`;
export const notQuotedWords = (name: string): string => `No article quotes ${name} as a speaker.`;
export const notActingWords = (name: string): string =>
  `No statement has ${name} act or be acted upon.`;

/** "12 of 30; 18 taken away by filters." */
export const takenWords = (left: number, all: number): string =>
  `${figure(left)} of ${figure(all)}; ${figure(all - left)} taken away by filters.`;

/** "All of it stands denied, only at second hand.", or nothing of a line without such a mark. */
export function standsWords(edge: DerivedEdge): string | undefined {
  const marks = markWords(edge);
  if (marks.length === 0) return undefined;
  return `${edge.statements === 1 ? "It" : "All of it"} stands ${marks.join(", ")}.`;
}
