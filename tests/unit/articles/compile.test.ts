import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkArticle } from "@/lib/articles/check";
import { compileArticle, judge } from "@/lib/articles/compile";
import { renderFault } from "@/lib/articles/faults";
import type { ArticleRows } from "@/lib/articles/rows";
import type { ArticleScript, ParsedArticle } from "@/lib/articles/schema";
import { goodScript } from "@/tests/fixtures/articles/good";

function parsed(script: unknown): ParsedArticle {
  const checked = checkArticle(script, { file: "test" });
  if (!checked.ok) throw new Error(checked.faults.map(renderFault).join("\n"));
  return checked.article;
}

const compiled = (script: unknown): ArticleRows => compileArticle(parsed(script));

/** Code points, which is what the database's offsets count. */
const cut = (text: string, start: number, end: number): string =>
  Array.from(text).slice(start, end).join("");

const idsOf = (rows: ArticleRows) => ({
  statements: rows.statements.map((row) => row.statementId).toSorted(),
  passages: rows.passages.map((row) => row.passageId).toSorted(),
  hash: rows.article.contentHash,
});

describe("compileArticle", { timeout: 60_000 }, () => {
  it("settles everything that the database needs", () => {
    const rows = compiled(goodScript());
    expect(rows.article).toEqual({
      articleId: "harbour-2021-03-04",
      title: "Two ports, one quarrel",
      url: "https://news.example/harbour",
      publisher: "The Example",
      language: "en",
      publishedOn: "2021-03-04",
      textKind: "digest",
      text: goodScript().paragraphs.join("\n\n"),
      contentHash: rows.article.contentHash,
    });
    expect(rows.statements[1]).toEqual({
      statementId: rows.statements[1]?.statementId,
      key: "open",
      summary: "Borland rejects that",
      eventType: "REJECT",
      contexts: [],
      quadClass: "VERBAL_CONFLICT",
      score: -2,
      factuality: "CT+",
      articleFactuality: "Uu",
      polarity: "positive",
      auxiliary: [],
      reciprocal: false,
      reportedOn: "2021-03-03",
      negated: false,
      hedged: false,
      attributed: true,
      actors: [{ actorId: "bor", order: 0 }],
      recipients: [{ actorId: "arl", order: 0 }],
      attribution: [{ actorId: "bor", order: 0, cue: "said", factuality: "CT+" }],
      passageIds: [rows.passages[1]?.passageId],
      placeIds: [],
      about: [{ relation: "denies", statementId: rows.statements[0]?.statementId }],
    });
    expect(rows.passages[1]).toEqual({
      passageId: rows.passages[1]?.passageId,
      exact: "The harbour was open",
      prefix: "d Borland of closing the harbour. ".slice(-32),
      suffix: ", Borland said.\n\n“Both sides met on Tuesday”".slice(0, 32),
      start: 47,
      end: 67,
      paragraph: 1,
    });
    expect(rows.background).toEqual([
      {
        from: "cora-dahl",
        relation: "REPRESENTS",
        to: "arl",
        role: "minister",
        passageId: rows.passages[3]?.passageId,
      },
    ]);
  });

  // The ids stand in databases and in links. If this fails, everybody's data are "changed".
  it("gives the ids that it has always given", () => {
    const rows = compiled(goodScript());
    expect({
      hash: rows.article.contentHash,
      statement: rows.statements[0]?.statementId,
      passage: rows.passages[0]?.passageId,
    }).toEqual({
      hash: "859d48cfbce60a9a921907aede5cc2586a8f1f241871939ac90a039e0509cc40",
      statement: "49e09fcdae438078",
      passage: "62aaff7fc477826e",
    });
  });

  it.each([
    ["an emoji of several code points", "👩‍👩‍👧 said 🇸🇪 yes", "🇸🇪 yes", 11, 17],
    ["combining marks", "e\u0301te\u0301 said e\u0301", "te\u0301 said", 2, 10],
    ["ideographs beyond the first plane", "𠮷野家は言った。𠮷", "は言った", 3, 7],
    ["right to left", "قال الوزير نعم", "الوزير", 4, 10],
  ])("counts code points in %s", (_, text, exact, start, end) => {
    const script = goodScript();
    script.paragraphs[0] += " 😀";
    script.paragraphs.push(text);
    Object.assign(script.statements[0] ?? {}, { evidence: [{ paragraph: 3, exact }] });
    const rows = compiled(script);
    const passage = rows.passages.at(-1);
    const before = Array.from(script.paragraphs.slice(0, 2).join("\n\n")).length + 2;
    expect(passage).toMatchObject({
      exact,
      start: before + start,
      end: before + end,
      paragraph: 3,
    });
  });

  it("points at the exact words, whatever the text is made of", () => {
    const letter = fc.constantFrom(
      "a",
      "b",
      " ",
      "é",
      "e\u0301",
      "漢",
      "😀",
      "👩‍👧",
      "\n",
      "”",
      "𠮷",
    );
    const paragraph = fc
      .array(letter, { minLength: 1, maxLength: 60 })
      .map((letters) => `x${letters.join("").replace(/\n\s*/gu, "\n")}y`)
      .filter((text) => !/\n\s*\n/u.test(text));
    const picked = fc.record({
      paragraph: fc.nat(),
      from: fc.nat(),
      length: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 5 }),
        fc.array(picked, { minLength: 1, maxLength: 6 }),
        (paragraphs, picks) => {
          const evidence = picks.flatMap((pick) => {
            const number = pick.paragraph % paragraphs.length;
            const text = paragraphs[number] ?? "";
            const points = Array.from(text);
            const from = pick.from % points.length;
            const exact = points
              .slice(from, from + pick.length)
              .join("")
              .trim();
            if (exact === "") return [];
            const index = text.indexOf(exact, points.slice(0, from).join("").length);
            let occurrence = 1;
            for (let at = text.indexOf(exact); at < index; at = text.indexOf(exact, at + 1)) {
              occurrence += 1;
            }
            const before = paragraphs.slice(0, number).join("\n\n");
            const start =
              Array.from(before).length +
              (number > 0 ? 2 : 0) +
              Array.from(text.slice(0, index)).length;
            return [{ script: { paragraph: number + 1, exact, occurrence }, start }];
          });
          const script = goodScript();
          const statements = evidence.map(({ script: words }, index) => ({
            key: `s-${index}`,
            summary: "Something is said",
            type: "ACCUSE",
            actors: ["arl"],
            condition: `number ${index}`,
            factuality: "Uu",
            evidence: [words],
          }));
          const rows = compiled({ ...script, paragraphs, statements, background: [] });
          const all = Array.from(rows.article.text);
          evidence.forEach(({ script: words, start }, index) => {
            const id = rows.statements[index]?.passageIds[0];
            const row = rows.passages.find((passage) => passage.passageId === id);
            expect(row?.start).toBe(start);
            if (!row) return;
            expect(cut(rows.article.text, row.start, row.end)).toBe(words.exact);
            expect(row.exact).toBe(words.exact);
            expect(row.prefix).toBe(all.slice(Math.max(0, row.start - 32), row.start).join(""));
            expect(row.suffix).toBe(all.slice(row.end, row.end + 32).join(""));
          });
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });

  it("does not mind the order in which things without an order are written", () => {
    const script: ArticleScript = goodScript();
    const once = idsOf(compiled(script));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (stream) => {
        const numbers = stream[Symbol.iterator]();
        const draw = (): number => Number(numbers.next().value);
        expect(idsOf(compiled(shuffleKeys(script, draw)))).toEqual(once);
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  it("sees every change that means something", () => {
    const base = compiled(goodScript());
    const changes: ((script: ReturnType<typeof goodScript>) => void)[] = [
      (script) => (script.title = "Other"),
      (script) => (script.paragraphs[1] += " More."),
      (script) => script.actors.arl.aliases.push("Arlandia"),
      (script) => (script.places.epsil.lat = 13),
      (script) => (script.background = []),
      (script) => Object.assign(script.statements[0] ?? {}, { summary: "In other words" }),
      (script) => Object.assign(script.statements[2] ?? {}, { actors: ["bor", "arl"] }),
      (script) => Object.assign(script.statements[2] ?? {}, { places: [] }),
      (script) => Object.assign(script.statements[1] ?? {}, { about: [] }),
    ];
    const hashes = changes.map((change) => {
      const script = goodScript();
      change(script);
      return compiled(script).article.contentHash;
    });
    expect(new Set([base.article.contentHash, ...hashes]).size).toBe(changes.length + 1);
  });

  it("keeps a statement's id when only its wording changes", () => {
    const script = goodScript();
    Object.assign(script.statements[0] ?? {}, {
      key: "renamed",
      summary: "In other words",
      contexts: ["legal"],
      actors: [{ actor: "arl", surface: "Arland" }],
    });
    Object.assign(script.statements[1] ?? {}, { about: [] });
    const ids = (rows: ArticleRows) => rows.statements.map((row) => row.statementId);
    expect(ids(compiled(script))).toEqual(ids(compiled(goodScript())));
  });

  it("names each alias once, and not the name again", () => {
    const script = goodScript();
    script.actors.arl.aliases = ["ARLAND", "Republic of Arland", "republic  of arland", "ARL"];
    expect(compiled(script).actors[0]?.aliases).toEqual(["ARL", "Republic of Arland"]);
  });

  it("gives a passage that two statements share once", () => {
    const script = goodScript();
    const exact = "Both sides met on Tuesday";
    Object.assign(script.statements[0] ?? {}, { evidence: [{ paragraph: 2, exact }] });
    const rows = compiled(script);
    expect(rows.statements[0]?.passageIds).toEqual(rows.statements[2]?.passageIds);
    expect(rows.passages.filter((row) => row.exact === exact)).toHaveLength(1);
  });
});

/** The same script with the keys of its objects, and its unordered lists, in another order. */
function shuffleKeys(script: ArticleScript, draw: () => number): unknown {
  const unordered = new Set(["statements", "background", "aliases", "contexts", "places"]);
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      const list = value.map((element) => visit(element, ""));
      return unordered.has(key) ? shuffled(list, draw) : list;
    }
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([name, held]) => [name, visit(held, name)]);
    return Object.fromEntries(shuffled(entries, draw));
  };
  return visit(script, "");
}

const shuffled = <T>(list: readonly T[], draw: () => number): T[] =>
  list
    .map((value) => [draw(), value] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, value]) => value);

describe("judge", () => {
  const plain = {
    attribution: [],
    factuality: "CT+",
    polarity: "positive",
    auxiliary: [],
  } as const;
  const said = (factuality: "CT+" | "CT-" | "PS+" | "PR-") => [
    { speaker: "a", cue: "said", factuality },
  ];

  it.each([
    ["a plain fact", {}, "CT+", []],
    ["a denial in the sentence", { polarity: "negative" }, "CT+", ["negated"]],
    ["a fact that the article denies", { factuality: "CT-" }, "CT-", ["negated"]],
    [
      "a fact that a speaker denies",
      { attribution: said("CT-") },
      "CT-",
      ["negated", "attributed"],
    ],
    [
      "a claim that the article leaves open",
      { factuality: "Uu", attribution: said("CT+") },
      "CT+",
      ["attributed"],
    ],
    ["what the article leaves open", { factuality: "Uu" }, "Uu", ["hedged"]],
    [
      "what a speaker finds possible",
      { attribution: said("PS+") },
      "PS+",
      ["hedged", "attributed"],
    ],
    [
      "what a speaker finds improbable",
      { attribution: said("PR-") },
      "PR-",
      ["negated", "hedged", "attributed"],
    ],
    ["a condition", { condition: "if asked" }, "CT+", ["hedged"]],
    ["a plan", { auxiliary: ["future"] }, "CT+", ["hedged"]],
    ["a hypothesis", { auxiliary: ["hypothetical"] }, "CT+", ["hedged"]],
    ["history", { auxiliary: ["historical"] }, "CT+", []],
  ] as const)("%s", (_, change, factuality, marks) => {
    const found = judge({ ...plain, ...change } as unknown as Parameters<typeof judge>[0]);
    const flags = ["negated", "hedged", "attributed"] as const;
    expect([found.factuality, flags.filter((flag) => found[flag])]).toEqual([factuality, marks]);
  });

  it("lets the innermost speaker decide", () => {
    const chain = [...said("PS+"), ...said("CT+")];
    expect(judge({ ...plain, auxiliary: [], attribution: chain }).factuality).toBe("PS+");
  });
});
