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

/** Words of the text that differ from these only in case, spaces, quotes, hyphens or Unicode form. */
export function lookalike(words: string, text: string): string | undefined {
  const wanted = fold(words).text;
  const folded = fold(text);
  const at = wanted === "" ? -1 : folded.text.indexOf(wanted);
  if (at < 0) return undefined;
  return text.slice(folded.starts[at], folded.ends[at + wanted.length - 1]).trim();
}

const SHORTEST_AGREEMENT = 8;

/** The longest beginning of the words that stands in the text, if it says anything. */
export function agreement(words: string, text: string): string | undefined {
  const wanted = fold(words);
  const folded = fold(text).text;
  let length = 0;
  let above = wanted.text.length;
  while (length < above) {
    const middle = Math.ceil((length + above) / 2);
    if (folded.includes(wanted.text.slice(0, middle))) length = middle;
    else above = middle - 1;
  }
  return length < SHORTEST_AGREEMENT ? undefined : words.slice(0, wanted.ends[length - 1]).trim();
}
