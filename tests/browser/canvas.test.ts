import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  describeCanvas,
  drawn,
  emptySpot,
  onPage,
  selectedOnCanvas,
  spotOfActor,
  spotOfEdge,
} from "@/tests/support/canvas";
import { evidence } from "@/tests/support/evidence";
import { colourAt, decodePng } from "@/tests/support/png";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

const search = (page: Page): string => new URL(page.url()).search;

/** How far two actors stand from each other: the measure of the zoom. */
async function spread(page: Page): Promise<number> {
  const { nodes } = await describeCanvas(page);
  const at = (id: string) => nodes.find(({ key }) => key === id)?.centre ?? { x: 0, y: 0 };
  const [a, b] = [at("rus"), at("unsc")];
  return Math.round(Math.hypot(a.x - b.x, a.y - b.y));
}

/** How much an actor's disc stands out from the ground beside it, summed over the colours. */
async function contrastOf(page: Page, actorId: string): Promise<number> {
  const { nodes } = await describeCanvas(page);
  const node = nodes.find(({ key }) => key === actorId);
  if (!node) throw new Error(`the canvas shows no ${actorId}`);
  await drawn(page);
  const picture = decodePng(await page.screenshot());
  // The rim of the disc is free of the pictogram.
  const rim = await onPage(page, { x: node.centre.x - 0.8 * node.radius, y: node.centre.y });
  const corner = await onPage(page, { x: 4, y: 4 });
  const [disc, ground] = [colourAt(picture, rim.x, rim.y), colourAt(picture, corner.x, corner.y)];
  return disc.reduce((sum, channel, i) => sum + Math.abs(channel - (ground[i] ?? 0)), 0);
}

test("an actor is selected by a click, and nothing by a click beside everything", async () => {
  const { page } = await visit("/");
  const kremlin = await spotOfActor(page, "kremlin");
  await page.mouse.click(kremlin.x, kremlin.y);
  await page.waitForURL(/\?actor=kremlin$/);
  await evidence(page).getByRole("heading", { name: "Kremlin" }).waitFor();
  await expect.poll(() => selectedOnCanvas(page)).toBe("actor kremlin");
  const nothing = await emptySpot(page);
  await page.mouse.click(nothing.x, nothing.y);
  await page.waitForURL((url) => url.search === "");
  await expect.poll(() => selectedOnCanvas(page)).toBe("none");
});

test("what the pointer is on says what it is, keeps its neighbours, and fades the rest", async () => {
  const { page } = await visit("/");
  const before = {
    neighbour: await contrastOf(page, "unsc"),
    other: await contrastOf(page, "kremlin"),
  };
  const sweden = await spotOfActor(page, "swe");
  await page.mouse.move(sweden.x, sweden.y);
  const hint = page.getByRole("tooltip").filter({ hasText: "Sweden" });
  await hint.waitFor();
  expect(await hint.innerText()).toBe("Sweden\ncountry · 3 statements");
  expect(
    await page
      .locator("[data-canvas] > div")
      .first()
      .evaluate((e) => e.style.cursor),
  ).toBe("pointer");
  expect(await contrastOf(page, "unsc")).toBeGreaterThan(0.9 * before.neighbour);
  expect(await contrastOf(page, "kremlin")).toBeLessThan(0.35 * before.other);

  const line = await spotOfEdge(page, "al-nusra-front|REJECT|rus");
  // A hand glides; Sigma looks for lines when a frame has been drawn since the last move.
  await page.mouse.move(line.x - 2, line.y - 2);
  await drawn(page);
  await page.mouse.move(line.x, line.y);
  await page
    .getByRole("tooltip")
    .filter({ hasText: /al-Nusra Front rejects Russia.*1 statement · only at second hand/s })
    .waitFor();
});

test("dragging moves one actor, pins it, and selects nothing", async () => {
  const { page } = await visit("/");
  const before = await describeCanvas(page);
  const from = await spotOfActor(page, "unsc");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 30, from.y + 20, { steps: 3 });
  await page.mouse.move(from.x - 60, from.y + 40, { steps: 3 });
  await page.mouse.up();
  const to = await spotOfActor(page, "unsc");
  expect(Math.hypot(to.x - (from.x - 60), to.y - (from.y + 40))).toBeLessThan(4);
  const after = await describeCanvas(page);
  const still = (nodes: typeof after.nodes) => nodes.filter(({ key }) => key !== "unsc");
  expect(still(after.nodes)).toEqual(still(before.nodes));
  expect(after.nodes.filter(({ pinned }) => pinned).map(({ key }) => key)).toEqual(["unsc"]);
  expect(search(page)).toBe("");
});

test("wheel, keys and buttons zoom, and F shows all again", async () => {
  const { page } = await visit("/");
  const fitted = await spread(page);
  const canvas = page.getByRole("application");
  const middle = await onPage(page, { x: 200, y: 200 });

  await page.mouse.move(middle.x, middle.y);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => spread(page)).toBeGreaterThan(1.1 * fitted);
  await page.keyboard.press("f");
  await expect.poll(() => spread(page)).toBe(fitted);

  await canvas.focus();
  await page.keyboard.press("+");
  await expect.poll(() => spread(page)).toBeGreaterThan(1.2 * fitted);
  await page.keyboard.press("-");
  await expect.poll(() => spread(page)).toBe(fitted);
  await page.keyboard.press("-");
  await expect.poll(() => spread(page)).toBeLessThan(0.9 * fitted);
  await page.keyboard.press("0");
  await expect.poll(() => spread(page)).toBe(fitted);

  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => spread(page)).toBeGreaterThan(1.2 * fitted);
  await page.getByRole("button", { name: "Fit everything" }).click();
  await expect.poll(() => spread(page)).toBe(fitted);
});

test("a double click zooms nowhere", async () => {
  const { page } = await visit("/");
  const fitted = await spread(page);
  const nothing = await emptySpot(page);
  await page.mouse.dblclick(nothing.x, nothing.y);
  await drawn(page);
  expect(await spread(page)).toBe(fitted);
});

test("arrow keys walk the network, Enter selects, P pins", async () => {
  const { page } = await visit("/");
  await describeCanvas(page);
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("tooltip").filter({ hasText: "Russia" }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page
    .getByRole("tooltip")
    .filter({ hasNotText: /^Russia/ })
    .waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?actor=/);
  const chosen = search(page).replace("?actor=", "");
  expect(chosen).not.toBe("rus");
  await page.keyboard.press("p");
  await expect
    .poll(async () => (await describeCanvas(page)).nodes.filter((node) => node.pinned))
    .toEqual([expect.objectContaining({ key: chosen })]);
});
