import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { luceneQuery } from "@/lib/neo4j/search/lucene";
import { why } from "@/lib/search/why";
import { searchWordsOf, wordsOf } from "@/lib/search/words";

describe("words", () => {
  test.each([
    ["al-Nusra Front", ["al", "nusra", "front"]],
    ["  Erdoğan's AK Parti ", ["erdogan's", "ak", "parti"]],
    ["O’Brien (U.N.)", ["o'brien", "u.n"]],
    [
      'a AND b OR "c" -d +e f~ g* h^2 i:j [k TO l] {m} n/o \\p',
      "a and b or c d e f g h 2 i j k to l m n o p".split(" "),
    ],
    ["Лавров 拉夫罗夫", ["лавров", "拉夫罗夫"]],
    ["()!?*~ \ud800", []],
  ])("of %j", (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test("are searched for once each, twelve at most, sixty letters long at most", () => {
    expect(searchWordsOf("War war WAR peace")).toEqual(["war", "peace"]);
    expect(searchWordsOf(Array.from({ length: 40 }, (_, n) => `word${n}`).join(" "))).toHaveLength(
      12,
    );
    expect(searchWordsOf("x".repeat(500))).toEqual(["x".repeat(60)]);
  });

  test("hold no character of the index's query language", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const word of searchWordsOf(text))
          expect(word).toMatch(/^[\p{L}\p{N}]+(['.][\p{L}\p{N}]+)*$/u);
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });
});

test("a query forgives more letters in longer words, and needs no stop word", () => {
  expect(luceneQuery(["the", "syr", "troop", "shields"], "all")).toBe(
    "(the^8 the*^3) +(syr^8 syr*^3) +(troop^8 troop*^3 troop~1) +(shields^8 shields*^3 shields~2)",
  );
  expect(luceneQuery(["syr", "war"], "any")).toBe("(syr^8 syr*^3) (war^8 war*^3)");
});

describe("why", () => {
  const names = [
    { field: "name" as const, text: "Islamic State" },
    { field: "alias" as const, text: "Daesh" },
    { field: "alias" as const, text: "ISIL" },
  ];
  test.each([
    ["daesh", { field: "alias", text: "Daesh", fuzzy: false }],
    ["Dae", { field: "alias", text: "Daesh", fuzzy: false }],
    ["deash", { field: "alias", text: "Daesh", fuzzy: true }],
    ["islamic stat", { field: "name", text: "Islamic State", fuzzy: false }],
    ["something else", { field: "name", text: "Islamic State", fuzzy: true }],
  ])("%s", (query, expected) => {
    expect(why(searchWordsOf(query), names)).toEqual(expected);
  });
});
