import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDateSpan, formatDay, parseDateSpan } from "@/lib/model/dates";

describe("parseDateSpan", () => {
  it.each([
    ["2018-02-22", "2018-02-22", "2018-02-22", "day"],
    ["2016-02-29", "2016-02-29", "2016-02-29", "day"],
    ["2018-W06", "2018-02-05", "2018-02-11", "week"],
    ["2021-W01", "2021-01-04", "2021-01-10", "week"],
    ["2020-W53", "2020-12-28", "2021-01-03", "week"],
    ["2015-W01", "2014-12-29", "2015-01-04", "week"],
    ["2018-02", "2018-02-01", "2018-02-28", "month"],
    ["2016-02", "2016-02-01", "2016-02-29", "month"],
    ["2018-12", "2018-12-01", "2018-12-31", "month"],
    ["2018", "2018-01-01", "2018-12-31", "year"],
  ])("reads %s as %s to %s, a %s", (text, start, end, granularity) => {
    expect(parseDateSpan(text)).toEqual({ start, end, granularity });
  });

  it.each([
    "",
    " ",
    "2018-2-2",
    "2018-02-30",
    "2017-02-29",
    "2018-13",
    "2018-00",
    "2018-W00",
    "2018-W53",
    "2021-W54",
    "0000",
    "18",
    "22.2.2018",
    "2018-02-22T10:00:00Z",
    "2018-02-22 ",
    "yesterday",
  ])("takes %j for no date", (text) => {
    expect(parseDateSpan(text)).toBeUndefined();
  });

  it("reads every day that there is as itself", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0100-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(parseDateSpan(day)).toEqual({ start: day, end: day, granularity: "day" });
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("covers a year with its weeks, without gap or overlap", () => {
    const spans = [2019, 2020, 2021].flatMap((year) =>
      Array.from({ length: 53 }, (_, week) =>
        parseDateSpan(`${year}-W${String(week + 1).padStart(2, "0")}`),
      ).filter((span) => span !== undefined),
    );
    expect(spans).toHaveLength(52 + 53 + 52);
    spans.slice(1).forEach((span, index) => {
      const before = Date.parse(spans[index]?.end ?? "");
      expect(Date.parse(span.start) - before).toBe(86_400_000);
    });
  });
});

describe("dates for people", () => {
  it.each([
    ["2018-02-22", "22 Feb 2018"],
    ["2018-W06", "week of 5 Feb 2018"],
    ["2018-02", "Feb 2018"],
    ["2018", "2018"],
  ])("%s is %s", (text, words) => {
    const span = parseDateSpan(text);
    expect(span && formatDateSpan(span)).toBe(words);
  });

  it("names a day", () => {
    expect(formatDay("2018-12-01")).toBe("1 Dec 2018");
  });
});

it("writes months as Intl does", () => {
  const format = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });
  const months = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)));
  const days = months.map((_, month) => `2000-${String(month + 1).padStart(2, "0")}-05`);
  expect(days.map(formatDay)).toEqual(months.map((month) => `5 ${month} 2000`));
});
