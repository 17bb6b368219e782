import { distance } from "fastest-levenshtein";

/** What a typist does not mean to say: case, and the signs between the letters (`CT-` ends in one). */
const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]+(?=.)/gu, "");

/**
 * The candidate that was most likely meant: at most every third letter differs, and
 * nearer than any other. `undefined` where none is near or two are equally so.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = plain(word);
  let best: string | undefined;
  let bestDistance = Infinity;
  let tied = false;
  for (const candidate of candidates) {
    const wanted = plain(candidate);
    const away = distance(typed, wanted);
    if (away > Math.ceil(Math.max(typed.length, wanted.length) / 3)) continue;
    tied = away === bestDistance || (tied && away > bestDistance);
    if (away < bestDistance) {
      best = candidate;
      bestDistance = away;
      tied = false;
    }
  }
  return tied ? undefined : best;
}
