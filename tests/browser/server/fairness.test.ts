import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createClient } from "@/lib/client";
import { urls } from "@/lib/client/urls";
import { actorIdSchema } from "@/lib/model/ids";
import { testUrl } from "@/tests/support/browser";
import { answerTo, asClient, toldBy } from "@/tests/support/exchange";
import { type Flood, openFlood } from "@/tests/support/flood";
import { promised } from "@/tests/support/promised";
import { percentile } from "@/tests/support/times";

const origin = testUrl();
const CONNECTIONS = 200;
const PHASE_MS = 2_000;

/** Never ends by itself. */
const HEAVY =
  "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";
/** Keeps the planner busy. */
const TANGLED = `MATCH ${Array.from({ length: 14 }, (_, i) => `(a${i})--(a${(i * 5 + 1) % 14})`).join(", ")} RETURN count(*)`;

/** What the pages ask for, one after the other for a while; the ms of each. */
async function askLight(paths: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  const until = performance.now() + PHASE_MS;
  for (let i = 0; performance.now() < until || i < paths.length; i++) {
    const began = performance.now();
    const { status } = await toldBy(`${origin}${paths[i % paths.length]}`);
    times.push(performance.now() - began);
    expect(status).toBe(200);
    await sleep(10);
  }
  return times;
}

/** Runs the light requests beside a flood, and `beside` at the same time. */
async function during<T>(
  flood: Flood,
  paths: readonly string[],
  beside: () => Promise<T>,
): Promise<{ readonly p95: number; readonly answers: Flood["answers"]; readonly other: T }> {
  await flood.full;
  const [times, other] = await Promise.all([askLight(paths), beside()]);
  await flood.stop();
  expect(flood.strange).toEqual([]);
  return { p95: percentile(times, 0.95), answers: flood.answers, other };
}

/** A short query of somebody else, five times. */
async function askShort(): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const began = performance.now();
    const { end } = await answerTo(origin, { text: "RETURN 1" }, asClient("somebody-else"));
    times.push(performance.now() - began);
    expect(end?.outcome).toBe("complete");
  }
  return Math.max(...times);
}

test("one user cannot starve the others (promise 9)", async () => {
  const { actors } = await createClient(origin).fetchGraph();
  const actor = actorIdSchema.parse(actors[0]?.actorId);
  const paths = [
    urls.graph(),
    urls.actor(actor),
    urls.neighbours(actor),
    urls.statements({ actor }),
  ];
  for (const path of paths) await toldBy(origin + path);
  const quiet = percentile(await askLight(paths), 0.95);
  const query = { url: `${origin}${urls.cypher()}`, connections: CONNECTIONS };

  const one = await during(
    openFlood({ ...query, body: { text: HEAVY, timeoutMs: 20_000 }, client: () => "greedy" }),
    paths,
    askShort,
  );
  const crowd = openFlood({
    ...query,
    body: { text: HEAVY, timeoutMs: 500 },
    client: (index) => `client-${index}`,
  });
  // Whoever waited runs in the end, more of them than there is room for at once.
  const many = await during(crowd, paths, async () => {
    while (crowd.answers.ok <= 8) await sleep(20);
  });
  const checks = await during(
    openFlood({
      ...query,
      url: `${origin}${urls.cypherCheck()}`,
      body: { text: TANGLED },
      client: () => "greedy",
    }),
    paths,
    async () => {
      const body = JSON.stringify({ text: "RETURN 1" });
      const asking = { body, headers: asClient("somebody-else") };
      expect(await toldBy(`${origin}${urls.cypherCheck()}`, asking)).toMatchObject({
        status: 200,
        body: { findings: [] },
      });
      return askShort();
    },
  );

  // All have left: there is room at once.
  expect(await askShort()).toBeLessThan(5_000);
  const refused = [one, many, checks].map(({ answers }) => answers.tooMany);
  expect(Math.min(...refused)).toBeGreaterThan(100);
  for (const { p95 } of [one, many, checks]) expect(p95).toBeLessThan(10_000);
  promised(
    9,
    `${CONNECTIONS} connections: p95 of a light request ${quiet} ms quiet; ${one.p95} ms beside heavy queries of one client, ${many.p95} ms of ${CONNECTIONS} clients, ${checks.p95} ms beside checks; ` +
      `another's short query ${Math.round(one.other)} ms at most; served ${many.answers.ok} of those who waited, 429 with Retry-After ${refused.join(" + ")}, 5xx 0`,
  );
});
