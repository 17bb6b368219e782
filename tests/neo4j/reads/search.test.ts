import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArticleScript } from "@/lib/articles/schema";
import type { SearchHit } from "@/lib/model/answers";
import type { Database } from "@/lib/neo4j/driver";
import { readSearch } from "@/lib/neo4j/reads/search";
import { STOP_WORDS } from "@/lib/neo4j/search/lucene";
import { seedArticle } from "@/lib/neo4j/seed";
import { compileScript } from "@/tests/support/articles";
import { openFreshDatabase, runText } from "@/tests/support/neo4j";
import { DATED, UNDATED } from "./world";

/** The index takes new texts in a moment after the transaction. */
const REFRESH = "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()";

let db: Database;

beforeAll(async () => {
  db = await openFreshDatabase();
  for (const script of [DATED, UNDATED]) await seedArticle(db, compileScript(script));
  await runText(db, REFRESH, {}, "READ");
});

afterAll(() => db.close());

function nameOf(hit: SearchHit): string {
  switch (hit.kind) {
    case "actor":
      return hit.actor.name;
    case "statement":
      return hit.summary;
    case "article":
      return hit.article.title;
  }
}

/** Each hit as it reads: what was found, by which text, and whether as typed. */
async function find(query: string): Promise<string[]> {
  const { actors, statements, articles } = await readSearch(db, query);
  return [...actors, ...statements, ...articles].map(
    (hit) => `${nameOf(hit)} <- ${hit.why.field}: ${hit.why.text}${hit.why.fuzzy ? " ~" : ""}`,
  );
}

describe("search", () => {
  test.each([
    [
      "moscow",
      [
        "Russia <- alias: Moscow",
        "Russia blames itself <- quote: Moscow blamed itself",
        "Russia helps Syria again <- quote: Moscow sent help to Syria again",
        "Moscow looks at itself <- title: Moscow looks at itself",
      ],
    ],
    ["LAVROV", ["Sergei Lavrov <- name: Sergei Lavrov"]],
    ["lavr", ["Sergei Lavrov <- name: Sergei Lavrov"]],
    ["lavrof", ["Sergei Lavrov <- name: Sergei Lavrov ~"]],
    ["sregei lavorv", ["Sergei Lavrov <- name: Sergei Lavrov ~"]],
    ["a pact", ["Russia and Syria agree on a pact <- summary: Russia and Syria agree on a pact"]],
    [
      "offer of the united nations",
      [
        "Syria rejects the offer of the United Nations <- summary: Syria rejects the offer of the United Nations",
      ],
    ],
    [
      "turn down",
      ["Syria rejects the offer of the United Nations <- quote: Syria may turn its offer down"],
    ],
    // No text holds all of it: what holds some of it is better than nothing.
    ["lavrov zebra", ["Sergei Lavrov <- name: Sergei Lavrov ~"]],
    ["zebra", []],
    ["the", []],
    ["", []],
    ["!!! ()", []],
  ])("%s", async (query, hits) => {
    expect(await find(query)).toEqual(hits);
  });

  test("leads to the passage whose words were found", async () => {
    const { statements } = await readSearch(db, "turn down");
    const refusal = compileScript(DATED).passages.find(({ exact }) =>
      exact.startsWith("Syria may turn"),
    );
    expect(statements[0]).toMatchObject({ passageId: refusal?.passageId });
  });

  test("knows the words that the index leaves out", async () => {
    const [row] = await runText(
      db,
      "CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer, stopwords " +
        "WHERE analyzer = 'standard-folding' RETURN stopwords",
      {},
      "READ",
    );
    expect(new Set(row?.["stopwords"] as string[])).toEqual(STOP_WORDS);
  });

  test("lists eight of a kind and says whether there are more", async () => {
    for (const count of [8, 9]) {
      await seedArticle(db, compileScript(herd(count)));
      await runText(db, REFRESH, {}, "READ");
      const { statements, more } = await readSearch(db, "giraffe");
      expect([statements.length, more]).toEqual([
        8,
        { actors: false, statements: count > 8, articles: false },
      ]);
    }
  });
});

function herd(count: number): ArticleScript {
  const numbers = Array.from({ length: count }, (_, number) => number);
  return {
    articleId: "herd",
    title: "A herd",
    textKind: "full",
    paragraphs: [numbers.map((number) => `Giraffe ${number} marched.`).join(" ")],
    actors: { syr: { name: "Syria", kind: "Country" } },
    statements: numbers.map((number) => ({
      key: `march-${number}`,
      summary: `Giraffe ${number} marches`,
      type: "PROTEST",
      actors: ["syr"],
      factuality: "CT+",
      evidence: [{ paragraph: 1, exact: `Giraffe ${number} marched` }],
    })),
  };
}

/** What the index's query language is made of, beside any text at all. */
const lucene = fc
  .array(
    fc.constantFrom(
      ...'+-&|!(){}[]^"~*?:\\/ ',
      "AND",
      "OR",
      "NOT",
      "TO",
      "&&",
      "||",
      "name:",
      "rus",
      "syria~9",
      "^1e9",
      "\u0000",
      "\ud800",
      "ﬁ",
      "İ",
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

test("nothing that is typed makes it fail", async () => {
  const any = fc.oneof(
    lucene,
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ maxLength: 60 }),
  );
  await fc.assert(
    fc.asyncProperty(any, async (query) => {
      expect((await readSearch(db, query)).query).toBe(query);
    }),
    { seed: 3, numRuns: 400 },
  );
}, 120_000);
