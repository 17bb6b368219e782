import { counted, kindWords } from "@/lib/view/words";
import type { ActorNode } from "@/lib/model/actor";

/** Every word of the two lists but how many they hold: see `lib/view/list/words.ts`. */
export const LIST_WORDS = {
  noActors: "The actors on the canvas stand here as rows as soon as an article is loaded.",
  actorsOnCanvas: "Actors on the canvas",

  copied: "Copied",
  copyCitation: "Copy as a citation",

  find: "Find in the list",
  clear: "Clear",
  sort: "Sort",

  actors: "Actors",
  whatToList: "What to list",
  statements: "Statements",

  clearFilters: "Clear all filters",

  noStatements: "Every statement stands here as a sentence as soon as an article is loaded.",
  theStatements: "The statements",
  sentences: "The sentences to look through",

  name: "Name",
  kind: "Kind",
  asSpeaker: "As speaker",

  aToZ: "A to Z",
  zToA: "Z to A",
  fewestFirst: "fewest first",
  mostFirst: "most first",
  earliestFirst: "earliest first",
  latestFirst: "latest first",

  missing: "This statement did not come.",
  coming: "on its way",
  tryAgain: "Try again",
  statement: "Statement",
  type: "Type",
  actor: "Actor",
  speaker: "Speaker",
  theArticle: "the article",
  happened: "Happened",
  said: "Said",
  published: "Published",
  copy: "Copy",
} as const;

type Listed = "actor" | "statement";

export const nothingHereWords = (what: Listed): string =>
  `There is no ${what} on the canvas to be listed.`;
export const nothingLeftWords = (what: Listed): string =>
  `The filters leave no ${what} to be listed.`;
export const nothingYetWords = (text: string): string =>
  `Nothing so far holds “${text}”: the rest is still being looked through.`;
export const nothingFoundWords = (text: string): string =>
  `Nothing in this list holds “${text}”. Clear the field to see all.`;
export const sortedByWords = (column: string): string => `By ${column.toLowerCase()}`;
export const alsoWords = (aliases: readonly string[]): string => `also ${aliases.join(", ")}`;
export const copiedWords = (text: string): string => `Copied: ${text}`;

/** "2,412 more in the database are not in this scene." */
export const actorsBeyondWords = (more: number): string =>
  `${counted(more, "more in the database is", "more in the database are")} not in this scene.`;
export const statementsBeyondWords = (more: number): string =>
  `${counted(more, "more in the database stands", "more in the database stand")} behind no line of this scene.`;
export const unknownLinesWords = (lines: number): string =>
  `Those of ${counted(lines, "line")} are missing here, as not all of them are loaded.`;

/**
 * An actor as it is copied: "Islamic State, also Daesh (armed group): 3 statements, speaker of 1."
 */
export function actorText(actor: ActorNode): string {
  const { name, aliases, kind, statementCount, spokenCount } = actor;
  const also = aliases.length > 0 ? `, ${alsoWords(aliases)}` : "";
  return `${name}${also} (${kindWords(kind)}): ${counted(statementCount, "statement")}, speaker of ${spokenCount}.`;
}
