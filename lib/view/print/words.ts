import { counted, figure } from "../words";

/** A list on paper goes no further; what it leaves out is said, and how to come by it. */
export const MOST_ROWS = 500;

/** How many statements of a line or an actor are printed in full. */
export const MOST_IN_FULL = 200;

interface Printed {
  readonly printed: number;
  /** In the list, before anything was sought in it. */
  readonly all: number;
  /** What was sought, and how many were found; absent: all of them. */
  readonly found?: { readonly text: string; readonly rows: number } | undefined;
}

/**
 * "The first 500 of 10,000 actors, most stated first; …", "17 actors, most stated first." or
 * "3 of 17 actors, those with “Lavrov”, by name, A to Z."
 */
export function printedWords(
  noun: "actor" | "statement",
  order: string,
  { printed, all, found }: Printed,
): string {
  const listed = found ? found.rows : all;
  const sought = found ? `, those with “${found.text}”` : "";
  const total = found ? `${figure(listed)} of ${counted(all, noun)}` : counted(all, noun);
  if (printed >= listed) return `${total}${sought}, ${order}.`;
  const what = found ? `${figure(listed)} of the ${counted(all, noun)}` : counted(all, noun);
  return `The first ${figure(printed)} of ${what}${sought}, ${order}; the other ${figure(listed - printed)} are not printed. Filter first to print others.`;
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
