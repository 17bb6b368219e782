import type { HitReason } from "@/lib/model/answers";
import { counted } from "@/lib/view/words";

/** Every word of what the search finds; those of its field are the top bar's: `../../words.ts`. */
export const SEARCH_WORDS = {
  nearly: "nearly what you typed",
  notOnCanvas: "not on the canvas",

  actors: "Actors",
  statements: "Statements",
  articles: "Articles",
  results: "Search results",
  theSearch: "The search",
} as const;

const FIELD_WORDS: Readonly<Record<HitReason["field"], string>> = {
  name: "name",
  alias: "also named",
  summary: "says",
  quote: "in the quote",
  title: "title",
};

export const nothingFoundWords = (text: string): string =>
  `Nothing found for “${text}”. Searched: names and aliases of actors, summaries and quotes of statements, titles of articles; typing errors are forgiven.`;
export const statementsWords = (n: number): string => counted(n, "statement");
export const aliasWords = (name: string, alias: string): string => `${name}, also ${alias}`;

/** Why a hit is among the hits; nothing where its own name says it already. */
export function reasonWords(why: HitReason): string | undefined {
  if (why.field === "name" || why.field === "title" || why.field === "summary") {
    return why.fuzzy ? SEARCH_WORDS.nearly : undefined;
  }
  const spelling = why.fuzzy ? ` (${SEARCH_WORDS.nearly})` : "";
  return `${FIELD_WORDS[why.field]} “${why.text}”${spelling}`;
}
