import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { playGraph } from "@/tests/support/answers";
import { launchChromium, openPage, testUrl, type WatchedPage } from "@/tests/support/browser";
import { describeCanvas, settled } from "@/tests/support/canvas";
import { largeSlice } from "@/tests/scenes/large";

let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  watched = await openPage(browser);
  ({ page } = watched);
  await playGraph(page, largeSlice(400, 900));
  await page.goto(testUrl());
  await settled(page);
});

afterAll(async () => {
  await watched.close();
  await browser.close();
});

const places = async () =>
  Object.fromEntries((await describeCanvas(page)).nodes.map(({ key, centre }) => [key, centre]));

test("a reload shows the picture that was there, from what the browser kept of it", async () => {
  const before = await places();
  await page.reload();
  const after = await places();
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [key, { x, y }] of Object.entries(after)) {
    expect(Math.hypot(x - (before[key]?.x ?? 0), y - (before[key]?.y ?? 0))).toBeLessThan(1);
  }
  // Whoever turns what is kept upside down sees it so: no other layout is made.
  await page.evaluate(turnOver);
  await page.reload();
  const turned = await places();
  const height = page.viewportSize()?.height ?? 0;
  const [lowest] = Object.entries(before).toSorted(([, a], [, b]) => b.y - a.y);
  expect(turned[lowest?.[0] ?? ""]?.y).toBeLessThan(height / 4);
});

/** Runs in the page. */
async function turnOver(): Promise<void> {
  const [name] = await caches.keys();
  const store = await caches.open(name ?? "");
  const [url] = await store.keys();
  if (!url) throw new Error("nothing was kept");
  const kept = await store.match(url);
  const numbers = new Float32Array((await kept?.arrayBuffer()) ?? new ArrayBuffer());
  await store.put(url, new Response(numbers.map((value, i) => (i % 2 === 1 ? -value : value))));
}
