import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { seedArticle } from "@/lib/neo4j/seed";
import { verifyDatabase } from "@/lib/neo4j/verify";
import { diffSeed } from "@/scripts/seeding/diff";
import { goodScript } from "@/tests/fixtures/articles/good";
import { compileScript, sampleScripts } from "@/tests/support/articles";
import { openFreshDatabase, runText, testEnv, testLogin } from "@/tests/support/neo4j";
import { shareOf, storedShares } from "@/tests/support/shares";

let db: Database;
let dir: string;
let good: string;
beforeAll(async () => {
  db = await openFreshDatabase();
  dir = await mkdtemp(path.join(tmpdir(), "whosays-cli-"));
  good = path.join(dir, "good.json");
  await writeFile(good, JSON.stringify(goodScript()));
});
afterAll(async () => {
  await rm(dir, { recursive: true });
  await db.close();
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as a program of its own, which nobody sits at. */
function start(args: readonly string[], env: NodeJS.ProcessEnv = testEnv()) {
  const command = ["--import", "tsx", "scripts/cli.ts", ...args];
  const child: ChildProcess = spawn(process.execPath, command, {
    env: { ...env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (said.err += text));
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code) => resolve({ code, ...said })),
  );
  return { child, ended };
}

const run = (args: readonly string[], env?: NodeJS.ProcessEnv) => start(args, env).ended;

describe("an article from end to end", () => {
  const { articleId, title } = goodScript();

  test("seed, list, verify, remove", async () => {
    expect(await run(["seed", good])).toMatchObject({
      code: 0,
      out: `new     ${articleId}\n1 new, 0 changed, 0 same, 0 gone\n`,
    });
    const [listed, verified, asked, mistyped] = await Promise.all([
      run(["list", "--json"]),
      run(["verify"]),
      run(["remove", articleId]),
      run(["remove", `${articleId}x`, "--yes"]),
    ]);
    expect([listed.code, JSON.parse(listed.out)]).toEqual([
      0,
      [{ articleId, title, publishedOn: "2021-03-04", statements: 3, actors: 3 }],
    ]);
    expect(verified).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^3 actors, \d+ edges, 1 article, 4 passages: 0 differences\n$/),
    });

    expect(asked).toMatchObject({
      code: 2,
      err: "error nobody to ask: stdin is no terminal; pass --yes\nSee --help.\n",
    });
    expect(mistyped).toMatchObject({
      code: 1,
      err: `error unknown article: ${articleId}x\nDid you mean ${articleId}?\n`,
    });
    expect((await storedShares(db)).size).toBe(1);
    expect(await run(["remove", articleId, "--yes"])).toMatchObject({
      code: 0,
      out: `removed ${articleId}\n`,
    });
    expect((await storedShares(db)).size).toBe(0);
  });

  test("verify names what does not follow from the evidence, and ends with 1", async () => {
    await seedArticle(db, compileScript(goodScript()));
    await runText(db, "MATCH ()-[e:ACCUSE]->() SET e.statements = 7");
    const { code, out } = await run(["verify"]);
    expect(code).toBe(1);
    expect(out).toContain("1 difference\n");
    expect(out.split("\n")[0]).toMatch(/^differs .*ACCUSE.*expected .*1.*found .*7/);
    await runText(db, "MATCH ()-[e:ACCUSE]->() SET e.statements = 1");
  });
});

test("promise 21: a dry run asks for no session that may write", async () => {
  let writing = 0;
  const watched: Database = {
    ...db,
    session: (access, options) => {
      if (access === "WRITE") writing += 1;
      return db.session(access, options);
    },
  };
  const { articles } = await diffSeed(watched, [good]);
  expect([articles.map(({ outcome }) => outcome), writing]).toEqual([["same"], 0]);
});

/** As many as make several transactions, so that there is something between them. */
const MANY = 500;

test("Ctrl-C ends seeding between two transactions and says how many are in", async () => {
  const scripts = sampleScripts(MANY, 23);
  const folder = path.join(dir, "many");
  await mkdir(folder);
  for (const script of scripts)
    await writeFile(path.join(folder, `${script.articleId}.json`), JSON.stringify(script));
  const before = (await storedShares(db)).size;

  const { child, ended } = start(["seed", folder, "--json"]);
  const inDatabase = async () =>
    Number((await runText(db, "MATCH (a:Article) RETURN count(a) AS n", {}, "READ"))[0]?.["n"]);
  while ((await inDatabase()) === before && child.exitCode === null);
  child.kill("SIGINT");
  const { code, out } = await ended;
  const stored = await storedShares(db);
  const seeded = scripts.filter(({ articleId }) => stored.has(articleId));

  expect([code, JSON.parse(out)]).toEqual([
    130,
    {
      error: {
        code: "interrupted",
        text: `${seeded.length} of ${MANY} articles are in, each of them whole.\nRun it again: what is in already is skipped.`,
      },
    },
  ]);
  expect(seeded.length).toBeLessThan(MANY);
  const whole = seeded.map((script) => shareOf(compileScript(script)));
  expect(seeded.map(({ articleId }) => stored.get(articleId))).toEqual(whole);
  expect((await verifyDatabase(db)).differences).toEqual([]);
});

test("a database that cannot be used is told in one line", async () => {
  const { uri } = testLogin();
  const cases: readonly (readonly [
    name: string,
    env: Readonly<Record<string, string>>,
    line: string,
  ])[] = [
    [
      "not known there",
      { NEO4J_DATABASE: "nope" },
      `database nope not found on Neo4j at ${uri}; set NEO4J_DATABASE to one that SHOW DATABASES names, or leave it out`,
    ],
    [
      "the system's own",
      { NEO4J_DATABASE: "system" },
      `database system of Neo4j at ${uri} holds users and no articles; set NEO4J_DATABASE to one that SHOW DATABASES names, or leave it out`,
    ],
    [
      "another login",
      { NEO4J_PASSWORD: "wrong" },
      `password refused by Neo4j at ${uri} for user neo4j; mend NEO4J_USERNAME or NEO4J_PASSWORD`,
    ],
    [
      "no password",
      { NEO4J_PASSWORD: "" },
      "NEO4J_PASSWORD missing, though NEO4J_URI is set; set both, or neither for a local Neo4j",
    ],
    [
      "another protocol",
      { NEO4J_URI: "http://127.0.0.1:7474" },
      "NEO4J_URI not understood: http://127.0.0.1:7474; begin it with one of neo4j:// neo4j+s:// neo4j+ssc:// bolt:// bolt+s:// bolt+ssc://",
    ],
    [
      "no encryption there",
      { NEO4J_URI: uri.replace("bolt://", "bolt+s://") },
      `Neo4j at ${uri.replace("bolt://", "bolt+s://")} not reached; start it, or mend NEO4J_URI (+s asks for encryption: without it, the server is not found)`,
    ],
  ];
  const ends = await Promise.all(
    cases.map(async ([name, env]) => ({
      name,
      ...(await run(["list"], { ...testEnv(), ...env })),
    })),
  );
  expect(ends).toEqual(
    cases.map(([name, , line]) => ({ name, code: 3, out: "", err: `error ${line}\n` })),
  );
});
