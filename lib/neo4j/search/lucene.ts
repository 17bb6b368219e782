import { forgivenIn } from "@/lib/search/words";

/** What the analyzer of the indexes (`standard-folding`) leaves out of them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a an and are as at be but by for if in into is it no not of on or such " +
    "that the their then there these they this to was will with"
  ).split(" "),
);

/**
 * The query of the full-text index: each word as it is, as the beginning of one (a person
 * is still typing), and with letters forgiven, in this order of worth.
 */
export function luceneQuery(words: readonly string[], need: "all" | "any"): string {
  const isNeeded = (word: string) => need === "all" && !STOP_WORDS.has(word);
  return words.map((word) => (isNeeded(word) ? "+" : "") + clause(word)).join(" ");
}

function clause(word: string): string {
  const forgiven = forgivenIn(word);
  const fuzzy = forgiven === 0 ? "" : ` ${word}~${forgiven}`;
  return `(${word}^8 ${word}*^3${fuzzy})`;
}
