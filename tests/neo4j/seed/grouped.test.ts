import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ArticleRows } from "@/lib/articles/rows";
import type { Database } from "@/lib/neo4j/driver";
import { storedHashes } from "@/lib/neo4j/list";
import { NameConflictError } from "@/lib/neo4j/refusals";
import { seedArticle } from "@/lib/neo4j/seed";
import { verifyDatabase } from "@/lib/neo4j/verify";
import { InterruptedError } from "@/scripts/seeding/interrupted";
import { seedAll } from "@/scripts/seeding/seed";
import { compileScript, sampleArticles } from "@/tests/support/articles";
import { dumpDatabase } from "@/tests/support/dump";
import { emptyDatabase, lastChange, openFreshDatabase } from "@/tests/support/neo4j";

const world = { actors: 30, places: 4, statements: { min: 0, max: 6 } };
const first = sampleArticles(150, 31, world);
/** Every third one changed. */
const second = sampleArticles(150, 32, world).map((rows, i) =>
  i % 3 === 0 ? rows : (first[i] ?? rows),
);

let db: Database;
beforeAll(async () => {
  db = await openFreshDatabase();
});
beforeEach(() => emptyDatabase(db));
afterAll(() => db.close());

const seed = async (articles: readonly ArticleRows[], signal?: AbortSignal) => {
  const known = await storedHashes(
    db,
    articles.map(({ article }) => article.articleId),
  );
  return seedAll(db, articles, { known, signal });
};

test("articles in common transactions come out as they do one by one", async () => {
  await seed(first);
  const outcomes = await seed(second);
  expect(outcomes.filter(({ outcome }) => outcome === "changed")).toHaveLength(50);
  expect(outcomes.filter(({ outcome }) => outcome === "same")).toHaveLength(100);
  const content = await dumpDatabase(db);
  expect((await verifyDatabase(db)).differences).toEqual([]);

  const mark = await lastChange(db);
  expect((await seed(second)).every(({ writes }) => writes === 0)).toBe(true);
  expect(await lastChange(db)).toBe(mark);

  await emptyDatabase(db);
  for (const rows of second) await seedArticle(db, rows);
  expect(content).toEqual(await dumpDatabase(db));
}, 120_000);

const about = (articleId: string, actorId: string, name: string) =>
  compileScript({
    articleId,
    title: articleId,
    textKind: "digest",
    paragraphs: ["One blames another."],
    actors: { [actorId]: { name, kind: "Group" } },
    statements: [
      {
        key: "blame",
        summary: "One blames another",
        type: "ACCUSE",
        actors: [actorId],
        factuality: "CT+",
        evidence: [{ paragraph: 1, exact: "One blames another" }],
      },
    ],
  });

test("of two articles that give one name to two actors, only the second is refused", async () => {
  const articles = [
    about("a", "one", "One"),
    about("b", "bear", "Bear"),
    about("c", "two", "Two"),
    about("d", "grizzly", "BEAR"),
    about("e", "three", "Three"),
  ];
  const [, , , fault] = articles;
  const refusal = await seed(articles).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(NameConflictError);
  expect(refusal).toMatchObject({
    claimed: { actorId: "grizzly", articleId: "d" },
    held: { actorId: "bear", articleId: "b" },
  });
  const stored = await storedHashes(db, ["a", "b", "c", "d", "e"]);
  expect([...stored.keys()].toSorted()).toEqual(["a", "b", "c", "e"]);
  expect((await verifyDatabase(db)).differences).toEqual([]);
  await expect(seedArticle(db, fault as ArticleRows)).rejects.toBeInstanceOf(NameConflictError);
});

test("whoever interrupts it finds whole articles, and what is missing comes later", async () => {
  const controller = new AbortController();
  const articles = sampleArticles(600, 33, {
    actors: 12,
    places: 1,
    statements: { min: 1, max: 1 },
  });
  const seeding = seedAll(db, articles, {
    known: new Map(),
    signal: controller.signal,
    report: () => controller.abort(),
  });
  await expect(seeding).rejects.toBeInstanceOf(InterruptedError);
  expect((await verifyDatabase(db)).differences).toEqual([]);
  const outcomes = await seed(articles);
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["same", "new"]));
});
