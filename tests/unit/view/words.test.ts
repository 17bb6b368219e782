import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actorIdSchema, articleIdSchema, passageIdSchema } from "@/lib/model/ids";
import type { DerivedEdge, GraphSlice } from "@/lib/model/slice";
import { passageAnchor, readingHref, safeHref, wikidataHref } from "@/lib/view/links";
import { questionsOf } from "@/lib/view/questions";
import { counted, edgeHeading, figure, isPlural, markWords } from "@/lib/view/words";

const rus = actorIdSchema.parse("rus");
const nusra = actorIdSchema.parse("nusra");

const edge = (part: Partial<DerivedEdge> = {}): DerivedEdge => ({
  edgeId: "nusra|REJECT|rus",
  actorId: nusra,
  recipientId: rus,
  eventType: "REJECT",
  reciprocal: false,
  statements: 1,
  articles: 1,
  score: -2,
  negated: 0,
  hedged: 0,
  attributed: 1,
  ...part,
});

const actor = (actorId: typeof rus, name: string, statementCount: number, spokenCount: number) => ({
  actorId,
  name,
  kind: "Country" as const,
  aliases: [],
  statementCount,
  spokenCount,
  neighbourCount: 1,
});

const slice = (edges: readonly DerivedEdge[]): GraphSlice => ({
  actors: [actor(rus, "Russia", 3, 2), actor(nusra, "al-Nusra Front", 4, 0)],
  edges,
  background: [],
  total: { actors: 2, edges: edges.length, background: 0 },
  leftOut: { actors: 0, edges: 0, background: 0 },
});

const nameOf = (id: string) => (id === "rus" ? "Russia" : "al-Nusra Front");

describe("words", () => {
  it("count", () => {
    expect([
      counted(1, "actor"),
      counted(0, "actor"),
      counted(1204, "country", "countries"),
    ]).toEqual(["1 actor", "0 actors", "1,204 countries"]);
  });

  it("say an edge", () => {
    expect(edgeHeading(edge(), nameOf)).toBe("al-Nusra Front rejects Russia");
    expect(edgeHeading(edge({ reciprocal: true, eventType: "AGREE" }), nameOf)).toBe(
      "al-Nusra Front and Russia agree with each other",
    );
    expect(edgeHeading(edge({ recipientId: nusra }), nameOf)).toBe("al-Nusra Front rejects itself");
    expect(markWords(edge({ hedged: 1, negated: 1 }))).toEqual([
      "denied",
      "hedged",
      "only at second hand",
    ]);
  });
});

describe("a name", () => {
  it.each([
    ["armed groups in Eastern Ghouta", true],
    ["civilians of Eastern Ghouta", true],
    ["states that support terrorists in Syria", true],
    ["terrorists in Syria (unnamed)", true],
    ["a group of states", false],
    ["the press", false],
    ["United Nations", false],
    ["al-Nusra Front", false],
    ["Russia", false],
    ["", false],
  ])("%s takes the plural: %s", (name, plural) => {
    expect(isPlural(name)).toBe(plural);
  });
});

describe("questions to begin with", () => {
  it("come from the most stated conflict, the main speaker and what is denied", () => {
    const denied = edge({ edgeId: "b", eventType: "AID", negated: 1 });
    expect(questionsOf(slice([edge(), denied])).map((question) => question.text)).toEqual([
      "Who says that al-Nusra Front rejects Russia?",
      "What does Russia say, and about whom?",
      "Who denies that al-Nusra Front aids Russia?",
    ]);
  });

  it("ask about the most stated actor where nothing is denied, and nothing of nothing", () => {
    expect(questionsOf(slice([edge()])).at(-1)).toEqual({
      text: "What is said about al-Nusra Front?",
      selection: { kind: "actor", actorId: nusra },
    });
    expect(questionsOf({ ...slice([]), actors: [] })).toEqual([]);
  });
});

describe("links", () => {
  it.each([
    ["https://example.org/a b", "https://example.org/a%20b"],
    ["http://example.org", "http://example.org/"],
    ["javascript:alert(1)", undefined],
    ["JaVaScRiPt:alert(1)", undefined],
    [" javascript:alert(1)", undefined],
    ["java\nscript:alert(1)", undefined],
    ["data:text/html,<script>alert(1)</script>", undefined],
    ["//example.org", undefined],
    ["vbscript:x", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("let only web addresses through: %s", (given, href) => {
    expect(safeHref(given)).toBe(href);
  });

  it("know a Wikidata id from what only looks like one", () => {
    expect(wikidataHref("Q159")).toBe("https://www.wikidata.org/wiki/Q159");
    expect(["Q0", "Q1/../x", "q1", "", undefined].map(wikidataHref)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });

  it("lead to a passage and keep the selection", () => {
    const passageId = passageIdSchema.parse("0123456789abcdef");
    expect(
      readingHref(articleIdSchema.parse("a-b"), passageId, { kind: "actor", actorId: rus }),
    ).toBe(`/articles/a-b?actor=rus#${passageAnchor(passageId)}`);
  });
});

it("writes figures as Intl does, whether it asks for them or not", () => {
  const numbers = fc.oneof(fc.nat(2_000), fc.integer(), fc.double({ noNaN: true }));
  fc.assert(
    // Nothing is counted less than nought.
    fc.property(
      numbers.map((n) => n + 0),
      (n) => {
        expect(figure(n)).toBe(n.toLocaleString("en-GB"));
      },
    ),
  );
  for (const n of [0, 1, 999, 1_000, 1_204]) expect(figure(n)).toBe(n.toLocaleString("en-GB"));
});
