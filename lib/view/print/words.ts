import { counted, figure } from "../words";

/** A list on paper goes no further; what it leaves out is said, and how to come by it. */
export const MOST_ROWS = 500;

/** How many statements of a line or an actor are printed in full. */
export const MOST_IN_FULL = 200;

/** "The first 500 of 10,000 actors, most stated first; …" or "17 actors, most stated first." */
export function printedWords(
  noun: "actor" | "statement",
  order: string,
  { printed, all }: { readonly printed: number; readonly all: number },
): string {
  if (printed >= all) return `${counted(all, noun)}, ${order}.`;
  return `The first ${figure(printed)} of ${counted(all, noun)}, ${order}; the other ${figure(all - printed)} are not printed. Filter first to print others.`;
}

export const notPrintedWords = (left: number, all: number): string =>
  `${figure(left)} more of ${counted(all, "statement")} are not printed.`;

export const PRINT_WORDS = {
  nothingOpen: "Nothing was selected, so no evidence is printed.",
  signs: "What the signs mean",
  actors: "Actors",
  statements: "Statements",
  byStatements: "most stated first",
  byDay: "latest said first",
  statement: "Statement",
  type: "Type",
  said: "Said",
  article: "Article",
  missing: "This sentence did not come in time.",
  failed: "The statements did not come, so they are not printed.",
} as const;

/** Where it comes from and when: behind the name of what printed it. */
export const printedOnWords = (day: string, address: string): string =>
  `printed ${day} · ${address}`;
export const filteredByWords = (filters: readonly string[]): string =>
  `Filtered: ${filters.join("; ")}.`;
