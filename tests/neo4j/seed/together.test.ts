import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { verifyDatabase } from "@/lib/neo4j/verify";
import { sampleArticles } from "@/tests/support/articles";
import { openFreshDatabase, runText } from "@/tests/support/neo4j";
import { type Seeders, createSeeders } from "@/tests/support/seeders";
import { shareOf, storedShares } from "@/tests/support/shares";
import { promised } from "@/tests/support/promised";
import { times } from "@/tests/support/scale";

const PROCESSES = 8;
const ARTICLES = times(1_000, 200);
/** Each article is seeded by so many of the processes. */
const TIMES = 2;
/** Transactions of one article and of several meet one another. */
const SIZES = [1, 5, 2];

const rows = sampleArticles(ARTICLES, 19, {
  actors: 60,
  places: 4,
  statements: { min: 1, max: 2 },
});

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

test(`promise 19: ${PROCESSES} processes seed ${ARTICLES} overlapping articles at once`, async () => {
  const processes = await Promise.all(Array.from({ length: PROCESSES }, () => seeders.start()));
  // Neighbouring processes share half of their articles, each in an order of its own.
  const part = (ARTICLES * TIMES) / PROCESSES;
  const orders = processes.map((_, i) => {
    const own = Array.from({ length: part }, (__, k) => ((i * part) / TIMES + k) % ARTICLES);
    const shuffled = fc.shuffledSubarray(own, { minLength: own.length });
    return fc.sample(shuffled, { numRuns: 1, seed: i })[0] ?? own;
  });
  const began = performance.now();
  const writes = await Promise.all(
    processes.map((seeder, i) => seeder.seed(grouped(orders[i] ?? []))),
  );
  const seconds = (performance.now() - began) / 1000;

  const stored = await storedShares(db);
  const lost = rows.filter(
    (article) =>
      JSON.stringify(stored.get(article.article.articleId)) !== JSON.stringify(shareOf(article)),
  );
  const doubles = await countDoubles(db);
  const { differences } = await verifyDatabase(db);
  expect(stored.size).toBe(ARTICLES);
  expect(writes.every((count) => count > 0)).toBe(true);
  expect({ doubles, lost, differences }).toEqual({ doubles: 0, lost: [], differences: [] });
  promised(
    19,
    `${PROCESSES} processes, ${ARTICLES} articles, each ${TIMES} times, in ` +
      `${seconds.toFixed(1)} s: doubles ${doubles}, lost ${lost.length}, differences ${differences.length}`,
  );
}, 600_000);

function grouped(order: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (let from = 0; from < order.length; from += groups.at(-1)?.length ?? 1)
    groups.push(order.slice(from, from + (SIZES[groups.length % SIZES.length] ?? 1)));
  return groups;
}

const IDS = ["actorId", "nameKey", "articleId", "passageId", "statementId", "placeId", "runId"];

/** Nodes of ours that share their id, and derived edges that share both ends and their type. */
async function countDoubles(database: Database): Promise<number> {
  const [row] = await runText(
    database,
    `CALL () {
        MATCH (n) UNWIND $keys AS key
        WITH key, n[key] AS id, count(*) AS times WHERE id IS NOT NULL AND times > 1
        RETURN count(*) AS doubles
        UNION ALL
        MATCH (a:Actor)-[e]->(b:Actor) WHERE e.articleId IS NULL
        WITH a, b, type(e) AS type, count(*) AS times WHERE times > 1
        RETURN count(*) AS doubles
      }
      RETURN sum(doubles) AS doubles`,
    { keys: IDS },
    "READ",
  );
  return Number(row?.["doubles"]);
}
