import { formatDateSpan } from "@/lib/model/dates";
import { dayText } from "./days";
import type { TimeRange } from "./filter";
import type { TimeBar, Times, TimeUnit } from "./times";

/** The first and the last bar that a range lets through. */
export type BarWindow = readonly [first: number, last: number];

/** The bars that a range touches; of one beside them all, the nearest. */
export function windowOf({ bars }: Times, range: TimeRange | undefined): BarWindow {
  const end = bars.length - 1;
  const within = (bar: number): number => Math.max(0, Math.min(end, bar));
  const { from = null, to = null } = range ?? {};
  const first = from === null ? 0 : bars.findIndex((bar) => bar.to >= from);
  const last = to === null ? end : bars.findLastIndex((bar) => bar.from <= to);
  return [within(first < 0 ? end : first), within(last)];
}

/** From end to end it is open: what comes later and lies beside it would fit as well. */
export function rangeOf(
  { clock, bars }: Times,
  [first, last]: BarWindow,
  undated: boolean,
): TimeRange {
  return {
    clock,
    undated,
    from: first === 0 ? null : (bars[first]?.from ?? null),
    to: last === bars.length - 1 ? null : (bars[last]?.to ?? null),
  };
}

/**
 * The window one bar on, or back; undefined behind the end. Where it is all of time, it begins
 * with the bar at the end that it comes from.
 */
export function stepped(
  [first, last]: BarWindow,
  bars: number,
  step: 1 | -1 = 1,
): BarWindow | undefined {
  const isAll = first === 0 && last === bars - 1;
  if (isAll && bars > 1) return step === 1 ? [0, 0] : [bars - 1, bars - 1];
  return first + step >= 0 && last + step < bars ? [first + step, last + step] : undefined;
}

/** A bar as one reads it: "22 Feb 2018", "week of 5 Feb 2018", "Feb 2018", "2018". */
export function barWords({ from, to }: TimeBar, unit: TimeUnit): string {
  return formatDateSpan({ start: dayText(from), end: dayText(to), granularity: unit });
}
