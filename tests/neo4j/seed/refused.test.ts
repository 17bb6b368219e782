import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { BROKEN } from "@/tests/fixtures/articles/broken";
import { goodScript } from "@/tests/fixtures/articles/good";
import { lastChange, openFreshDatabase, runText, testEnv } from "@/tests/support/neo4j";
import { promised } from "@/tests/support/promised";

let db: Database;
let dir: string;
beforeAll(async () => {
  db = await openFreshDatabase();
  dir = await mkdtemp(path.join(tmpdir(), "whosays-refused-"));
  await Promise.all(BROKEN.map(({ name, content }) => writeFile(path.join(dir, name), content)));
  await writeFile(path.join(dir, "a-good-one.json"), JSON.stringify(goodScript()));
});
afterAll(async () => {
  await rm(dir, { recursive: true });
  await db.close();
});

/** Runs the command line as a program of its own, as a person does. */
function cli(...args: string[]): Promise<{ code: number; json: Record<string, unknown> }> {
  const command = ["--import", "tsx", "scripts/cli.ts", ...args, "--json"];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env: testEnv(), maxBuffer: 1e8 }, (error, stdout) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, json: JSON.parse(stdout) }),
    );
  });
}

test(`promise 21: ${BROKEN.length} broken scripts beside a good one write nothing`, async () => {
  const mark = await lastChange(db);
  const { code, json } = await cli("seed", dir);
  const { faults } = json["error"] as { faults: { file: string }[] };
  const located = BROKEN.filter(({ name }) =>
    faults.some(({ file }) => path.basename(file) === name),
  );
  const writes = (await lastChange(db)) === mark ? 0 : 1;
  expect({ code, located: located.length, writes }).toEqual({
    code: 1,
    located: BROKEN.length,
    writes: 0,
  });
  promised(21, `located ${located.length}/${BROKEN.length}, write transactions ${writes}`);
});

test("promise 21: a dry run opens no write transaction and tells what would change", async () => {
  const good = path.join(dir, "a-good-one.json");
  const { articleId } = goodScript();
  const mark = await lastChange(db);
  expect(await cli("seed", "--dry-run", good)).toEqual({
    code: 0,
    json: { dryRun: true, articles: [{ articleId, outcome: "new" }], gone: [] },
  });
  expect(await lastChange(db)).toBe(mark);

  expect((await cli("seed", good)).code).toBe(0);
  await runText(db, "MATCH (article:Article) SET article.contentHash = 'another'");
  await runText(db, "MATCH (s:Statement) WITH s ORDER BY s.key LIMIT 1 SET s.key = 'renamed'");
  const after = await lastChange(db);
  expect(await cli("seed", "--dry-run", good)).toEqual({
    code: 0,
    json: {
      dryRun: true,
      articles: [
        { articleId, outcome: "changed", statements: { added: 1, removed: 1, changed: 0 } },
      ],
      gone: [],
    },
  });
  expect((await cli("seed", "--dry-run"))["json"]["gone"]).toEqual([articleId]);
  expect(await lastChange(db)).toBe(after);
});
