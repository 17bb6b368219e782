import { forgivenIn } from "./words";

/**
 * The query of the full-text index: each word as it is, as the beginning of one (a person
 * is still typing), and with letters forgiven, in this order of worth.
 */
export function luceneQuery(words: readonly string[], need: "all" | "any"): string {
  return words.map((word) => (need === "all" ? "+" : "") + clause(word)).join(" ");
}

function clause(word: string): string {
  const forgiven = forgivenIn(word);
  const fuzzy = forgiven === 0 ? "" : ` ${word}~${forgiven}`;
  return `(${word}^8 ${word}*^3${fuzzy})`;
}
