import fc from "fast-check";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { readHealth } from "@/lib/neo4j/reads/health";
import { removeArticle } from "@/lib/neo4j/remove";
import { seedArticle } from "@/lib/neo4j/seed";
import { addView } from "@/lib/neo4j/views";
import { sampleArticles } from "@/tests/support/articles";
import { emptyDatabase, openFreshDatabase } from "@/tests/support/neo4j";

const articles = sampleArticles(6, 4, {
  actors: 4,
  places: 1,
  statements: { min: 1, max: 3 },
});
const [first, second] = articles;
if (!first || !second) throw new Error("no articles");
const changed = { ...first, article: { ...first.article, contentHash: "another" } };

let db: Database | undefined;
beforeEach(async () => {
  db ??= await openFreshDatabase();
  await emptyDatabase(db);
});
afterAll(() => db?.close());

/** The same database as another process has it, who has read nothing yet, and what it asks for. */
function reader(): { readonly read: () => Promise<string>; readonly sessions: () => number } {
  if (!db) throw new Error("no database");
  const { session, ...rest } = db;
  let opened = 0;
  const watched: Database = {
    ...rest,
    session: (access, options) => {
      opened += 1;
      return session(access, options);
    },
  };
  return {
    read: async () => (await readHealth(watched)).fingerprint,
    sessions() {
      const since = opened;
      opened = 0;
      return since;
    },
  };
}

const cold = (): Promise<string> => reader().read();

test("the fingerprint is read anew after each change of the articles, and not without one", async () => {
  if (!db) throw new Error("no database");
  const { read, sessions } = reader();
  const told: string[] = [];
  const changes = [
    () => seedArticle(db!, first),
    () => seedArticle(db!, second),
    () => removeArticle(db!, second.article.articleId),
    () => seedArticle(db!, changed),
    () => seedArticle(db!, first),
  ];
  for (const change of changes) {
    await change();
    const now = await read();
    expect(sessions()).toBe(2);
    // However often it is asked for, one transaction tells that nothing has changed.
    expect([await read(), await read()]).toEqual([now, now]);
    expect(sessions()).toBe(2);
    expect(now).toBe(await cold());
    told.push(now);
  }
  const [one, two, oneAgain, other, back] = told;
  expect(new Set([one, two, other]).size).toBe(3);
  expect([oneAgain, back]).toEqual([one, one]);
  // A view is no article.
  await addView(db, "Mine", { scene: "{}", counts: { actors: 0, lines: 0, notes: 0 } });
  expect(await read()).toBe(one);
});

test("whoever asks while articles come and go has the right one when they have", async () => {
  const { read } = reader();
  const rounds = fc.sample(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), {
    numRuns: 8,
    seed: 6,
  });
  for (const loaded of rounds) {
    const changes = articles.map(async (rows, i) => {
      if (loaded[i]) await seedArticle(db!, rows);
      else await removeArticle(db!, rows.article.articleId).catch(() => undefined);
    });
    const asked = Promise.all([read(), read(), read()]);
    await Promise.all([...changes, asked]);
    expect(await read()).toBe(await cold());
  }
});
