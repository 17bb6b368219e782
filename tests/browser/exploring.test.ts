import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeCanvas, onPage, settled } from "@/tests/support/canvas";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

const sceneBar = (page: Page) => page.getByRole("group", { name: "Scene", exact: true });

const keysOf = async (page: Page) =>
  (await describeCanvas(page)).nodes.map(({ key }) => key).toSorted();

async function spotOf(page: Page, key: string) {
  const node = (await describeCanvas(page)).nodes.find((each) => each.key === key);
  if (!node) throw new Error(`${key} is not on the canvas`);
  return onPage(page, node.centre);
}

const whereAll = async (page: Page) =>
  new Map((await describeCanvas(page)).nodes.map(({ key, centre }) => [key, centre]));

test("the menu opens by right click, by Shift+F10 and the menu key, on a thing and beside it", async () => {
  const { page } = await visit("/");
  await settled(page);
  const spot = await spotOf(page, "rus");
  await page.mouse.click(spot.x, spot.y, { button: "right" });
  const menu = page.getByRole("menu");
  await menu.getByText("Russia", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  // The canvas has its own place in the order of focus.
  await page.locator("[data-canvas]").focus();
  await page.keyboard.press("Shift+F10");
  await menu.getByRole("menuitem", { name: "Fit everything into view" }).waitFor();
  await page.keyboard.press("Escape");
});

test("what is hidden is out of sight, is counted, and comes back where it was", async () => {
  const { page } = await visit("/");
  await settled(page);
  const before = await whereAll(page);
  const spot = await spotOf(page, "swe");
  await page.mouse.click(spot.x, spot.y, { button: "right" });
  await page.getByRole("menuitem", { name: "Hide", exact: true }).click();
  await expect.poll(() => keysOf(page)).not.toContain("swe");
  await sceneBar(page).getByText("Hidden: Sweden. Nothing is deleted.").waitFor();
  await sceneBar(page).getByRole("button", { name: "Show 1 hidden thing" }).click();
  await expect.poll(() => whereAll(page)).toEqual(before);
  await page.keyboard.press("Control+z");
  await expect.poll(() => keysOf(page)).not.toContain("swe");
  await page.keyboard.press("Control+z");
  await expect.poll(() => whereAll(page)).toEqual(before);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => keysOf(page)).not.toContain("swe");
});

test("a pin and a move are steps that can be undone", async () => {
  const { page } = await visit("/");
  await settled(page);
  const before = await whereAll(page);
  const spot = await spotOf(page, "irn");
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move(spot.x + 30, spot.y + 20, { steps: 4 });
  await page.mouse.up();
  const undo = sceneBar(page).getByRole("button", { name: "Undo: move Iran" });
  await undo.waitFor();
  expect((await describeCanvas(page)).nodes.find(({ key }) => key === "irn")?.pinned).toBe(true);
  await undo.click();
  await expect.poll(() => whereAll(page)).toEqual(before);
  expect((await describeCanvas(page)).nodes.find(({ key }) => key === "irn")?.pinned).toBe(false);
});

test("several are chosen by clicks with Shift, by a box and by a line around", async () => {
  const { page } = await visit("/");
  await settled(page);
  const choice = page.getByRole("group", { name: "Choice", exact: true });
  const [rus, irn] = [await spotOf(page, "rus"), await spotOf(page, "irn")];
  await page.mouse.click(rus.x, rus.y);
  await page.keyboard.down("Shift");
  await page.mouse.click(irn.x, irn.y);
  await page.keyboard.up("Shift");
  await choice.getByText("2 actors chosen: ").waitFor();
  await choice.getByRole("button", { name: "Choose nobody" }).click();
  await choice.waitFor({ state: "detached" });

  const { nodes } = await describeCanvas(page);
  const { x, y } = await onPage(page, { x: 6, y: 6 });
  const box = await page.locator("[data-canvas]").boundingBox();
  if (!box) throw new Error("no canvas");
  await page.keyboard.down("Shift");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 6, box.y + box.height - 6, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await choice.getByText(`${nodes.length} actors chosen`).waitFor();
  await choice.getByRole("button", { name: "Choose nobody" }).click();

  await page.getByRole("button", { name: "Choose by drawing a line around" }).click();
  await page.mouse.move(irn.x - 25, irn.y - 25);
  await page.mouse.down();
  for (const [dx, dy] of [
    [25, -25],
    [25, 25],
    [-25, 25],
    [-25, -20],
  ] as const) {
    await page.mouse.move(irn.x + dx, irn.y + dy, { steps: 2 });
  }
  await page.mouse.up();
  await choice.getByText("1 actor chosen: Iran.").waitFor();
});
