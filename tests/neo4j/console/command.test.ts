import { type ChildProcess, execFile } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { lastChange, openTestDatabase, runText, testEnv } from "@/tests/support/neo4j";

let db: Database;
beforeAll(() => void (db = openTestDatabase()));
afterAll(() => db.close());

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const command = ["--import", "tsx", "scripts/cli.ts", "cypher", ...args];
  let child: ChildProcess | undefined;
  const ended = new Promise<Ran>((resolve) => {
    child = execFile(
      process.execPath,
      command,
      { env: { ...testEnv(), ...env, NO_COLOR: "1" } },
      (_, stdout, stderr) => resolve({ code: child?.exitCode ?? null, stdout, stderr }),
    );
  });
  return { ended, child: () => child };
}

const cypher = (args: readonly string[], env?: Readonly<Record<string, string>>) =>
  start(args, env).ended;

const BIG = "9007199254740993";
const ODD = 'RETURN $n AS n, [1, 2.0, null] AS list, "it\'s; \\"so\\"" AS text';

describe("npm run cypher", () => {
  it("prints rows in four formats, integers beyond 2^53 in all of them", async () => {
    const given = [ODD, "--param", `n=${BIG}`];
    const [table, json, ndjson, csv] = await Promise.all([
      cypher(given),
      cypher([...given, "--format", "json"]),
      cypher([...given, "--format", "ndjson"]),
      cypher([...given, "--format", "csv"]),
    ]);
    const object = `{"n":${BIG},"list":[1,2.0,null],"text":"it's; \\"so\\""}`;
    expect([table, json, ndjson, csv].map(({ code, stdout }) => [code, stdout])).toEqual([
      [
        0,
        [
          "               n  list          text",
          "────────────────  ────────────  ──────────",
          `${BIG}  [1,2.0,null]  it's; "so"`,
          "",
        ].join("\n"),
      ],
      [0, `[\n${object}\n]\n`],
      [0, `${object}\n`],
      [0, `n,list,text\r\n${BIG},"[1,2.0,null]","it's; ""so"""\r\n`],
    ]);
    expect(table.stderr).toMatch(/^1 row in \d+ ms\n$/);
  });

  it("takes parameters of every type, nested ones losslessly, and says which it cannot read", async () => {
    const types =
      "RETURN [x IN [$i, $f, $b, $s, $q, $z, $l[0], $l[1], $m.a] | valueType(x)] AS types, $l[0] AS big";
    const given = {
      i: "3",
      f: "3.0",
      b: "true",
      s: "3 men",
      q: '"3"',
      z: "null",
      l: `[${BIG}, 1.0]`,
      m: `{"a": "x"}`,
    };
    const params = Object.entries(given).flatMap(([name, value]) => [
      "--param",
      `${name}=${value}`,
    ]);
    const [good, ...bad] = await Promise.all([
      cypher([types, ...params, "--format", "ndjson"]),
      cypher(["RETURN 1", "--param", "name"]),
      cypher(["RETURN 1", "--param", "l=[1, two]"]),
      cypher(["RETURN 1", "--param", "n=9223372036854775808"]),
    ]);
    expect(JSON.parse(good.stdout.replace(BIG, `"${BIG}"`))).toEqual({
      types: [
        "INTEGER NOT NULL",
        "FLOAT NOT NULL",
        "BOOLEAN NOT NULL",
        "STRING NOT NULL",
        "STRING NOT NULL",
        "NULL",
        "INTEGER NOT NULL",
        "FLOAT NOT NULL",
        "STRING NOT NULL",
      ],
      big: BIG,
    });
    expect(bad.map(({ code, stderr }) => [code, stderr.split("\n")[0]])).toEqual([
      [2, "error parameter not understood: name; write name=value"],
      [2, expect.stringContaining("l=[1, two]; it begins as JSON and is none")],
      [2, expect.stringContaining("an integer lies between -2^63 and 2^63 - 1")],
    ]);
  });

  it("refuses what writes or reaches out, names it, and changes nothing", async () => {
    const mark = await lastChange(db);
    const besides = { WHOSAYS_ALLOWED_PROCEDURES: "apoc.help, db.stats.status,dbms.info" };
    const [write, reach, more, steers] = await Promise.all([
      cypher(["CREATE (a:CommandLine) RETURN a"]),
      cypher(["CALL dbms.components()"]),
      cypher(["CALL db.stats.status() YIELD section RETURN section", "--format", "csv"], besides),
      cypher(["CALL dbms.info()"], besides),
    ]);
    expect([write, reach].map(({ code, stdout }) => [code, stdout])).toEqual([
      [1, ""],
      [1, ""],
    ]);
    expect(write.stderr).toMatch(/Create is refused: it changes data.*\nAsk with MATCH/);
    expect(reach.stderr).toMatch(
      /dbms\.components is refused: it is not on the list.*\nAllowed are .*db\.labels.*WHOSAYS_ALLOWED_PROCEDURES/,
    );
    expect([more.code, more.stdout]).toEqual([0, "section\r\nQUERIES\r\n"]);
    expect([steers.code, steers.stderr]).toEqual([
      1,
      expect.stringMatching(/command on the schema or the server.*\n.* stays refused, even if/),
    ]);
    expect(await lastChange(db)).toBe(mark);
  });

  it("runs several statements in order and stops at the first fault", async () => {
    const [several, missing] = await Promise.all([
      cypher(["RETURN ';' AS a; RETURN nobody; RETURN 3 AS c", "--format", "ndjson"]),
      cypher(["RETURN $who"]),
    ]);
    expect([several.code, several.stdout]).toEqual([1, '{"a":";"}\n']);
    expect(several.stderr).toContain("Variable `nobody` not defined (line 1, column 8)");
    expect([missing.code, missing.stderr]).toEqual([
      1,
      "error A parameter is missing: The query names $who, and no value was given for it.\n" +
        "Give it one: under Parameters in the console, or by --param name=value on the command line.\n",
    ]);
  });

  it("has help with examples, and tells wrong usage by its exit code", async () => {
    const [help, format, nothing, away] = await Promise.all([
      cypher(["--help"]),
      cypher(["RETURN 1", "--format", "xml"]),
      cypher([" ; // nothing"]),
      cypher(["RETURN 1"], { NEO4J_URI: "bolt://127.0.0.1:1" }),
    ]);
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/Examples:\n {2}npm run cypher -- "MATCH/);
    expect(format).toMatchObject({ code: 2, stderr: expect.stringContaining("table, json") });
    expect(nothing).toMatchObject({ code: 2, stderr: expect.stringContaining("query missing") });
    expect(away).toMatchObject({ code: 3, stdout: "" });
  });

  it("stops on the server when it is interrupted", async () => {
    const run = start([
      "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS interrupted",
    ]);
    const left = async () =>
      (
        await runText(
          db,
          "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' AND currentQuery ENDS WITH 'AS interrupted' RETURN currentQuery",
          {},
          "READ",
        )
      ).length;
    await vi.waitFor(async () => expect(await left()).toBe(1), { timeout: 30_000, interval: 50 });
    run.child()?.kill("SIGINT");
    expect(await run.ended).toMatchObject({ code: 130, stdout: "", stderr: "error interrupted\n" });
    await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 5_000, interval: 50 });
  });
});
