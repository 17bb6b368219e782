import { figure } from "../words";
import { CATEGORY, OTHER, STEP, type Swatch } from "../appearance/paint";
import { LETTERS, NONE_SIGN, OTHER_SIGN, ROMANS, type Sign } from "../appearance/signs";

/** A colour, the sign beside it, and what both mean. */
export interface Entry {
  readonly key: string;
  readonly swatch: Swatch;
  readonly sign: Sign;
  readonly words: string;
  /** Where all of it is one value. */
  readonly value?: string;
}

/** Says of each thing which entry is its own: the picture and the legend ask the same one. */
export interface Scheme<Thing> {
  readonly entries: readonly Entry[];
  readonly entryOf: (thing: Thing) => Entry;
}

const noneOf = (words: string): Entry => ({
  key: "none",
  swatch: OTHER,
  sign: NONE_SIGN,
  words,
});

const NOT_KNOWN = noneOf("not known");

interface ValuesOptions<Thing> {
  readonly read: (thing: Thing) => readonly string[];
  readonly words: (value: string) => string;
  /** All values in their order; absent: by how often they are there. */
  readonly fixed?: readonly string[];
  /** What is said of things that have none. */
  readonly none?: string;
}

/** A colour for each value: of more than eight, for the eight most frequent, and one for all others. */
export function schemeOfValues<Thing>(
  things: readonly Thing[],
  { read, words, fixed, none }: ValuesOptions<Thing>,
): Scheme<Thing> {
  const without = none === undefined ? NOT_KNOWN : noneOf(none);
  const counts = new Map<string, number>();
  for (const thing of things) {
    const [value] = read(thing);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values =
    fixed ??
    [...counts]
      .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
      .map(([value]) => value);
  const entries: Entry[] = values.slice(0, CATEGORY.length).map((value, place) => ({
    key: `value ${value}`,
    swatch: CATEGORY[place] ?? OTHER,
    sign: LETTERS[place] ?? OTHER_SIGN,
    words: words(value),
    value,
  }));
  const byValue = new Map(values.map((value, place) => [value, entries[place]]));
  const rest = values.slice(CATEGORY.length).map(words);
  const others: Entry = { key: "others", swatch: OTHER, sign: OTHER_SIGN, words: restWords(rest) };
  const isGap = things.some((thing) => read(thing).length === 0);
  return {
    entries: [...entries, ...(rest.length > 0 ? [others] : []), ...(isGap ? [without] : [])],
    entryOf(thing) {
      const [value] = read(thing);
      return value === undefined ? without : (byValue.get(value) ?? others);
    },
  };
}

/** Who is meant by "others": by name as long as there are few. */
function restWords(rest: readonly string[]): string {
  const few = rest.slice(0, 3).join(", ");
  return rest.length > 3 ? `${figure(rest.length)} others: ${few} …` : `others: ${few}`;
}

interface NumbersOptions<Thing> {
  readonly read: (thing: Thing) => number | undefined;
  readonly words: (number: number) => string;
}

/** Up to five steps with about as many things on each. */
export function schemeOfNumbers<Thing>(
  things: readonly Thing[],
  { read, words }: NumbersOptions<Thing>,
): Scheme<Thing> {
  const numbers = things.flatMap((thing) => read(thing) ?? []).toSorted((a, b) => a - b);
  const begins = beginsOf(numbers);
  const stepOf = (number: number): number => begins.findLastIndex((begin) => begin <= number);
  // Little and much keep their colours where there are few steps.
  const placeOf = (step: number): number =>
    begins.length === 1 ? 2 : Math.round((step * (STEP.length - 1)) / (begins.length - 1));
  const entries = begins.map((begin, step): Entry => {
    const next = begins[step + 1];
    const last = numbers.findLast((number) => next === undefined || number < next) ?? begin;
    const [from, to] = [words(begin), words(last)];
    return {
      key: `step ${step}`,
      swatch: STEP[placeOf(step)] ?? OTHER,
      sign: ROMANS[placeOf(step)] ?? NONE_SIGN,
      words: from === to ? from : `${from} to ${to}`,
    };
  });
  const isGap = numbers.length < things.length;
  return {
    entries: [...entries, ...(isGap ? [NOT_KNOWN] : [])],
    entryOf(thing) {
      const number = read(thing);
      return number === undefined ? NOT_KNOWN : (entries[Math.max(0, stepOf(number))] ?? NOT_KNOWN);
    },
  };
}

/** The least number of each step; each begins above the one before. */
function beginsOf(sorted: readonly number[]): readonly number[] {
  const begins: number[] = [];
  for (let step = 0; step < STEP.length; step++) {
    const begin = sorted[Math.floor((step * sorted.length) / STEP.length)];
    if (begin !== undefined && begin !== begins.at(-1)) begins.push(begin);
  }
  return begins;
}
