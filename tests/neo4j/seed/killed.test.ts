import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { removeArticle } from "@/lib/neo4j/remove";
import { verifyDatabase } from "@/lib/neo4j/verify";
import { sampleArticles } from "@/tests/support/articles";
import { openFreshDatabase } from "@/tests/support/neo4j";
import { type Seeders, createSeeders } from "@/tests/support/seeders";
import { shareOf, storedShares } from "@/tests/support/shares";
import { promised } from "@/tests/support/promised";
import { times } from "@/tests/support/scale";

const KILLS = times(104, 24);
/** Processes that start side by side, and are killed one after another. */
const AT_ONCE = 4;
/** A transaction takes some twelve queries: a kill meets the first, second or third of them. */
const LAST_QUERY = 30;

// Each article in two versions: a killed seeder is amid a new one or amid a change.
const world = { actors: 12, places: 2, statements: { min: 4, max: 10 } };
const versions = [sampleArticles(6, 1, world), sampleArticles(6, 2, world)] as const;
const rows = versions.flat();

let db: Database;
let seeders: Seeders;
beforeAll(async () => {
  db = await openFreshDatabase();
  seeders = await createSeeders(rows);
});
afterAll(async () => {
  await seeders.close();
  await db.close();
});

test(`promise 18: ${KILLS} times kill -9 leaves every article in whole or not at all`, async () => {
  const whole = new Map(rows.map((article) => [article.article.contentHash, shareOf(article)]));
  const moments = fc.sample(fc.integer({ min: 1, max: LAST_QUERY }), { numRuns: KILLS, seed: 18 });
  const seen = { absent: 0, first: 0, second: 0 };
  let mixed = 0;
  let amid = 0;

  const startGroup = () => Promise.all(Array.from({ length: AT_ONCE }, () => seeders.start()));
  let starting = startGroup();
  for (let kill = 0; kill < KILLS; kill += AT_ONCE) {
    const group = await starting;
    // The next ones start meanwhile: that is what takes longest.
    if (kill + AT_ONCE < KILLS) starting = startGroup();
    for (const [i, seeder] of group.entries()) {
      // Whatever lies there, one of the two versions is a change of it.
      const at = (kill + i) % versions[0].length;
      const next = (at + 1) % versions[0].length;
      // Of every other kill the second versions come first, so that both are met.
      const [one, other] = (kill + i) % 2 === 0 ? [0, 6] : [6, 0];
      const order = [[at + one], [at + other, next + one], [at + one, next + other], [at + other]];
      const killed = await seeder.seedUntilKilled(order, moments[kill + i] ?? 1);
      amid += Number(killed.amid);
      const stored = await storedShares(db);
      for (const { contentHash, ...counts } of stored.values()) {
        const expected = whole.get(contentHash);
        if (JSON.stringify({ contentHash, ...counts }) !== JSON.stringify(expected)) mixed += 1;
        seen[firstHashes.has(contentHash) ? "first" : "second"] += 1;
      }
      seen.absent += versions[0].length - stored.size;
    }
    // So that some are new again.
    for (const articleId of [...(await storedShares(db)).keys()].slice(0, kill % 3)) {
      await removeArticle(db, articleId);
    }
  }
  const { differences } = await verifyDatabase(db);
  expect({ mixed, differences }).toEqual({ mixed: 0, differences: [] });
  expect(amid).toBeGreaterThanOrEqual(times(100, 20));
  promised(
    18,
    `${KILLS} kills, ${amid} of them amid a transaction; ` +
      `mixed states ${mixed}, differences ${differences.length} (${JSON.stringify(seen)})`,
  );
}, 600_000);

const firstHashes = new Set<string>(versions[0].map(({ article }) => article.contentHash));
