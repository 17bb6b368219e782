import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { testUrl } from "@/tests/support/browser";
import { answerTo, asClient, begin } from "@/tests/support/exchange";
import { openTestDatabase, runText } from "@/tests/support/neo4j";
import { promised } from "@/tests/support/promised";
import { percentile } from "@/tests/support/times";

const origin = testUrl();

const HEAVY =
  "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";
const ENDLESS = "UNWIND range(1, 100000000) AS i RETURN i, 'row ' + i AS text";

let db: Database;
beforeAll(() => void (db = openTestDatabase()));
afterAll(() => db.close());

/** Console queries whose run is named so. */
async function running(runId: string): Promise<number> {
  const text = `SHOW TRANSACTIONS YIELD metaData
    WHERE metaData.query = 'console' AND metaData.runId STARTS WITH $runId RETURN metaData`;
  return (await runText(db, text, { runId }, "READ")).length;
}

async function untilRuns(runId: string): Promise<void> {
  while ((await running(runId)) === 0);
}

async function gone(runId: string): Promise<void> {
  while ((await running(runId)) > 0);
}

/** Two at a time, as two clients. */
async function byTwo(
  count: number,
  work: (index: number, headers: Record<string, string>) => Promise<void>,
): Promise<void> {
  const left = Array.from({ length: count }, (_, index) => index).values();
  const lane = async (headers: Record<string, string>) => {
    for (const index of left) await work(index, headers);
  };
  await Promise.all([lane(asClient("first")), lane(asClient("second"))]);
}

test("a query ends by its limit (promise 5)", async () => {
  const timeoutMs = 300;
  const overruns: number[] = [];
  await byTwo(20, async (index, client) => {
    const started = performance.now();
    const headers = { ...client, "x-request-id": `too-long-${index}` };
    const { error, end } = await answerTo(origin, { text: HEAVY, timeoutMs }, headers);
    overruns.push(performance.now() - started - timeoutMs);
    expect([error?.code, end?.outcome]).toEqual(["query-timeout", "failed"]);
  });
  await gone("too-long");
  expect(Math.max(...overruns)).toBeLessThan(5_000);
  const figures = `overrun median ${percentile(overruns, 0.5)} ms, most ${percentile(overruns, 1)} ms`;
  promised(5, `by HTTP: heavy query × 20, limit ${timeoutMs} ms: ${figures}`);
});

test("leaving stops the query, in whatever moment (promise 6)", async () => {
  const untilGone: number[] = [];
  let ran = 0;
  await byTwo(100, async (index, client) => {
    const runId = `leaving-${index}-`;
    const headers = { ...client, "x-request-id": runId };
    const text = index % 2 === 0 ? HEAVY : ENDLESS;
    const { request, answered } = begin(`${origin}/api/cypher`, {
      body: JSON.stringify({ text }),
      headers,
    });
    const refused = answered.then(async ({ statusCode = 0 }) => {
      if (statusCode >= 400) throw new Error(`${runId} was answered with ${statusCode}`);
      return new Promise<void>(() => {});
    });
    refused.catch(() => {});
    // Some leave before the query has begun, most while it runs.
    if (index % 10 > 1) await Promise.race([untilRuns(runId), refused]);
    await sleep((index * 37) % 60);
    if ((await running(runId)) > 0) ran += 1;
    const left = performance.now();
    request.destroy();
    await gone(runId);
    untilGone.push(performance.now() - left);
  });
  await gone("leaving-");
  expect(ran).toBeGreaterThan(75);
  const [median, p95, most] = [0.5, 0.95, 1].map((share) => percentile(untilGone, share));
  promised(
    6,
    `by HTTP: 100 leaves, ${ran} from a running query: gone after median ${median} ms, p95 ${p95} ms, most ${most} ms; transactions left 0`,
  );
  expect(p95).toBeLessThan(2_000);
});
