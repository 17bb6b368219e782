import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writtenName } from "@/lib/cypher/quote";
import type { Database } from "@/lib/neo4j/driver";
import { cell, openConsole, openShelf, paste, runAndWait, status } from "@/tests/support/console";
import { HOSTILE_NAMES, removeNames, thingOf, writeNames } from "@/tests/support/names";
import { openTestDatabase } from "@/tests/support/neo4j";
import { useVisits } from "@/tests/support/visit";
import { injectedInto } from "../injected";

const visit = useVisits();

let db: Database;
beforeAll(async () => {
  db = openTestDatabase();
  await writeNames(db);
});
afterAll(async () => {
  await removeNames(db);
  await db.close();
});

/** Runs what a click wrote, and gives the first cell of its only row. */
async function found(page: Page): Promise<string | null> {
  await runAndWait(page, () => page.getByRole("button", { name: "Run", exact: true }).click());
  await expect.poll(() => status(page).textContent()).toMatch(/^1 row · /);
  return cell(page, 0, 0).textContent();
}

/** The entries of a part of the panel by their names. */
async function entriesOf(shelf: Locator, title: string): Promise<(name: string) => Locator> {
  const entries = shelf
    .getByRole("heading", { name: title })
    .locator("xpath=following-sibling::ul[1]/li");
  const names = await entries.locator("> button > :first-child").allTextContents();
  return (name) => entries.nth(names.indexOf(writtenName(name)));
}

test("whatever a label, a type or a property is called, a click writes what finds it", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  const shelf = await openShelf(page, "Schema");
  const label = await entriesOf(shelf, "Labels");
  const type = await entriesOf(shelf, "Relationship types");
  const asLabel = async (name: string) => {
    await paste(page, "");
    await label(name).getByRole("button").first().click();
    return found(page);
  };
  const asType = async (name: string) => {
    await paste(page, "");
    await type(name).getByRole("button").first().click();
    return found(page);
  };
  const asProperty = async (name: string) => {
    await label(name).locator("summary").click();
    await paste(page, "MATCH (n) RETURN n.");
    await label(name).getByRole("button").nth(1).click();
    await page.keyboard.insertText(" AS found ORDER BY found LIMIT 1");
    return found(page);
  };
  for (const [i, name] of HOSTILE_NAMES.entries()) {
    expect(await asLabel(name)).toContain(thingOf(i));
    // Types and properties are written by the same hand: each name is tried as one of them.
    expect(await (i % 2 === 0 ? asType : asProperty)(name)).toContain(thingOf(i));
  }
  expect(await injectedInto(page)).toEqual([]);
  // The longest name, as a label and as a property, is not so long that the panel moves sideways.
  const { width, scrollWidth } = await shelf.evaluate((panel) => ({
    width: panel.clientWidth,
    scrollWidth: panel.scrollWidth,
  }));
  expect(scrollWidth).toBe(width);
}, 300_000);
