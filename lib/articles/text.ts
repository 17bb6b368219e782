/** Stands between two paragraphs of an article's text. */
export const PARAGRAPH_BREAK = "\n\n";

/** How many code points of its surroundings a passage remembers on each side. */
const CONTEXT_LENGTH = 32;

/** Words that were found: offsets in code points, half open, and what stands around them. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * An article's text. JavaScript counts UTF-16 units, and the database holds code points
 * so that programs of any language can cut at them; this is where the one becomes the other.
 */
export class ArticleText {
  readonly text: string;
  /** Where each paragraph starts, in UTF-16 units. */
  readonly #starts: number[] = [];
  /** Where each code point of two units starts, in ascending order: usually none does. */
  readonly #pairs: number[];

  constructor(readonly paragraphs: readonly string[]) {
    let start = 0;
    for (const paragraph of paragraphs) {
      this.#starts.push(start);
      start += paragraph.length + PARAGRAPH_BREAK.length;
    }
    this.text = paragraphs.join(PARAGRAPH_BREAK);
    this.#pairs = Array.from(
      this.text.matchAll(/[\u{10000}-\u{10FFFF}]/gu),
      (match) => match.index,
    );
  }

  /** The span of words that stand at `index` (UTF-16 units) of a paragraph, counted from 1. */
  span(paragraph: number, index: number, length: number): Span {
    const from = (this.#starts[paragraph - 1] ?? 0) + index;
    const to = from + length;
    return {
      start: from - this.#pairsBefore(from),
      end: to - this.#pairsBefore(to),
      // Twice as many units always hold as many code points.
      prefix: Array.from(this.text.slice(this.#whole(from - 2 * CONTEXT_LENGTH), from))
        .slice(-CONTEXT_LENGTH)
        .join(""),
      suffix: Array.from(this.text.slice(to, to + 2 * CONTEXT_LENGTH))
        .slice(0, CONTEXT_LENGTH)
        .join(""),
    };
  }

  /** Moves a cut that would split a code point to before it. */
  #whole(index: number): number {
    if (index <= 0) return 0;
    const code = this.text.charCodeAt(index);
    return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
  }

  #pairsBefore(index: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#pairs[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Where words stand in a text, in UTF-16 units, ascending; they may overlap. */
export function occurrencesOf(words: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Where the wanted one stands: the only one, or the one that `occurrence` counts to. */
export function locate(
  words: string,
  text: string,
  occurrence: number | undefined,
): number | undefined {
  const found = occurrencesOf(words, text);
  return occurrence === undefined && found.length > 1 ? undefined : found[(occurrence ?? 1) - 1];
}
