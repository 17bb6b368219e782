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

/** One step of the player: the window moves on; behind the end, or where it is all, it begins anew. */
export function stepped([first, last]: BarWindow, bars: number): BarWindow | undefined {
  const isAll = first === 0 && last === bars - 1;
  if (isAll) return bars > 1 ? [0, 0] : undefined;
  return last < bars - 1 ? [first + 1, last + 1] : undefined;
}

/** A bar as one reads it: "22 Feb 2018", "week of 5 Feb 2018", "Feb 2018", "2018". */
export function barWords({ from, to }: TimeBar, unit: TimeUnit): string {
  return formatDateSpan({ start: dayText(from), end: dayText(to), granularity: unit });
}
