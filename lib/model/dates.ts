/**
 * Dates as exact as the source gives them. A script writes `2018-02-22`, `2018-W06`
 * (an ISO 8601 week), `2018-02` or `2018`; the database holds the first and the last
 * day and the granularity, so that ranges compare without a guess at the day.
 */
export const DATE_GRANULARITIES = ["day", "week", "month", "year"] as const;

export type DateGranularity = (typeof DATE_GRANULARITIES)[number];

export interface DateSpan {
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** Last day, `YYYY-MM-DD`; the same as `start` for a day. */
  readonly end: string;
  readonly granularity: DateGranularity;
}

export const DATE_RULE = "a date: YYYY-MM-DD, YYYY-Www (ISO week), YYYY-MM or YYYY";

const DAY_MS = 86_400_000;

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** A calendar day that exists, as milliseconds; `undefined` for 2018-02-30. */
function dayOf(year: number, month: number, day: number): number | undefined {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms : undefined;
}

/** The Monday of an ISO week; week 1 is the one with 4 January in it. */
function mondayOf(year: number, week: number): number | undefined {
  const fourth = Date.UTC(year, 0, 4);
  const firstMonday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
  const monday = firstMonday + (week - 1) * 7 * DAY_MS;
  const thursdayYear = new Date(monday + 3 * DAY_MS).getUTCFullYear();
  return week >= 1 && thursdayYear === year ? monday : undefined;
}

/** Reads a date of any granularity; `undefined` where the text is none. */
export function parseDateSpan(text: string): DateSpan | undefined {
  const week = /^(\d{4})-W(\d{2})$/.exec(text);
  if (week) {
    const monday = mondayOf(Number(week[1]), Number(week[2]));
    return monday === undefined
      ? undefined
      : { start: iso(monday), end: iso(monday + 6 * DAY_MS), granularity: "week" };
  }
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1).map((part) => (part ? Number(part) : undefined));
  if (year === undefined || year < 1) return undefined;
  if (month === undefined) {
    return {
      start: iso(Date.UTC(year, 0, 1)),
      end: iso(Date.UTC(year, 11, 31)),
      granularity: "year",
    };
  }
  const first = dayOf(year, month, 1);
  if (first === undefined) return undefined;
  if (day === undefined) {
    return { start: iso(first), end: iso(Date.UTC(year, month, 0)), granularity: "month" };
  }
  const ms = dayOf(year, month, day);
  return ms === undefined ? undefined : { start: iso(ms), end: iso(ms), granularity: "day" };
}

/** Days from 1970-01-01 to a day, `YYYY-MM-DD`: what columns hold. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

/**
 * Of the two Englishes the one whose short names all have three letters. Written down: to ask
 * `Intl` for them took a twelfth of the time in which a story opens. A test holds them equal.
 */
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `22 Feb 2018`, `Feb 2018`, `2018`; a week is "week of 5 Feb 2018". */
export function formatDateSpan(span: DateSpan): string {
  const [year = "", month = "", day = ""] = span.start.split("-");
  const monthName = MONTHS[Number(month) - 1] ?? month;
  switch (span.granularity) {
    case "day":
      return `${Number(day)} ${monthName} ${year}`;
    case "week":
      return `week of ${Number(day)} ${monthName} ${year}`;
    case "month":
      return `${monthName} ${year}`;
    case "year":
      return year;
  }
}

/** A single day, `YYYY-MM-DD`, in the form that people read. */
export function formatDay(day: string): string {
  return formatDateSpan({ start: day, end: day, granularity: "day" });
}
