import type { CypherValue } from "@/lib/stream/value";
import { asFloat, asInteger } from "@/lib/stream/value";
import { shownLength } from "../values/caption";
import { valueLine } from "../values/line";

type Rows = readonly (readonly CypherValue[])[];

export interface ResultColumn {
  readonly index: number;
  /** As the query names it. */
  readonly name: string;
  /** Unlike all others: of two columns `n` the second is `n (2)`. */
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  /** Holds numbers and nothing else: aligned at the end. */
  readonly numeric: boolean;
}

/** Rows that are looked at for the widths: the first that came decide, so that nothing jumps. */
const SAMPLE = 60;
const WIDTH = { least: 72, most: 420, character: 7.2, padding: 28 } as const;

/** Titles that differ, in the order of the names. */
export function uniqueTitles(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let title = name;
    for (let n = 2; seen.has(title) || (title !== name && taken.has(title)); n++) {
      title = `${name} (${n})`;
    }
    seen.add(title);
    return title;
  });
}

export function columnsOf(names: readonly string[], rows: Rows): readonly ResultColumn[] {
  const sample = rows.slice(0, SAMPLE);
  return uniqueTitles(names).map((title, index) => {
    const cells = sample.map((row) => row[index] ?? null);
    const longest = Math.max(
      // Room for the arrow that says how it is sorted.
      title.length + 3,
      ...cells.map((cell) => shownLength(cell, (value) => valueLine(value, 60))),
    );
    const width = Math.round(longest * WIDTH.character + WIDTH.padding);
    const known = cells.filter((cell) => cell !== null);
    return {
      index,
      name: names[index] ?? title,
      title,
      width: Math.min(WIDTH.most, Math.max(WIDTH.least, width)),
      numeric: known.length > 0 && known.every(isNumber),
    };
  });
}

function isNumber(value: CypherValue): boolean {
  return asInteger(value) !== undefined || asFloat(value) !== undefined;
}
