import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { seedArticle } from "@/lib/neo4j/seed";
import { sampleArticles } from "@/tests/support/articles";
import { dumpDatabase } from "@/tests/support/dump";
import { lastChange, openFreshDatabase } from "@/tests/support/neo4j";
import { promised } from "@/tests/support/promised";

const ARTICLES = 60;

let db: Database;
beforeAll(async () => {
  db = await openFreshDatabase();
});
afterAll(() => db.close());

test(`promise 17: seeding ${ARTICLES} articles twice writes nothing the second time`, async () => {
  const rows = sampleArticles(ARTICLES, 17);
  const first: number[] = [];
  for (const article of rows) first.push((await seedArticle(db, article)).writes);
  const content = await dumpDatabase(db);
  const mark = await lastChange(db);

  const second = await Promise.all(rows.map((article) => seedArticle(db, article)));
  const writes = second.reduce((sum, outcome) => sum + outcome.writes, 0);
  const committed = (await lastChange(db)) === mark ? 0 : 1;
  expect(first.every((count) => count > 0)).toBe(true);
  expect(second.map(({ outcome }) => outcome)).toEqual(rows.map(() => "same"));
  expect({ writes, committed }).toEqual({ writes: 0, committed: 0 });
  expect(await dumpDatabase(db)).toEqual(content);
  promised(17, `second run of ${ARTICLES} articles: writes ${writes}, commits ${committed}`);
});

test("of two that seed one article at once, one writes it and the other finds it there", async () => {
  const [rows] = sampleArticles(1, 170, { actors: 4, places: 1, statements: { min: 4, max: 4 } });
  if (!rows) throw new Error("no article");
  const article = { ...rows, article: { ...rows.article, articleId: "twins" } } as typeof rows;
  const outcomes = await Promise.all([1, 2, 3].map(() => seedArticle(db, article)));
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["new", "same", "same"]);
  const mark = await lastChange(db);
  expect(await seedArticle(db, article)).toEqual({
    articleId: "twins",
    outcome: "same",
    writes: 0,
  });
  expect(await lastChange(db)).toBe(mark);
});
