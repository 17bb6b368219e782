interface Folded {
  readonly text: string;
  /** For each unit of `text`, where its source starts and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const QUOTES = /[\u2018\u2019\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a"`\u00b4]/u;

/** Makes alike what the eye or a word processor takes for the same. */
function fold(original: string): Folded {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const point of original) {
    let plain = QUOTES.test(point) ? "'" : point.normalize("NFKD").toLowerCase();
    if (/[\p{Pd}\u2212]/u.test(plain)) plain = "-";
    if (/^\s+$/u.test(plain)) plain = text.endsWith(" ") ? "" : " ";
    if (/^\p{Cf}$/u.test(plain)) plain = "";
    if (plain === "" && ends.length > 0) ends[ends.length - 1] = at + point.length;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at);
      ends.push(at + point.length);
    }
    text += plain;
    at += point.length;
  }
  return { text, starts, ends };
}

const SHORTEST_AGREEMENT = 8;

/** Finds what an author may have meant by words that do not stand where they should. */
export class Lookalikes {
  readonly #folded = new Map<number, Folded>();

  constructor(readonly paragraphs: readonly (string | undefined)[]) {}

  /** The words of this paragraph that differ from these only in case, spaces, quotes, hyphens or Unicode form. */
  inParagraph(words: string, paragraph: number): string | undefined {
    const wanted = fold(words).text;
    const folded = this.#fold(paragraph);
    const at = wanted === "" ? -1 : folded.text.indexOf(wanted);
    if (at < 0) return undefined;
    return this.#text(paragraph)
      .slice(folded.starts[at], folded.ends[at + wanted.length - 1])
      .trim();
  }

  /** The number of the first paragraph that holds the words, or what looks like them. */
  paragraphWith(words: string): number | undefined {
    const exact = this.paragraphs.findIndex((text) => text?.includes(words));
    if (exact >= 0) return exact + 1;
    const wanted = fold(words).text;
    const alike = this.paragraphs.findIndex(
      (_, index) => wanted !== "" && this.#fold(index + 1).text.includes(wanted),
    );
    return alike >= 0 ? alike + 1 : undefined;
  }

  /** The longest beginning of the words that stands in the paragraph, if it says anything. */
  agreement(words: string, paragraph: number): string | undefined {
    const wanted = fold(words);
    const text = this.#fold(paragraph).text;
    let length = 0;
    let above = wanted.text.length;
    while (length < above) {
      const middle = Math.ceil((length + above) / 2);
      if (text.includes(wanted.text.slice(0, middle))) length = middle;
      else above = middle - 1;
    }
    return length < SHORTEST_AGREEMENT ? undefined : words.slice(0, wanted.ends[length - 1]).trim();
  }

  #text(paragraph: number): string {
    return this.paragraphs[paragraph - 1] ?? "";
  }

  #fold(paragraph: number): Folded {
    const held = this.#folded.get(paragraph);
    if (held) return held;
    const folded = fold(this.#text(paragraph));
    this.#folded.set(paragraph, folded);
    return folded;
  }
}
