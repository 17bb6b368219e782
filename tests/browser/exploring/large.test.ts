import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { playGraph } from "@/tests/support/answers";
import { launchChromium, openPage, testUrl, type WatchedPage } from "@/tests/support/browser";
import { describeCanvas, drawn, onPage, selectedOnCanvas, settled } from "@/tests/support/canvas";
import { largeSlice } from "@/tests/scenes/large";

const CANVAS = "[data-canvas]";

let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  watched = await openPage(browser);
  ({ page } = watched);
  await playGraph(page, largeSlice(1_200, 4_000));
  await page.goto(testUrl());
  await settled(page);
});

afterAll(async () => {
  await watched.close();
  await browser.close();
});

const isSpotlit = (): Promise<boolean> =>
  page
    .locator(`${CANVAS} [data-spotlight]`)
    .count()
    .then((count) => count > 0);

/** How many names of the picture the layer above it has no ink of. */
async function namesNotLit(): Promise<number> {
  const { labels } = await describeCanvas(page);
  if (labels.length === 0) throw new Error("the picture has no names");
  return page.locator(`${CANVAS} .sigma-spotlight`).evaluate((layer, boxes) => {
    const context = layer instanceof HTMLCanvasElement && layer.getContext("2d");
    if (!context) throw new Error("no layer above the picture");
    const ratio = context.canvas.width / context.canvas.clientWidth;
    return boxes.filter(({ x, y, width, height }) => {
      const [left, top, wide, high] = [x, y, width, height].map((side) => Math.round(side * ratio));
      const { data } = context.getImageData(left ?? 0, top ?? 0, wide ?? 1, high ?? 1);
      return data.every((value) => value === 0);
    }).length;
  }, labels);
}

/** An actor of some size away from the borders, and where it is on the page. */
async function someActor() {
  const { nodes, size } = await describeCanvas(page);
  const [actor] = nodes
    .filter(
      ({ centre: { x, y } }) => x > 200 && y > 200 && x < size.width - 200 && y < size.height - 200,
    )
    .toSorted((a, b) => b.radius - a.radius);
  if (!actor) throw new Error("nobody stands in the middle");
  return { key: actor.key, spot: await onPage(page, actor.centre) };
}

test("what the pointer is on is lit above the faded rest, and goes out with it", async () => {
  const { spot } = await someActor();
  await page.mouse.move(spot.x, spot.y);
  await expect.poll(isSpotlit).toBe(true);
  expect(await namesNotLit(), "names that went away").toBe(0);
  await page.getByRole("tooltip").waitFor();
  const { x, y } = await onPage(page, { x: 4, y: 4 });
  await page.mouse.move(x, y);
  await expect.poll(isSpotlit).toBe(false);
});

test("a click finds an actor where it is after the picture was moved", async () => {
  const { spot: from } = await someActor();
  const start = await onPage(page, { x: 6, y: 6 });
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step++)
    await page.mouse.move(start.x + 15 * step, start.y + 10 * step);
  await page.mouse.up();
  await expect
    .poll(async () => (await someActor()).spot.x - from.x, { message: "moved" })
    .not.toBe(0);
  await drawn(page);
  const { key, spot } = await someActor();
  await page.mouse.click(spot.x, spot.y);
  await expect.poll(() => selectedOnCanvas(page)).toBe(`actor ${key}`);
  expect(await isSpotlit()).toBe(true);
  await page.mouse.click(start.x, start.y);
  await expect.poll(isSpotlit).toBe(false);
});

test("a line as thin as a hair is found by a click", async () => {
  const { nodes, edges, size } = await describeCanvas(page);
  const clearance = ({ x, y }: { x: number; y: number }): number =>
    Math.min(...nodes.map(({ centre, radius }) => Math.hypot(centre.x - x, centre.y - y) - radius));
  const pairOf = (key: string): string =>
    key
      .split("|")
      .filter((_, i) => i !== 1)
      .toSorted()
      .join();
  const pairs = edges.map(({ key }) => pairOf(key));
  const [edge] = edges
    .filter((_, i) => pairs.indexOf(pairs[i] ?? "") === pairs.lastIndexOf(pairs[i] ?? ""))
    .filter(
      ({ middle: { x, y } }) => x > 60 && y > 60 && x < size.width - 90 && y < size.height - 60,
    )
    .map(({ key, middle }) => ({ key, middle, clear: clearance(middle) }))
    .toSorted((a, b) => b.clear - a.clear);
  if (!edge) throw new Error("no line has its middle on the canvas");
  const { x, y } = await onPage(page, edge.middle);
  await page.mouse.click(x, y);
  await expect.poll(() => selectedOnCanvas(page)).toBe(`edge ${edge.key}`);
});

/** Of the network alone, with nothing selected. */
async function picture(): Promise<string> {
  const { x, y } = await onPage(page, { x: 6, y: 6 });
  await page.mouse.click(x, y);
  await expect.poll(isSpotlit).toBe(false);
  // Keys leave the ring of the focus around the canvas.
  await page.locator(CANVAS).evaluate((canvas) => canvas.blur());
  await drawn(page);
  return (await page.locator(CANVAS).screenshot()).toString("base64");
}

test("what is hidden leaves nothing behind, and comes back to where it was drawn", async () => {
  const before = await picture();
  const { takenIn } = await describeCanvas(page);
  const { key, spot } = await someActor();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.click(spot.x, spot.y);
  await expect.poll(() => selectedOnCanvas(page)).toBe(`actor ${key}`);
  await page.keyboard.press("Delete");
  const isHere = async () => (await describeCanvas(page)).nodes.some((node) => node.key === key);
  await expect.poll(isHere).toBe(false);
  const hidden = await picture();
  await page.keyboard.press("Control+z");
  await expect.poll(isHere).toBe(true);
  expect((await picture()) === before, "the same as before").toBe(true);
  expect((await describeCanvas(page)).takenIn, "nothing but what changed").toBe(takenIn);
  await page.mouse.click(spot.x, spot.y);
  await expect.poll(() => selectedOnCanvas(page)).toBe(`actor ${key}`);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(isHere).toBe(false);
  // Another size makes Sigma take in everything anew.
  await page.setViewportSize({ width: width + 1, height });
  await page.setViewportSize({ width, height });
  expect((await picture()) === hidden, "the same as drawn anew").toBe(true);
});
