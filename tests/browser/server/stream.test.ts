import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient } from "@/lib/client";
import type { Frame } from "@/lib/stream/frame";
import { CONSOLE_LIMITS } from "@/lib/stream/limits";
import { testUrl } from "@/tests/support/browser";
import { type CuttingProxy, openCuttingProxy } from "@/tests/support/cutting";
import { answerTo, asClient, exchange, readAnswer, toldBy } from "@/tests/support/exchange";
import { canWatchMemory, testWebPid, watchMemory } from "@/tests/support/memory";
import { promised } from "@/tests/support/promised";

const origin = testUrl();
const stay = new AbortController().signal;

/** Never ends by itself. */
const HEAVY =
  "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";
const MILLION = "UNWIND range(1, 1000000) AS i RETURN i, 'row ' + i AS text";

const long = (length: number) => [["text", "x".repeat(length)]];

describe("every limit is kept, and said in the end frame (promise 7)", () => {
  const columns = Array.from({ length: 201 }, (_, i) => `${i} AS c${i}`).join(", ");

  test.each<[what: string, text: string, parameters: unknown, cut: object]>([
    ["columns", `RETURN ${columns}`, [], { columns: { shown: 200, of: 201 } }],
    ["strings", "RETURN $text + 'x' AS s, $text AS t", long(100_000), { strings: 1 }],
    ["lists", "RETURN range(1, 10001) AS l", [], { lists: 1 }],
    ["depth", "RETURN reduce(l = [], x IN range(1, 33) | [l]) AS l", [], { deep: 1 }],
    ["rows", "UNWIND range(1, 100001) AS i RETURN 1", [], { rows: 100_000 }],
    [
      "bytes",
      "UNWIND range(1, 800) AS i RETURN $text",
      long(90_000),
      { bytes: CONSOLE_LIMITS.bytes },
    ],
  ])("%s", async (_, text, parameters, cut) => {
    const { rows, end } = await answerTo(origin, { text, parameters });
    expect(end).toMatchObject({ outcome: "cut", rows: rows.length, cut });
    expect(end?.bytes).toBeLessThanOrEqual(CONSOLE_LIMITS.bytes);
  });

  test.runIf(canWatchMemory)("of a million rows, in flat memory", async () => {
    await answerTo(origin, { text: MILLION });
    const memory = watchMemory(testWebPid());
    const { rows, end } = await answerTo(origin, { text: MILLION });
    const { grownBy } = memory.stop();
    expect(end).toMatchObject({ outcome: "cut", rows: 100_000, cut: { rows: 100_000 } });
    expect(rows.every(([number], index) => number === index + 1)).toBe(true);
    expect(grownBy).toBeLessThan(150);
    promised(
      7,
      `by HTTP: 1 M rows: ${((end?.bytes ?? 0) / 1e6).toFixed(1)} MB, 100,000 rows, the web process grew by ${grownBy.toFixed(0)} MB; cut stated`,
    );
  });
});

describe("an answer always has its end", () => {
  test.each<
    [
      what: string,
      query: Readonly<Record<string, unknown>>,
      outcome: string,
      code: string | undefined,
    ]
  >([
    ["a whole one", { text: "RETURN 1" }, "complete", undefined],
    ["an empty one", { text: "UNWIND [] AS x RETURN x" }, "complete", undefined],
    ["a plan", { text: "RETURN 1", mode: "explain" }, "complete", undefined],
    ["a refused one", { text: "CREATE ()" }, "failed", "refused"],
    ["a faulty one", { text: "RETURN x" }, "failed", "Neo.ClientError.Statement.SyntaxError"],
    [
      "one that fails in the middle",
      { text: "UNWIND range(1, 3000) AS i RETURN 1 / (i - 2500)" },
      "failed",
      "Neo.ClientError.Statement.ArithmeticError",
    ],
    ["one that takes too long", { text: HEAVY, timeoutMs: 200 }, "failed", "query-timeout"],
  ])("%s", async (_, query, outcome, code) => {
    const { frames, rows, error, end } = await answerTo(origin, query);
    expect(frames.at(-1)).toBe(end);
    expect([end?.outcome, end?.rows, error?.code]).toEqual([outcome, rows.length, code]);
  });
});

async function framesBy(url: string, text: string, params = {}): Promise<readonly Frame[]> {
  const frames: Frame[] = [];
  const request = { text, params, mode: "run" } as const;
  for await (const frame of createClient(url).runCypher(request, stay)) frames.push(frame);
  return frames;
}

test("odd names of columns, keys and parameters come through the client (promise 14)", async () => {
  const text =
    "RETURN 1 AS `__proto__`, $constructor AS constructor, {`__proto__`: $`__proto__`} AS `then`";
  const params = JSON.parse('{"constructor": "c", "__proto__": [2]}') as object;
  const [columns, rows] = await framesBy(origin, text, params);
  expect(columns).toEqual({ frame: "columns", names: ["__proto__", "constructor", "then"] });
  expect(rows).toEqual({
    frame: "rows",
    from: 0,
    rows: [[1, "c", { $: "map", entries: [["__proto__", [2]]] }]],
  });
});

describe.runIf(canWatchMemory)("a client that reads slowly", () => {
  test("stops the database, not the memory, and gets all in the end", async () => {
    const text = "UNWIND range(1, 1000000) AS i RETURN i, $text AS text";
    const ask = (path: string, more: object) =>
      exchange(`${origin}${path}`, {
        body: JSON.stringify({ text, ...more }),
        headers: asClient(`slow${path.replaceAll("/", "-")}`),
      });
    const shown = await ask("/api/cypher", { parameters: long(200) });
    const file = await ask("/api/cypher/download", { parameters: long(500), format: "ndjson" });
    expect([shown.response.statusCode, file.response.statusCode]).toEqual([200, 200]);
    const memory = watchMemory(testWebPid());
    const [slow, drip] = [shown.response, file.response].map((response) =>
      response[Symbol.asyncIterator](),
    );
    const taken: Buffer[] = [];
    const takeOne = async () => {
      const { value } = (await slow?.next()) ?? {};
      if (value) taken.push(value as Buffer);
    };
    // 64 kB at most every 250 ms of the one, and nothing at all of the other, for 10 s.
    await takeOne();
    await drip?.next();
    for (let i = 0; i < 40; i++) {
      await sleep(250);
      if (i % 10 === 0) await takeOne();
    }
    const { grownBy } = memory.stop();
    file.request.destroy();
    async function* all() {
      yield* taken;
      while (true) {
        const next = await slow?.next();
        if (!next || next.done) return;
        yield next.value as Buffer;
      }
    }
    const { rows, end } = await readAnswer(all());
    expect(end).toMatchObject({ outcome: "cut", rows: 100_000, cut: { rows: 100_000 } });
    expect(rows.every(([number], index) => number === index + 1)).toBe(true);
    // The two answers would be 20 and 500 MB.
    expect(grownBy).toBeLessThan(40);
    promised(7, `two readers who stop for 10 s: the web process grew by ${grownBy.toFixed(0)} MB`);
  });
});

describe("an answer that is cut on its way (promise 8)", () => {
  let proxy: CuttingProxy;
  beforeAll(async () => void (proxy = await openCuttingProxy(origin)));
  afterAll(() => proxy.close());

  const ROWS = 3_000;
  const TEXT = `UNWIND range(1, ${ROWS}) AS i RETURN i, 'row ' + i + ' é😀' AS text`;

  test("is never taken for a whole one, and has no row twice", async () => {
    proxy.letThrough(Infinity);
    await framesBy(proxy.url, TEXT);
    const length = proxy.lastLength;
    const cuts = [
      ...Array.from({ length: Math.ceil(length / 1_000) }, (_, kB) => kB * 1_000 + 1),
      ...Array.from({ length: 20 }, (_, byte) => length - 1 - byte * 10),
    ];
    let wrongly = 0;
    let doubled = 0;
    for (const cut of cuts) {
      proxy.letThrough(cut);
      const frames: Frame[] = [];
      const request = { text: TEXT, mode: "run" } as const;
      const whole = await (async () => {
        for await (const frame of createClient(proxy.url).runCypher(request, stay))
          frames.push(frame);
      })().then(
        () => true,
        () => false,
      );
      const rows = frames.flatMap((frame) => (frame.frame === "rows" ? frame.rows : []));
      const isAll = rows.length === ROWS && frames.at(-1)?.frame === "end";
      if (whole !== isAll) wrongly += 1;
      if (rows.some(([number], index) => number !== index + 1)) doubled += 1;
    }
    expect([wrongly, doubled]).toEqual([0, 0]);
    promised(
      8,
      `by HTTP: ${cuts.length} cuts in an answer of ${(length / 1_000).toFixed(0)} kB: wrongly complete ${wrongly}, doubled rows ${doubled}`,
    );
  });

  test.each(["csv", "json", "ndjson"] as const)("is no file: %s", async (format) => {
    proxy.letThrough(Infinity);
    const download = () => createClient(proxy.url).downloadCypher({ text: TEXT, format });
    await download();
    const length = proxy.lastLength;
    // Each answer is a few bytes longer or shorter, as its chunks fall.
    for (const cut of [1_000, 20_001, Math.floor(length / 2), length - 150]) {
      proxy.letThrough(cut);
      await expect(download()).rejects.toThrow("broke off");
    }
  });
});

test("what cannot even begin is a problem, and no stream", async () => {
  const body = JSON.stringify({ text: "RETURN 1", mode: "write" });
  expect(await toldBy(`${origin}/api/cypher`, { body })).toMatchObject({
    status: 400,
    type: "application/problem+json",
    body: { code: "invalid-input" },
  });
});
