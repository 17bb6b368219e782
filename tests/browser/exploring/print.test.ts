import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { largeSlice } from "@/tests/scenes/large";
import { playGraph } from "@/tests/support/answers";
import { settled } from "@/tests/support/canvas";
import { findField, openList, rowsOf, sortBy } from "@/tests/support/list";
import { printed, printIt } from "@/tests/support/print";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

/** What is to be read on paper. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: "print" });
  const text = await page.locator("body").innerText();
  await page.emulateMedia({ media: "screen" });
  return text;
}

test("the evidence and every listed row are printed, and nothing of the room", async () => {
  const { page } = await visit("/?edge=al-nusra-front~REJECT~rus", { before: printed });
  await settled(page);
  // The list is folded and shows actors: paper has all of both all the same.
  await printIt(page);
  const text = await onPaper(page);
  expect(text).toMatch(/^WhoSays · printed \d+ \w+ \d{4} · http/);
  expect(text).toContain("The network, as it is loaded first.");
  expect(text).toContain("al-Nusra Front rejects Russia");
  expect(text).toContain("Who says so");
  expect(text).toMatch(/17 actors, most stated first\./);
  expect(text).toMatch(/12 statements, latest said first\./);
  expect(text).toContain("open bar: accuses, rejects, threatens");
  const rows = page.locator("[data-paper] tbody tr");
  expect(await rows.filter({ hasText: "according to" }).count()).toBeGreaterThan(5);
  // A reader of paper cannot follow a link: its address stands there.
  expect(
    await page
      .locator("[data-paper] a")
      .first()
      .evaluate((link) => link.dataset["address"]),
  ).toMatch(/^http/);
  for (const chrome of ["Find in the list", "Filters", "Copy as a citation", "Undo"]) {
    expect(text).not.toContain(chrome);
  }
  // Black on white, in the dark theme as well.
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const colours = await page.locator("[data-paper]").evaluate((paper) => {
    const { color, backgroundColor } = getComputedStyle(paper);
    const glyph = paper.querySelector("table svg");
    return [color, backgroundColor, glyph && getComputedStyle(glyph).color];
  });
  expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  await page.emulateMedia({ media: null, colorScheme: "light" });
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  // The printer is done: the page holds no second copy of its evidence any more.
  await expect.poll(() => page.locator("[data-paper] table").count()).toBe(0);
});

test("paper has the order of the list on the screen, and what was sought in it", async () => {
  const { page } = await visit("/", { before: printed });
  await openList(page, "Statements");
  await findField(page).fill("truce");
  await page.getByText("found with “truce”").waitFor();
  await sortBy(page, "Speaker, A to Z");
  const onScreen = await rowsOf(page).count();
  await printIt(page);
  const text = await onPaper(page);
  expect(text).toContain(`${onScreen} of 12 statements, those with “truce”, by speaker, A to Z.`);
  // The list of actors is not to be seen: it is printed as it stands at first.
  expect(text).toMatch(/17 actors, most stated first\./);
  const sentences = await page
    .locator("[data-paper] section")
    .filter({ has: page.locator("h2", { hasText: /^Statements$/ }) })
    .locator("tbody tr td:first-child")
    .allInnerTexts();
  const listed = await rowsOf(page).locator("[role=gridcell]:first-child").allInnerTexts();
  expect(sentences).toEqual(listed.map((sentence) => sentence.trim()));
});

test("of a long list paper says what it leaves out, and the button prints as the keys do", async () => {
  const { page } = await visit("/", {
    before: async (opened) => {
      await printed(opened);
      await playGraph(opened, largeSlice(600, 900));
    },
  });
  await settled(page);
  await page.getByRole("button", { name: /^Print/ }).click();
  await page.waitForFunction(() => document.documentElement.dataset["printed"] === "yes");
  const text = await onPaper(page);
  expect(text).toContain("Nothing was selected, so no evidence is printed.");
  expect(text).toContain("The first 500 of 600 actors, most stated first; the other 100 are not");
  expect(await page.locator("[data-paper] table").first().locator("tbody tr").count()).toBe(500);
});
