import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { removeArticle } from "@/lib/neo4j/remove";
import { seedArticle } from "@/lib/neo4j/seed";
import { articleArbitrary, compileScript } from "@/tests/support/articles";
import { dumpDatabase } from "@/tests/support/dump";
import { emptyDatabase, openFreshDatabase } from "@/tests/support/neo4j";
import { promised } from "@/tests/support/promised";
import { times } from "@/tests/support/scale";

const HISTORIES = times(200, 40);
const SEED = 20_180_222;

let db: Database;
beforeAll(async () => {
  db = await openFreshDatabase();
});
afterAll(() => db.close());

const articleIds = fc.constantFrom("a", "b", "c", "d");
const step = fc.oneof(
  { weight: 3, arbitrary: articleArbitrary(articleIds).map(compileScript) },
  { weight: 1, arbitrary: articleIds },
);

/**
 * A history seeds, changes and removes articles in any order. What is left must be the
 * same as if only the articles that remain had been seeded, in another order.
 */
test(`promise 20: ${HISTORIES} histories leave exactly the share of what remains`, async () => {
  let differences = 0;
  let steps = 0;
  const history = fc.array(step, { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(history, async (actions) => {
      await emptyDatabase(db);
      const present = new Map<string, Exclude<(typeof actions)[number], string>>();
      for (const action of actions) {
        steps += 1;
        if (typeof action !== "string") {
          await seedArticle(db, action);
          present.set(action.article.articleId, action);
        } else if (present.delete(action)) {
          await removeArticle(db, action);
        }
      }
      const found = await dumpDatabase(db);
      await emptyDatabase(db);
      for (const rows of [...present.values()].toReversed()) await seedArticle(db, rows);
      const expected = await dumpDatabase(db);
      if (JSON.stringify(found) !== JSON.stringify(expected)) differences += 1;
      expect(found).toEqual(expected);
    }),
    // A history that differs is told at once: making it smaller takes longer than the test may.
    { numRuns: HISTORIES, seed: SEED, endOnFailure: true },
  );
  promised(20, `${HISTORIES} histories, ${steps} steps, differences ${differences}`);
}, 600_000);
