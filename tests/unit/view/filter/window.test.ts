import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Times } from "@/lib/view/filter/times";
import { barWords, rangeOf, stepped, windowOf } from "@/lib/view/filter/window";

/** Ten weeks from Monday, 1 January 2018. */
const FIRST = Date.UTC(2018, 0, 1) / 86_400_000;
const TIMES: Times = {
  clock: "happened",
  unit: "week",
  bars: Array.from({ length: 10 }, (_, week) => ({
    from: FIRST + 7 * week,
    to: FIRST + 7 * week + 6,
    count: week,
  })),
  dated: 45,
  undated: 3,
};

describe("the window on the timeline", () => {
  it("comes back from the range that it makes", () => {
    const bar = fc.nat(9);
    fc.assert(
      fc.property(bar, bar, fc.boolean(), (a, b, undated) => {
        const window = [Math.min(a, b), Math.max(a, b)] as const;
        expect(windowOf(TIMES, rangeOf(TIMES, window, undated))).toEqual(window);
      }),
    );
  });

  it("is open at the ends, so that it takes nothing away when it is whole", () => {
    expect(rangeOf(TIMES, [0, 9], true)).toEqual({
      clock: "happened",
      from: null,
      to: null,
      undated: true,
    });
    expect(windowOf(TIMES, undefined)).toEqual([0, 9]);
  });

  it("holds the nearest bar where a range lies beside them all", () => {
    const range = { clock: "happened", undated: true } as const;
    expect(windowOf(TIMES, { ...range, from: FIRST + 1_000, to: null })).toEqual([9, 9]);
    expect(windowOf(TIMES, { ...range, from: null, to: FIRST - 1_000 })).toEqual([0, 0]);
  });

  it("plays from the first bar to the last, by its own width", () => {
    expect(stepped([0, 9], 10)).toEqual([0, 0]);
    expect(stepped([2, 4], 10)).toEqual([3, 5]);
    expect(stepped([7, 9], 10)).toBeUndefined();
    expect(stepped([0, 0], 1)).toBeUndefined();
  });

  it("steps back as it steps on, and begins with the last bar", () => {
    expect(stepped([0, 9], 10, -1)).toEqual([9, 9]);
    expect(stepped([3, 5], 10, -1)).toEqual([2, 4]);
    expect(stepped([0, 2], 10, -1)).toBeUndefined();
    expect(stepped([0, 0], 1, -1)).toBeUndefined();
  });

  it("is read as people read dates", () => {
    const [bar] = TIMES.bars;
    expect(bar && barWords(bar, "week")).toBe("week of 1 Jan 2018");
    expect(bar && barWords(bar, "month")).toBe("Jan 2018");
  });
});
