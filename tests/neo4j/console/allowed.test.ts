import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OPERATORS, operatorKind, operatorName } from "@/lib/cypher/operators";
import { operatorsOf } from "@/lib/cypher/plan";
import type { Database } from "@/lib/neo4j/driver";
import type { Entries } from "@/lib/stream/value";
import { resetDatabase, runText } from "@/tests/support/neo4j";
import { ask, inParallel } from "./ask";
import { openConsoleDatabase } from "./graph";
import { READING, READING_25 } from "./reading";
import { promised } from "@/tests/support/promised";

let db: Database;
let parameters: Entries;
let knows25: boolean;
beforeAll(async () => {
  db = await openConsoleDatabase();
  const [row] = await runText(
    db,
    "MATCH (n:Actor)-[r:ACCUSE]->() RETURN elementId(n) AS n, elementId(r) AS r LIMIT 1",
  );
  parameters = [
    ["node", String(row?.["n"])],
    ["edge", String(row?.["r"])],
    ["key", "name"],
    ["list", [1, "two", null]],
    ["map", { $: "map", entries: [["a", 1]] }],
  ];
  knows25 = (await ask(db, "CYPHER 25 RETURN 1")).error === undefined;
});
afterAll(async () => {
  await resetDatabase(db);
  await db.close();
});

describe("a question", () => {
  it("is never refused (promise 3)", async () => {
    const all = [...Object.values(READING).flat(), ...(knows25 ? READING_25 : [])];
    const refused: string[] = [];
    const operators = new Set<string>();
    // PROFILE runs them as well as telling their plan.
    await inParallel(4, all, async (text) => {
      const { error, frames } = await ask(db, text, { parameters, mode: "profile" });
      if (error) refused.push(`${text}\n  ${error.message}`);
      for (const frame of frames) {
        if (frame.frame !== "plan") continue;
        for (const { operator } of operatorsOf(frame.plan.root))
          operators.add(operatorName(operator));
      }
    });
    expect(refused).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(200);
    const base = new Set([...operators].map((name) => name.replace(/\(.*/, "")));
    expect([...operators].filter((name) => operatorKind(name) === undefined)).toEqual([]);
    // Those that stay are for MERGE, for the parallel runtime and for composite databases.
    promised(
      3,
      `${all.length} useful queries, refused 0; ${base.size} of ${OPERATORS.read.size + 1} reading operators met`,
    );
  });
});
