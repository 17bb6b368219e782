export const LABEL = {
  font: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  size: 12.5,
  lineHeight: 15,
  weight: 500,
  /** Wider names are broken into lines. */
  maxWidth: 116,
  maxLines: 3,
} as const;

/** Width of a text in pixels. */
export type Measure = (text: string) => number;

/** Good enough where no canvas is at hand: the layout leaves a little room too much. */
export const estimate: Measure = (text) => text.length * LABEL.size * 0.54;

export interface LabelText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Breaks a name between words, and cuts with an ellipsis what still does not fit. */
export function labelText(name: string, measure: Measure): LabelText {
  const lines: string[] = [];
  for (const word of name.trim().split(/\s+/)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(joined) <= LABEL.maxWidth) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const kept = lines.slice(0, LABEL.maxLines).map((line) => shortened(line, measure));
  if (lines.length > LABEL.maxLines) kept[kept.length - 1] += "…";
  return {
    lines: kept,
    width: Math.max(0, ...kept.map(measure)),
    height: kept.length * LABEL.lineHeight,
  };
}

function shortened(line: string, measure: Measure): string {
  const limit = LABEL.maxWidth * 1.4;
  if (measure(line) <= limit) return line;
  const letters = [...line];
  while (letters.length > 1 && measure(`${letters.join("")}…`) > limit) letters.pop();
  return `${letters.join("")}…`;
}
