import { type Difference, NOTHING } from "./difference";

export interface StoredText {
  readonly articleId: string;
  readonly text: string;
  readonly passages: readonly {
    readonly passageId: string;
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** Do the words of each passage, and those around it, stand where its offsets say? */
export function comparePassages({ articleId, text, passages }: StoredText): Difference[] {
  const points = Array.from(text);
  return passages.flatMap(({ passageId, exact, prefix, suffix, start, end }) => {
    const what = `passage ${passageId} of the article ${articleId}`;
    const parts = [
      ["words", exact, points.slice(start, end)],
      ["words before", prefix, points.slice(start - Array.from(prefix).length, start)],
      ["words after", suffix, points.slice(end, end + Array.from(suffix).length)],
    ] as const;
    return parts.flatMap(([part, expected, at]) => {
      const found = at.join("") || NOTHING;
      return (expected || NOTHING) === found ? [] : [{ what: `${what}, ${part}`, expected, found }];
    });
  });
}
