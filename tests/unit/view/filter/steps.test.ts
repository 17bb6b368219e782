import { describe, expect, it } from "vitest";
import {
  activeFilters,
  isKept,
  isNoFilter,
  lifted,
  NO_FILTER,
  onlyValue,
  toggled,
  withChoice,
  withSetting,
} from "@/lib/view/filter/filter";
import { needsStatements } from "@/lib/view/filter/kinds";

describe("the steps of a filter", () => {
  it("take single values away and bring them back", () => {
    const without = toggled(toggled(NO_FILTER, "kind", "Person"), "kind", "Country");
    expect(without).toEqual({
      choices: { kind: { mode: "without", values: ["Country", "Person"] } },
    });
    expect(isKept(without.choices.kind, "Person")).toBe(false);
    expect(isKept(without.choices.kind, "Igo")).toBe(true);
    expect(toggled(toggled(without, "kind", "Person"), "kind", "Country")).toEqual(NO_FILTER);
  });

  it("add values to those that are kept alone; without the last of them all are back", () => {
    const only = onlyValue(NO_FILTER, "speaker", "rus");
    const two = toggled(only, "speaker", "");
    expect(two.choices.speaker).toEqual({ mode: "only", values: ["", "rus"] });
    expect(toggled(toggled(two, "speaker", "rus"), "speaker", "")).toEqual(NO_FILTER);
  });

  it("write one choice in one way, whichever way it was made", () => {
    const values = ["REQUEST", "AID", "REQUEST"];
    expect(withChoice(NO_FILTER, "eventType", { mode: "only", values })).toEqual({
      choices: { eventType: { mode: "only", values: ["AID", "REQUEST"] } },
    });
    expect(withChoice(NO_FILTER, "eventType", { mode: "only", values: [] })).toEqual(NO_FILTER);
  });

  it("know which filters act: a range that takes nothing away only remembers its clock", () => {
    const open = { clock: "said", from: null, to: null, undated: true } as const;
    const clock = withSetting(NO_FILTER, "time", open);
    expect(isNoFilter(clock)).toBe(true);
    const dated = withSetting(clock, "time", { ...open, undated: false });
    expect(activeFilters(withSetting(dated, "text", "rus"))).toEqual(["time", "text"]);
    expect(lifted(dated, "time")).toEqual(NO_FILTER);
  });

  it("know what only statements can tell, and what lines know by themselves", () => {
    expect(needsStatements(onlyValue(NO_FILTER, "quadClass", "NEUTRAL"))).toBe(false);
    expect(needsStatements(withSetting(NO_FILTER, "text", "rus"))).toBe(false);
    expect(needsStatements(onlyValue(NO_FILTER, "negated", "yes"))).toBe(true);
  });
});
