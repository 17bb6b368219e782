import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { startSecondWeb } from "@/tests/support/secondWeb";
import { options, openConsole, run, type } from "@/tests/support/console";
import { lastChange, openTestDatabase } from "@/tests/support/neo4j";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

let db: Database;
beforeAll(() => void (db = openTestDatabase()));
afterAll(() => db.close());

async function refusal(page: Page, text: string): Promise<string> {
  await run(page, text);
  return page.getByRole("alert").filter({ hasText: "The console only reads" }).innerText();
}

test("it says that it only reads, and what holds it to that", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  await page.getByRole("button", { name: "Read-only: how that is enforced" }).click();
  const words = await page.getByRole("dialog", { name: "Read-only" }).innerText();
  expect(words).toMatch(/Nothing that is typed here can change the graph/);
  expect(words).toMatch(/plans each query before it runs.*is refused, and you are told which/s);
  expect(words).toMatch(/transaction that the database itself keeps from writing/);
  expect(words).toMatch(/never committed: it is rolled back/);
  expect(words).toContain("WHOSAYS_ALLOWED_PROCEDURES");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Read-only" }).waitFor({ state: "detached" });
});

test("a refused query is told what was refused, why, and what would be allowed; nothing changes", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  const mark = await lastChange(db);
  const cases: readonly (readonly [text: string, words: RegExp])[] = [
    ["CREATE (a:Actor) RETURN a", /Create is refused: it changes data.*Ask with MATCH, WHERE/s],
    ["MATCH (a:Actor) SET a.name = 'x' RETURN a", /SetProperty is refused: it changes data/],
    ["CREATE INDEX odd FOR (n:Odd) ON (n.x)", /CreateIndex is refused: it changes the schema/],
    [
      "CALL dbms.listConfig()",
      /procedure dbms\.listConfig is refused.*only read the graph.*Allowed are .*db\.labels.*WHOSAYS_ALLOWED_PROCEDURES/s,
    ],
    ["CALL db.lables()", /Did you mean db\.labels\?/],
    ["LOAD CSV FROM 'file:///etc/hosts' AS l RETURN l", /LOAD CSV is refused.*UNWIND \$rows/s],
    ["SHOW SETTINGS", /ShowSettings is refused: it looks at or steers the server/],
    ["RETURN apoc.text.join(['a'], '')", /function apoc\.text\.join is refused.*Neo4j's own/s],
  ];
  for (const [text, words] of cases) expect(await refusal(page, text)).toMatch(words);
  expect(await lastChange(db)).toBe(mark);
});

test("one environment variable allows more procedures, and they are offered then", async () => {
  const web = await startSecondWeb({ WHOSAYS_ALLOWED_PROCEDURES: "db.stats.status" });
  try {
    const { page } = await visit("/", { base: web.url });
    await openConsole(page);
    await type(page, "CALL db.stats.sta");
    await expect
      .poll(() => options(page).locator(".cm-completionLabel").allTextContents())
      .toEqual(["db.stats.status"]);
    await run(page, "CALL db.stats.status() YIELD section RETURN section");
    await expect.poll(() => page.getByRole("gridcell").allTextContents()).toEqual(["QUERIES"]);
    expect(await refusal(page, "CALL db.stats.clear('QUERIES')")).toMatch(
      /db\.stats\.clear is refused.*Allowed are .*db\.stats\.status\./s,
    );
  } finally {
    await web.close();
  }
});
