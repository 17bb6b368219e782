import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { probeReadEnforcement } from "@/lib/neo4j/console/probe";
import { runConsoleQuery } from "@/lib/neo4j/console/run";
import type { Database } from "@/lib/neo4j/driver";
import { encodeFrames } from "@/lib/stream/encode";
import { CONSOLE_LIMITS } from "@/lib/stream/limits";
import { type CypherValue, type Entries, floatValue, integerValue } from "@/lib/stream/value";
import { openTestDatabase, runText } from "@/tests/support/neo4j";
import { ask, consoleQuery } from "./ask";
import { promised } from "@/tests/support/promised";

let db: Database;
beforeAll(() => void (db = openTestDatabase()));
afterAll(() => db.close());

describe("values", () => {
  const same: readonly (readonly [name: string, value: CypherValue])[] = [
    ["null", null],
    ["boolean", true],
    ["string", "é😀\u2028\n"],
    ["integer", 7],
    ["large integer", integerValue(9_007_199_254_740_993n)],
    ["least integer", integerValue(-(2n ** 63n))],
    ["whole float", floatValue(7)],
    ["negative zero", floatValue(-0)],
    ["not a number", floatValue(Number.NaN)],
    ["infinity", floatValue(-Infinity)],
    ["list", [1, floatValue(1), [null]]],
    [
      "map",
      {
        $: "map",
        entries: [
          ["__proto__", 1],
          ["constructor", { $: "map", entries: [["then", 2]] }],
          ["toString", null],
        ],
      },
    ],
    ["date", { $: "date", value: "2018-02-22" }],
    ["time", { $: "time", value: "10:00:00.500000000+01:00" }],
    ["local time", { $: "localtime", value: "10:00:00" }],
    ["zoned", { $: "datetime", value: "2018-07-02T10:00:00+02:00[Europe/Paris]" }],
    ["offset", { $: "datetime", value: "2018-07-02T10:00:00.000000001+02:00" }],
    ["local", { $: "localdatetime", value: "2018-07-02T10:00:00" }],
    ["duration", { $: "duration", value: "P14M3DT14400.500000000S" }],
    ["point", { $: "point", srid: 4979, coordinates: [floatValue(1), 2.5, floatValue(3)] }],
    ["bytes", { $: "bytes", base64: "AP/+" }],
  ];

  it.each(same)("go to the database and back: %s", async (_, value) => {
    const { rows, error } = await ask(db, "RETURN $value AS value", {
      parameters: [["value", value]],
    });
    expect(error).toBeUndefined();
    expect(normal(rows)).toEqual(normal([[value]]));
  });

  it("of the graph, with odd property names (promise 14)", async () => {
    const { rows, columns } = await ask(
      db,
      "WITH 1 AS `__proto__`, 2 AS b RETURN `__proto__`, b AS `toString`, {`__proto__`: {a: 1}, then: 2} AS then",
    );
    expect([columns, rows]).toEqual([
      ["__proto__", "toString", "then"],
      [
        [
          1,
          2,
          {
            $: "map",
            entries: [
              ["__proto__", { $: "map", entries: [["a", 1]] }],
              ["then", 2],
            ],
          },
        ],
      ],
    ]);
  });

  it("that cannot be a parameter are named", async () => {
    const parameters: Entries = [["when", [{ $: "date", value: "tomorrow" }]]];
    const { error } = await ask(db, "RETURN $when", { parameters });
    expect(error).toMatchObject({
      code: "invalid-input",
      message: '$when[0]: "tomorrow" is no date',
    });
  });

  it.each([2_000, 30_000])("nested %i deep do no harm", async (deep) => {
    const answer = await ask(db, `RETURN reduce(l = [], x IN range(1, ${deep}) | [l]) AS l`, {
      timeoutMs: 1_500,
    });
    expect(answer.error !== undefined || answer.end.cut.deep === 1).toBe(true);
  });

  /** Neo4j writes a duration in its own way, and keeps no order in maps. */
  function normal(value: unknown): unknown {
    return JSON.parse(
      JSON.stringify(value).replace("P14M3DT14400.500000000S", "P1Y2M3DT4H0.500000000S"),
      (key, item: unknown) => (key === "entries" && Array.isArray(item) ? item.toSorted() : item),
    );
  }
});

describe("faults", () => {
  it.each([
    ["\n  RETURN x", { offset: 10, line: 2, column: 10 }, "Variable `x` not defined"],
    ["RETURN x", { offset: 7, line: 1, column: 8 }, "Variable `x` not defined"],
    ["PROFILE RETURN '😀' + x", { offset: 22, line: 1, column: 23 }, "Variable `x` not defined"],
  ])("stand where they are: %j", async (text, position, message) => {
    const { error } = await ask(db, text);
    expect(error).toMatchObject({ title: "The query cannot be read", message, position });
  });

  it("come after the rows that were true", async () => {
    const { rows, error, end } = await ask(
      db,
      "UNWIND range(1, 9) AS i RETURN i, 10 / (i - 8) AS q",
    );
    expect(rows).toHaveLength(7);
    expect([error?.message, end.outcome, end.rows]).toEqual(["/ by zero", "failed", 7]);
  });

  it("are no reason to run a query again (promise 8)", async () => {
    const { frames } = await ask(db, "UNWIND range(1, 2000) AS i RETURN i, 10 / (i - 1501) AS q");
    const numbers = frames.flatMap((frame) =>
      frame.frame === "rows" ? frame.rows.map(([i]) => i) : [],
    );
    expect(numbers).toEqual(Array.from({ length: 1500 }, (_, i) => i + 1));
  });

  it("notices tell of what is likely wrong", async () => {
    const { frames } = await ask(db, "MATCH (a:Nowhere), (b) RETURN a, b");
    const notices = frames.filter((frame) => frame.frame === "notice");
    expect(notices.map(({ category, position }) => [category, position?.offset])).toContainEqual([
      "UNRECOGNIZED",
      9,
    ]);
  });
});

describe("limits (promise 7)", () => {
  it.each<[string, object, object]>([
    ["UNWIND range(1, 100) AS i RETURN i", { rows: 10 }, { rows: 10 }],
    ["UNWIND range(1, 100) AS i RETURN i", { bytes: 50 }, { bytes: 50 }],
    ["RETURN 1 AS a, 2 AS b, 3 AS c", { columns: 2 }, { columns: { shown: 2, of: 3 } }],
    ["RETURN 'abcdef' AS s, ['abcdef', 'abc'] AS t", { string: 3 }, { strings: 2 }],
    ["RETURN range(1, 100) AS l, {a: 1, b: 2, c: 3, d: 4} AS m", { list: 3 }, { lists: 2 }],
    ["RETURN [[[1]]] AS l", { depth: 2 }, { deep: 1 }],
  ])("are kept and said: %s %o", async (text, limits, cut) => {
    const { end } = await ask(db, text, { limits: { ...CONSOLE_LIMITS, ...limits } });
    expect([end.outcome, end.cut]).toEqual(["cut", cut]);
  });

  it("hold for a million rows, in flat memory", async () => {
    const before = process.memoryUsage().rss;
    let most = 0;
    let bytes = 0;
    const query = consoleQuery("UNWIND range(1, 1000000) AS i RETURN i, 'row ' + i AS text", {
      timeoutMs: 50_000,
    });
    let last = "";
    for await (const chunk of encodeFrames(runConsoleQuery(db, query))) {
      bytes += chunk.length;
      most = Math.max(most, process.memoryUsage().rss);
      last = new TextDecoder().decode(chunk);
    }
    expect(JSON.parse(last)).toMatchObject({
      frame: "end",
      outcome: "cut",
      rows: 100_000,
      cut: { rows: 100_000 },
    });
    const growth = (most - before) / 1e6;
    promised(
      7,
      `1 M rows: ${(bytes / 1e6).toFixed(1)} MB sent, 100,000 rows, memory grew by at most ${growth.toFixed(0)} MB, cut stated`,
    );
  });
});

describe("the probe", () => {
  it("finds READ enforced, and leaves nothing", async () => {
    expect(await probeReadEnforcement(db)).toEqual({ enforced: true });
  });

  it("notices a server that takes a write (promise 4)", async () => {
    const [before] = await runText(db, "MATCH (n) RETURN count(n) AS n");
    const lax: Database = { ...db, session: (_access, options) => db.session("WRITE", options) };
    expect(await probeReadEnforcement(lax)).toEqual({
      enforced: false,
      reason: "the server took a write in a reading transaction (it was rolled back)",
    });
    expect(await runText(db, "MATCH (n) RETURN count(n) AS n")).toEqual([before]);
    promised(4, "a server that takes a write is noticed, and the write is rolled back");
  });
});
