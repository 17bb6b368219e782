import { distance } from "fastest-levenshtein";
import type { HitReason } from "@/lib/model/answers";
import { forgivenIn, wordsOf } from "./words";

export type Candidate = Pick<HitReason, "field" | "text">;

/** Which of a hit's texts matched best, so that it can say why it was found. */
export function why(words: readonly string[], candidates: readonly Candidate[]): HitReason {
  const [best] = candidates
    .map((candidate) => {
      const grades = gradesIn(words, candidate.text);
      return { candidate, grades, sum: grades.reduce((sum, value) => sum + value, 0) };
    })
    // The sort is stable: of two that match alike the first candidate stays first.
    .toSorted((a, b) => b.sum - a.sum);
  if (!best) throw new Error("candidates missing: a hit has at least one text");
  return { ...best.candidate, fuzzy: best.grades.some((value) => value < Grade.begins) };
}

/** Of each word, how well it matches the text: 0 is not at all, 1 is nearly. */
export function gradesIn(words: readonly string[], text: string): readonly number[] {
  const found = wordsOf(text);
  return words.map((word) => Math.max(0, ...found.map((other) => grade(word, other))));
}

const Grade = { none: 0, near: 1, begins: 2, same: 3 } as const;

function grade(word: string, found: string): number {
  if (found === word) return Grade.same;
  if (found.startsWith(word)) return Grade.begins;
  const forgiven = forgivenIn(word);
  // The index counts two swapped letters as one fault, this distance as two.
  return forgiven > 0 && distance(word, found) <= forgiven + 1 ? Grade.near : Grade.none;
}
