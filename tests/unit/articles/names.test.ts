import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "@/lib/articles/names";
import { nearest } from "@/lib/articles/nearest";

describe("nameKey", { timeout: 60_000 }, () => {
  it.each([
    ["Islamic State", "islamic  STATE"],
    ["Côte d'Ivoire", "Co\u0302te d’Ivoire"],
    ["al-Nusra", "al\u2011Nusra"],
    ["Weiß", "WEISS"],
    ["ΟΔΟΣ", "οδος"],
    ["ＵＮ", "un"],
    ["شي\u200cا", "شيا"],
    ["  Kuwait\u00a0", "kuwait"],
  ])("takes %s and %s for one name", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ["Müller", "Muller"],
    ["Niger", "Nigeria"],
    ["Guinea-Bissau", "Guinea Bissau"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it("has nothing left to fold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});

describe("nearest", () => {
  it.each([
    ["ACUSE", ["ACCUSE", "CONSULT"], "ACCUSE"],
    ["armed group", ["Group", "ArmedGroup"], "ArmedGroup"],
    ["ocurrence", ["paragraph", "exact", "occurrence"], "occurrence"],
    ["CT", ["CT+", "CT-", "CTu"], undefined],
    ["banana", ["ACCUSE", "CONSULT"], undefined],
    ["ab", [], undefined],
  ])("%s among %j is %s", (typed, candidates, meant) => {
    expect(nearest(typed, candidates)).toBe(meant);
  });
});
