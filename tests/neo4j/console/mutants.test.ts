import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { resetDatabase } from "@/tests/support/neo4j";
import { type Answer, ask, inParallel } from "./ask";
import { openConsoleDatabase, wholeServer } from "./graph";
import { mutants } from "./mutate";
import { reaching } from "./reaching";
import { READING } from "./reading";
import { WRITING } from "./writing";
import { promised } from "@/tests/support/promised";
import { times } from "@/tests/support/scale";

const COUNT = times(20_000, 500);
/** The same mutants every time, or others on purpose. */
const SEED = Number(process.env["WHOSAYS_TEST_SEED"] ?? 20_181_122);
const LANES = 4;

let db: Database;
beforeAll(async () => void (db = await openConsoleDatabase()));
afterAll(async () => {
  await resetDatabase(db);
  await db.close();
});

it(
  "no change to a query talks the guard round (promise 3)",
  async () => {
    let hits = 0;
    const canary = createServer((_request, response) => {
      hits += 1;
      response.end("canary");
    });
    await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
    const web = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/x`;
    const queries = [
      ...WRITING,
      ...reaching("file:///canary.csv", web),
      ...Object.values(READING).flat(),
    ];
    const texts = fc.sample(mutants(queries), { numRuns: COUNT, seed: SEED });
    const parameters = [
      ["web", web],
      ["file", "file:///canary.csv"],
      ["key", "name"],
    ] as const;
    const before = await wholeServer(db);
    const bypasses: string[] = [];
    const count = { refused: 0, run: 0, faulty: 0 };
    const started = performance.now();
    await inParallel(LANES, texts, async (text) => {
      const answer = await ask(db, text, { parameters, timeoutMs: 3_000 });
      if (slipped(answer))
        bypasses.push(`${text}\n  ${answer.error?.code} ${answer.error?.message}`);
      count[outcome(answer)] += 1;
    });
    const seconds = (performance.now() - started) / 1000;
    await new Promise((resolve) => canary.close(resolve));
    expect(bypasses).toEqual([]);
    expect(hits).toBe(0);
    expect(await wholeServer(db)).toEqual(before);
    promised(
      3,
      `${COUNT} mutants in ${seconds.toFixed(0)} s, bypasses 0 (run ${count.run}, refused ${count.refused}, no Cypher ${count.faulty}; seed ${SEED})`,
    );
  },
  600_000 + COUNT * 100,
);

function outcome({ error, columns }: Answer): "refused" | "run" | "faulty" {
  if (error?.code === "refused") return "refused";
  return error === undefined || columns.length > 0 ? "run" : "faulty";
}

/**
 * The guard let something through that only the next lock stopped, or that none did. The
 * database's own words tell: it refused a write at run time, or tried to load something.
 */
function slipped({ error, columns }: Answer): boolean {
  const tells = ["transactionId", "currentQuery", "defaultValue", "homeDatabase", "explicitlySet"];
  if (columns.some((name) => tells.includes(name))) return true;
  // A fault of grammar only quotes what was written.
  if (error === undefined || error.code === "refused" || error.code.endsWith(".SyntaxError"))
    return false;
  const stopped =
    /AccessMode|ExternalResource|LoadExternal|TransactionStartFailed|Forbidden|Security/;
  return stopped.test(error.code) || /external resource|LOAD CSV from/i.test(error.message);
}
