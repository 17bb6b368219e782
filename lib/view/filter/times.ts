import type { GraphSlice } from "@/lib/model/slice";
import { type IndexedColumns, NO_DAY } from "./columns";
import { dayAt } from "./days";
import { statementsBehind } from "./facets";
import type { Clock, SceneFilter } from "./filter";
import { groundOf } from "./ground";
import { passOf, survivors } from "./survive";

export const TIME_UNITS = ["day", "week", "month", "year"] as const;

export type TimeUnit = (typeof TIME_UNITS)[number];

export interface TimeBar {
  /** First and last day, counted from 1970-01-01. */
  readonly from: number;
  readonly to: number;
  /** Statements that the range of this bar would let through, under all filters but that of time. */
  readonly count: number;
}

/** The statements of a scene by one clock. */
export interface Times {
  readonly clock: Clock;
  readonly unit: TimeUnit;
  /** Without a gap from the first day to the last, whatever is filtered: the axis stays. */
  readonly bars: readonly TimeBar[];
  /** Statements with and without a day, under all filters but that of time. */
  readonly dated: number;
  readonly undated: number;
}

/** More bars than this are too thin to be hit. */
const MOST_BARS = 120;

const DAYS: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 30, year: 365 };

export function timesOf(
  content: GraphSlice,
  columns: IndexedColumns,
  filter: SceneFilter,
  clock: Clock,
): Times {
  const pass = passOf(groundOf(content, columns), filter);
  const { from, to } = columns.clocks[clock];
  const [first, last] = spanOf(statementsBehind(pass, undefined), from, to);
  const unit = unitOf(first, last);
  const starts = first === NO_DAY ? [] : startsOf(unit, first, last);
  const rows = statementsBehind(pass, survivors(pass, "time"));
  const changes = new Int32Array(starts.length);
  let [dated, undated] = [0, 0];
  for (let row = 0; row < rows.length; row++) {
    if (rows[row] !== 1) continue;
    const begins = from[row] ?? NO_DAY;
    if (begins === NO_DAY) {
      undated++;
      continue;
    }
    dated++;
    const one = barAt(starts, begins);
    const behind = barAt(starts, to[row] ?? begins) + 1;
    changes[one] = (changes[one] ?? 0) + 1;
    if (behind < changes.length) changes[behind] = (changes[behind] ?? 0) - 1;
  }
  let open = 0;
  const bars = starts.slice(0, -1).map((start, bar) => {
    open += changes[bar] ?? 0;
    return { from: start, to: (starts[bar + 1] ?? start) - 1, count: open };
  });
  return { clock, unit, bars, dated, undated };
}

function spanOf(rows: Uint8Array, from: Int32Array, to: Int32Array): readonly [number, number] {
  let [first, last] = [NO_DAY, NO_DAY];
  for (let row = 0; row < rows.length; row++) {
    const begins = from[row] ?? NO_DAY;
    if (rows[row] !== 1 || begins === NO_DAY) continue;
    first = first === NO_DAY ? begins : Math.min(first, begins);
    last = Math.max(last, to[row] ?? begins);
  }
  return [first, last];
}

function unitOf(first: number, last: number): TimeUnit {
  return TIME_UNITS.find((unit) => (last - first + 1) / DAYS[unit] <= MOST_BARS) ?? "year";
}

/** First days of the bars, and the day behind the last one. */
function startsOf(unit: TimeUnit, first: number, last: number): readonly number[] {
  const starts = [startOf(unit, first)];
  for (let at = starts[0] ?? first; at <= last;) {
    at = nextOf(unit, at);
    starts.push(at);
  }
  return starts;
}

/** 1970-01-01 was a Thursday; weeks begin on Mondays, as ISO 8601 has them. */
const MONDAY = 4;

function startOf(unit: TimeUnit, day: number): number {
  const date = new Date(day * 86_400_000);
  switch (unit) {
    case "day":
      return day;
    case "week":
      return day - ((((day - MONDAY) % 7) + 7) % 7);
    case "month":
      return dayAt(date.getUTCFullYear(), date.getUTCMonth(), 1);
    case "year":
      return dayAt(date.getUTCFullYear(), 0, 1);
  }
}

function nextOf(unit: TimeUnit, start: number): number {
  const date = new Date(start * 86_400_000);
  switch (unit) {
    case "day":
      return start + 1;
    case "week":
      return start + 7;
    case "month":
      return dayAt(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
    case "year":
      return dayAt(date.getUTCFullYear() + 1, 0, 1);
  }
}

/** The bar in which a day lies. */
function barAt(starts: readonly number[], day: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
