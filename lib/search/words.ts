/** More words than this narrow nothing, and each costs the index three look-ups. */
const WORD_LIMIT = 12;
const LENGTH_LIMIT = 60;

/**
 * The words of a text as the full-text index sees them: in small letters, without
 * accents. Only letters and digits remain (and what stands inside a word: `O'Brien`,
 * `U.N.`), so that no text holds a character that the query language of the index knows.
 */
export function wordsOf(text: string): readonly string[] {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'");
  return folded.match(/[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The words that are searched for, each once. */
export function searchWordsOf(query: string): readonly string[] {
  return [...new Set(wordsOf(query).map((word) => word.slice(0, LENGTH_LIMIT)))].slice(
    0,
    WORD_LIMIT,
  );
}

/** How many letters may be wrong: in a short word another one is another word. */
export function forgivenIn(word: string): 0 | 1 | 2 {
  if (word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}
