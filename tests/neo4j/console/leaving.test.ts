import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runConsoleQuery } from "@/lib/neo4j/console/run";
import type { Database } from "@/lib/neo4j/driver";
import { CONSOLE_LIMITS } from "@/lib/stream/limits";
import { openTestDatabase, runText } from "@/tests/support/neo4j";
import { ask, consoleQuery, inParallel } from "./ask";
import { promised } from "@/tests/support/promised";

/** Never ends by itself, and asks for little memory. */
const HEAVY =
  "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";
/** Sends rows without end. */
const ENDLESS = "UNWIND range(1, 100000000) AS i RETURN i, 'row ' + i AS text";

const NONE = { ...CONSOLE_LIMITS, rows: Infinity, bytes: Infinity };

let db: Database;
beforeAll(() => void (db = openTestDatabase()));
afterAll(() => db.close());

describe("a query that takes too long", () => {
  it("ends by its limit (promise 5)", async () => {
    const timeoutMs = 300;
    const overruns: number[] = [];
    for (let i = 0; i < 20; i++) {
      const started = performance.now();
      const { error, end } = await ask(db, HEAVY, { timeoutMs });
      overruns.push(performance.now() - started - timeoutMs);
      expect([error?.code, end.outcome]).toEqual(["query-timeout", "failed"]);
    }
    await gone("too long");
    overruns.sort((a, b) => a - b);
    expect(overruns.at(-1)).toBeLessThan(3_000);
    promised(
      5,
      `heavy query × 20, limit ${timeoutMs} ms: overrun median ${ms(overruns[10])}, most ${ms(overruns.at(-1))}`,
    );
  });
});

describe("an answer that takes too long", () => {
  it("is never taken for a whole one (promise 8)", async () => {
    for (let i = 0; i < 10; i++) {
      const { end, error, rows } = await ask(db, ENDLESS, { timeoutMs: 50 + i * 30, limits: NONE });
      expect([error?.code, end.outcome, end.rows]).toEqual([
        "query-timeout",
        "failed",
        rows.length,
      ]);
      expect(rows.every(([number], index) => number === index + 1)).toBe(true);
    }
    await gone("an answer too long");
  });
});

describe("a reader who leaves", () => {
  it("stops the query on the server (promise 6)", async () => {
    const resets: number[] = [];
    const times = Array.from({ length: 100 }, (_, i) => ({
      wait: (i * 37) % 120,
      text: i % 2 === 0 ? HEAVY : ENDLESS,
    }));
    await inParallel(2, times, async ({ wait, text }, i) => {
      const leaving = new AbortController();
      const reading = drain(text, `leave ${i}`, leaving.signal);
      await sleep(wait);
      const left = performance.now();
      leaving.abort(new Error("left"));
      await expect(reading).rejects.toThrow("left");
      resets.push(performance.now() - left);
    });
    await gone("leave");
    resets.sort((a, b) => a - b);
    promised(
      6,
      `100 leaves: to RESET median ${ms(resets[50])}, p95 ${ms(resets[95])}, most ${ms(resets.at(-1))}; transactions left 0`,
    );
    expect(resets[95]).toBeLessThan(1_000);
  });

  it("by taking no more frames, too", async () => {
    for (let i = 0; i < 40; i++) {
      const frames = runConsoleQuery(db, consoleQuery(ENDLESS, { runId: "break" }));
      const seen: string[] = [];
      for await (const { frame } of frames) {
        seen.push(frame);
        if (seen.length === 2 + (i % 7)) break;
      }
      expect(new Set(seen)).toEqual(new Set(["columns", "rows"]));
      expect(await frames.next()).toEqual({ done: true, value: undefined });
      // It gets the connection that was just left.
      expect((await ask(db, "RETURN 1")).end.outcome).toBe("complete");
    }
    await gone("break");
  });

  it("because the rows were enough", async () => {
    for (let i = 0; i < 30; i++) {
      const { end } = await ask(db, ENDLESS, { limits: { ...CONSOLE_LIMITS, rows: 1 + i * 97 } });
      expect([end.outcome, end.rows]).toEqual(["cut", 1 + i * 97]);
    }
    await gone("enough");
  });

  it("before it has begun", async () => {
    await expect(drain("RETURN 1", "early", AbortSignal.abort(new Error("early")))).rejects.toThrow(
      "early",
    );
  });
});

async function drain(text: string, runId: string, signal: AbortSignal): Promise<void> {
  const query = consoleQuery(text, { signal, runId, limits: NONE });
  for await (const frame of runConsoleQuery(db, query)) {
    if (frame.frame === "error") throw new Error(`not by leaving: ${frame.message}`);
  }
}

/** RESET is answered when the transaction is done for; it leaves the list a moment later. */
async function gone(what: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const left = await runText(
      db,
      "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.query = 'console' RETURN currentQuery",
      {},
      "READ",
    );
    if (left.length === 0) return;
    if (attempt === 20) throw new Error(`transactions left after ${what}: ${JSON.stringify(left)}`);
    await sleep(50);
  }
}

function ms(value: number | undefined): string {
  return `${(value ?? Number.NaN).toFixed(1)} ms`;
}
