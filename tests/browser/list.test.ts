import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeCanvas, selectedOnCanvas, settled, spotOfActor } from "@/tests/support/canvas";
import { cards, evidence } from "@/tests/support/evidence";
import { chipsOf, filtersOf } from "@/tests/support/filters";
import { findField } from "@/tests/support/list";
import { useVisits } from "@/tests/support/visit";
import { promised } from "@/tests/support/promised";

const visit = useVisits();

const rows = (page: Page) => page.getByRole("row");
const selectedRows = (page: Page) => page.locator('[role=row][aria-selected="true"]');

async function unfold(page: Page): Promise<void> {
  await settled(page);
  await page.getByRole("button", { name: "Unfold the list" }).click();
  await rows(page).nth(1).waitFor();
}

/** Once around the article with its statements, each of which has a link and two buttons. */
const MOST_PRESSES = 150;

/** Presses Tab until the focus is on what is looked for, as a reader would; counts the presses. */
async function tabTo(page: Page, words: RegExp): Promise<number> {
  for (let presses = 1; presses <= MOST_PRESSES; presses += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      // A panel that scrolls can have the focus, too, and holds all words at once.
      if (!element?.matches("a, button")) return "";
      return `${element.getAttribute("aria-label") ?? ""} ${element.textContent}`;
    });
    if (words.test(name)) return presses;
  }
  throw new Error(`focus never came to ${words}, by ${MOST_PRESSES} times Tab`);
}

test("the list and the canvas share the selection, both ways", async () => {
  const { page } = await visit("/");
  await unfold(page);
  await findField(page).fill("Peskov");
  await rows(page).filter({ hasText: "Dmitry Peskov" }).click();
  await findField(page).fill("");
  await page.waitForURL(/\?actor=dmitry-peskov$/);
  await expect.poll(() => selectedOnCanvas(page)).toBe("actor dmitry-peskov");

  const iran = await spotOfActor(page, "irn");
  await page.mouse.click(iran.x, iran.y);
  await page.waitForURL(/\?actor=irn$/);
  await expect
    .poll(() => selectedRows(page).allInnerTexts())
    .toEqual([expect.stringMatching(/^Iran/)]);

  // The list is still unfolded: that is remembered.
  await page.goto("/?edge=al-nusra-front~REJECT~rus");
  await page.getByRole("radiogroup", { name: "What to list" }).getByText("Statements").click();
  await expect
    .poll(() => selectedRows(page).allInnerTexts())
    .toEqual([expect.stringContaining("reject Russia's offer to leave peacefully")]);
});

test("rows are walked by arrow keys, selected by Enter, sorted by their heads", async () => {
  const { page } = await visit("/");
  await unfold(page);
  const grid = page.getByRole("grid", { name: "Actors on the canvas" });
  expect(await grid.getAttribute("aria-rowcount")).toBe("18");
  await grid
    .getByRole("columnheader", { name: /Actor|Name/ })
    .getByRole("button")
    .click();
  const row = () => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex"));
  await rows(page).nth(1).focus();
  await page.keyboard.press("End");
  await expect.poll(row).toBe("18");
  await page.keyboard.press("Home");
  await expect.poll(row).toBe("2");
  await page.keyboard.press("ArrowDown");
  await expect.poll(row).toBe("3");
  const cell = await page.evaluate(
    () => document.activeElement?.querySelector("[role=gridcell]")?.textContent,
  );
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?actor=/);
  const heading = evidence(page).getByRole("heading", { level: 2 });
  await cards(page).first().waitFor();
  // Aliases follow the name in the list.
  expect(cell).toMatch(new RegExp(`^${await heading.textContent()}`));
});

test("a row is copied as a citation", async () => {
  const { page } = await visit("/", {
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  await unfold(page);
  await page.getByRole("radiogroup", { name: "What to list" }).getByText("Statements").click();
  // Only rows in sight are there.
  await findField(page).fill("reject Russia's offer");
  const row = rows(page).filter({ hasText: "reject Russia's offer" });
  await row.focus();
  await page.keyboard.press("Control+c");
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(
      'al-Nusra Front and its allies reject Russia\'s offer to leave peacefully, according to Sergei Lavrov. "al-Nusra Front and its allies had flatly turned that offer down" (paragraph 6) Source: Moscow may back a truce in Syria that leaves out Daesh and al-Nusra Front, publisher not stated, 22 Feb 2018.',
    );
});

test("the whole task by keyboard: find an actor, read what is said, go to the article and back, filter, undo", async () => {
  const { page } = await visit("/");
  await settled(page);
  let keys = 0;
  const press = async (...names: string[]) => {
    keys += names.length;
    for (const name of names) await page.keyboard.press(name);
  };
  const type = async (words: string) => {
    keys += words.length;
    await page.keyboard.type(words);
  };

  await press("/");
  await type("nusra");
  await page
    .getByRole("option", { name: /^al-Nusra Front/ })
    .first()
    .waitFor();
  await page.locator("search .mantine-Loader-root").waitFor({ state: "detached" });
  await press("Enter");
  await page.waitForURL(/\?actor=al-nusra-front$/);
  await evidence(page).getByRole("heading", { name: "al-Nusra Front" }).waitFor();
  await cards(page).nth(4).waitFor();

  keys += await tabTo(
    page,
    /^\s*al-Nusra Front and its allies reject Russia's offer.*according to/,
  );
  await press("Enter");
  await page.waitForURL(/actor=al-nusra-front&statement=/);
  await evidence(page).getByText("Responds to").waitFor();

  keys += await tabTo(page, /flatly turned that offer down/);
  await press("Enter");
  await page.waitForURL(/\/articles\/.*#passage-/);
  await page.locator("a[data-lit]").first().waitFor();

  keys += await tabTo(page, /Back to the network/);
  await press("Enter");
  await page.waitForURL(/\/\?actor=al-nusra-front&statement=/);
  await expect.poll(() => selectedOnCanvas(page)).toBe("actor al-nusra-front");
  await press("Escape");
  await page.waitForURL(/\?actor=al-nusra-front$/);
  await press("Escape");
  await page.waitForURL((url) => url.search === "");

  const before = (await describeCanvas(page)).edges.length;
  keys += await tabTo(page, /^\s*Legend$/);
  await press("ArrowRight");
  await filtersOf(page).getByRole("button", { name: "Only denied" }).waitFor();
  keys += await tabTo(page, /^Only denied/);
  await press("Enter");
  await chipsOf(page).first().waitFor();
  await expect.poll(async () => (await describeCanvas(page)).edges.length).toBeLessThan(before);
  await press("Control+z");
  await expect.poll(() => chipsOf(page).count()).toBe(0);
  await expect.poll(async () => (await describeCanvas(page)).edges.length).toBe(before);
  promised(22, `the whole task by keyboard alone, ${keys} keys`);
});

test("what was selected is told to who does not see it", async () => {
  const { page } = await visit("/");
  await settled(page);
  await page.getByRole("button", { name: /What does Sergei Lavrov say/ }).click();
  const told = async () => (await page.getByRole("status").allTextContents()).join("");
  await expect.poll(told).toMatch(/^Selected Sergei Lavrov, person, \d+ statements?\.$/);
});
