import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardPolicy, judgePlan, judgeText } from "@/lib/cypher/guard";
import { readPrefix } from "@/lib/cypher/prefix";
import { driverParameters } from "@/lib/neo4j/console/parameters";
import { readPlan } from "@/lib/neo4j/console/plan";
import type { Database } from "@/lib/neo4j/driver";
import type { Entries } from "@/lib/stream/value";
import { resetDatabase } from "@/tests/support/neo4j";
import { ask } from "./ask";
import { openConsoleDatabase, wholeServer } from "./graph";
import { reaching } from "./reaching";
import { WRITING } from "./writing";
import { promised } from "@/tests/support/promised";

let db: Database;
beforeAll(async () => void (db = await openConsoleDatabase()));
afterAll(async () => {
  await resetDatabase(db);
  await db.close();
});

describe("a query that is not for reading", () => {
  it("is refused and changes nothing (promise 1)", async () => {
    const before = await wholeServer(db);
    const taken: string[] = [];
    let byGuard = 0;
    for (const text of WRITING) {
      const answer = await ask(db, text, {
        parameters: [
          ["id", "neo4j-transaction-1"],
          ["key", "evil"],
        ],
      });
      if (answer.error === undefined || answer.end.outcome !== "failed" || answer.rows.length > 0)
        taken.push(text);
      if (answer.error?.code === "refused") byGuard += 1;
    }
    expect(taken).toEqual([]);
    expect(await wholeServer(db)).toEqual(before);
    promised(
      1,
      `refused ${WRITING.length}/${WRITING.length} (${byGuard} by the guard, the others are no Cypher here), changes 0`,
    );
  });

  it("says which operator and what would be allowed", async () => {
    const { error } = await ask(db, "MATCH (a:Actor) DETACH DELETE a");
    expect(error).toEqual({
      frame: "error",
      code: "refused",
      title: "The console only reads",
      message: "DetachDelete is refused: it changes data, and the console is read-only.",
      remedy: expect.stringContaining("Ask with MATCH"),
    });
  });
});

describe("a query that reaches out", () => {
  const secret = "canary-5e1f";
  let folder: string;
  let server: Server;
  let hits = 0;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "whosays-canary-"));
    await writeFile(path.join(folder, "canary.csv"), `${secret}\n`);
    server = createServer((_request, response) => {
      hits += 1;
      response.end(`${secret}\n`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  it("gets to no file and no network (promise 2)", async () => {
    const file = `file://${folder}/canary.csv`;
    const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}/canary.csv`;
    const vectors = reaching(file, web);
    const parameters: Entries = [
      ["file", file],
      ["web", web],
    ];
    const faults: string[] = [];
    let byGuard = 0;
    let real = 0;
    for (const text of vectors) {
      const answer = await ask(db, text, { parameters });
      if (answer.end.outcome !== "failed" || JSON.stringify(answer.rows).includes(secret))
        faults.push(text);
      if (answer.error?.code === "refused") byGuard += 1;
    }
    const guardedHits = hits;
    const open = await inPairs(vectors, parameters);
    // The same without the guard, to know that the vectors are none of straw.
    for (const text of vectors) if (await reachesOut(text, { file, web })) real += 1;
    expect(faults).toEqual([]);
    expect(guardedHits).toBe(0);
    expect(open).toEqual({ plan: [], text: [] });
    expect(byGuard).toBeGreaterThanOrEqual(30);
    expect(real).toBeGreaterThanOrEqual(30);
    promised(
      2,
      `${vectors.length} vectors, hits ${guardedHits}; ${byGuard} refused by the guard; ${real} reach out without it; let through by one of the two locks alone: 0`,
    );
  });

  /** Which vectors each lock would let through without the other. Options, and what the server does not know, have no plan. */
  async function inPairs(vectors: readonly string[], parameters: Entries) {
    const policy = guardPolicy();
    const open = { plan: [] as string[], text: [] as string[] };
    for (const text of vectors) {
      if (!judgeText(text, policy).allowed && /debug/.test(text)) continue;
      const session = db.session("READ");
      const summary = await session
        .run(`EXPLAIN ${readPrefix(text).body}`, driverParameters(parameters))
        .then((result) => result.summary)
        .catch(() => undefined)
        .finally(() => session.close());
      if (!summary?.plan) continue;
      if (judgePlan(readPlan(summary.queryType, summary.plan), policy).allowed)
        open.plan.push(text);
      // Commands are told by the plan alone.
      if (judgeText(text, policy).allowed && !/^SHOW|^USE/.test(text)) open.text.push(text);
    }
    return open;
  }

  async function reachesOut(text: string, parameters: Record<string, string>): Promise<boolean> {
    const session = db.session("READ");
    const before = hits;
    return session
      .run(text, parameters, { timeout: 5_000 })
      .then(
        () => hits > before,
        // The local server blocks all files and addresses; being blocked is having reached.
        (error: Error) =>
          /LOAD CSV|load the external resource|Cannot load|URL/i.test(error.message),
      )
      .finally(() => session.close());
  }
});
