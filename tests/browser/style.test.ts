import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { PALETTES } from "@/lib/view/appearance/palette";
import { playColumns, playGraph } from "@/tests/support/answers";
import { describeCanvas } from "@/tests/support/canvas";
import { columnsFor } from "@/tests/support/columns";
import { chipsOf } from "@/tests/support/filters";
import { choice, undoButton } from "@/tests/support/scene";
import { legend, openLeft } from "@/tests/support/left";
import { allLooks, follow, looksOf, stylePanel } from "@/tests/support/style";
import { useVisits } from "@/tests/support/visit";
import { largeSlice } from "@/tests/scenes/large";

const visit = useVisits();
const { category, step, tone } = PALETTES.light;

const signOf = (page: Page, key: string) => async () => (await looksOf(page, key)).sign;

test("each part of the look follows what is chosen, the legend says it, and undo takes it back", async () => {
  const { page } = await visit("/");
  await openLeft(page, "Style");
  const plain = await allLooks(page);

  await follow(page, "Colour of actors by", "Sector");
  await expect.poll(signOf(page, "kremlin")).toBe("A");
  expect((await looksOf(page, "kremlin")).colour).toBe(category[0]);
  expect(await looksOf(page, "swe")).toMatchObject({ colour: tone.NEUTRAL, sign: "?" });

  await follow(page, "Size of actors by", "Lines");
  await follow(page, "Colour of lines by", "Event type");
  await follow(page, "Width of lines by", "Distinct speakers");
  await expect.poll(signOf(page, "kremlin|ACCUSE|states-supporting-terrorists")).toBeDefined();

  await openLeft(page, "Legend");
  const sectors = legend(page).getByRole("toolbar", { name: "Actors by sector" });
  await expect.poll(() => sectors.getByRole("button", { name: /^government/ }).count()).toBe(1);
  await expect.poll(() => legend(page).getByText("Size: lines, from").count()).toBe(1);
  await expect.poll(() => legend(page).getByText("Width: distinct speakers.").count()).toBe(1);

  for (let steps = 0; steps < 4; steps += 1) await undoButton(page).click();
  await expect.poll(() => allLooks(page)).toEqual(plain);
  await page.getByRole("button", { name: /^Redo: colour of actors by sector/ }).click();
  await expect.poll(signOf(page, "kremlin")).toBe("A");
});

test("a measure is told with what it was computed on, and when that has changed", async () => {
  const { page } = await visit("/");
  await openLeft(page, "Style");
  await follow(page, "Colour of actors by", "Community");
  const told = stylePanel(page).locator("[data-measured=community]");
  const { nodes } = await describeCanvas(page);
  await expect.poll(() => told.innerText()).toContain(`Computed on the ${nodes.length} actors and`);
  await expect.poll(signOf(page, "rus")).toMatch(/^[A-H]$/);
  const communities = await allLooks(page);

  // The same network has the same communities.
  await undoButton(page).click();
  await follow(page, "Colour of actors by", "Community");
  await expect.poll(() => allLooks(page)).toEqual(communities);

  await follow(page, "Size of actors by", "PageRank");
  await stylePanel(page)
    .getByRole("radiogroup", { name: "PageRank of what" })
    .getByText("All there is")
    .click();
  await expect
    .poll(() => stylePanel(page).locator("[data-measured=pagerank]").innerText())
    .toContain("Computed on the whole network,");

  await openLeft(page, "Legend");
  await legend(page)
    .getByRole("button", { name: /^country/ })
    .click();
  await chipsOf(page).first().waitFor();
  await openLeft(page, "Style");
  await expect.poll(() => told.innerText()).toContain("What is shown has changed since.");
  await stylePanel(page).getByRole("button", { name: "Compute again" }).click();
  await expect.poll(() => told.innerText()).not.toContain("has changed");
});

test("rules decide in their order, which keys change, each change a step", async () => {
  const { page } = await visit("/");
  await openLeft(page, "Style");
  const panel = stylePanel(page);
  const plain = await allLooks(page);
  const accuses = "kremlin|ACCUSE|states-supporting-terrorists";

  await panel.getByRole("button", { name: "Add a rule" }).click();
  await panel.getByLabel("Of what").selectOption({ label: "Event type" });
  await panel.getByLabel("This").selectOption({ label: "Accuse" });
  await panel.getByLabel("Colour", { exact: true }).selectOption({ label: "green" });
  await expect.poll(() => looksOf(page, accuses)).toMatchObject({ sign: "1", size: 7 });

  await panel.getByRole("button", { name: "Add a rule" }).click();
  await panel.getByLabel("When it").selectOption({ label: "exactly" });
  await panel.getByLabel("Colour", { exact: true }).selectOption({ label: "violet" });
  await panel.getByLabel("Width", { exact: true }).selectOption({ label: "small" });
  await expect
    .poll(() => panel.getByRole("button", { name: "lines: statements exactly 1 → small" }).count())
    .toBe(1);
  await expect.poll(signOf(page, accuses)).toBe("1");

  await panel.getByRole("button", { name: "Move rule 2 up" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => looksOf(page, accuses)).toMatchObject({ sign: "1", size: 2 });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toBe("Move rule 1 up");
  await page.getByRole("button", { name: "Undo: move rule 2 up" }).click();
  await expect.poll(() => looksOf(page, accuses)).toMatchObject({ sign: "1", size: 7 });

  await openLeft(page, "Legend");
  await legend(page)
    .getByRole("button", { name: /^lines: event type is Accuse/ })
    .click();
  await expect.poll(() => choice(page).innerText()).toContain("2 actors chosen");
  await openLeft(page, "Style");
  await panel.getByRole("button", { name: "Back to the plain look" }).click();
  await expect.poll(() => allLooks(page)).toEqual(plain);
});

test("a long measure tells how far it is, is stopped, and leaves everything as it was; colours come to the dots", async () => {
  const content = largeSlice(6_000, 20_000);
  const { page } = await visit("/", {
    async before(fresh) {
      await playGraph(fresh, content);
      await playColumns(fresh, columnsFor(content));
    },
  });
  page.setDefaultTimeout(60_000);
  await openLeft(page, "Style");
  await follow(page, "Size of actors by", "Betweenness");
  const progress = stylePanel(page).getByRole("progressbar", { name: "Computing Betweenness" });
  await progress.waitFor();
  await expect.poll(async () => Number(await progress.getAttribute("value"))).toBeGreaterThan(0);
  await stylePanel(page).getByRole("button", { name: "Stop" }).click();
  await expect.poll(() => progress.count()).toBe(0);
  expect(await undoButton(page).getAttribute("aria-disabled")).toBe("true");
  await expect
    .poll(() => stylePanel(page).getByLabel("Size of actors by", { exact: true }).inputValue())
    .toBe("statements");

  await follow(page, "Colour of actors by", "Statements about it");
  await expect.poll(async () => step.indexOf((await looksOf(page, "a0")).colour as never)).toBe(4);
}, 180_000);
