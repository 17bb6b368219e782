import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { playGraph } from "@/tests/support/answers";
import { describeCanvas, settled } from "@/tests/support/canvas";
import { useVisits } from "@/tests/support/visit";
import { largeSlice } from "@/tests/scenes/large";

const visit = useVisits();

const placesOn = async (page: Page) =>
  Object.fromEntries((await describeCanvas(page)).nodes.map(({ key, centre }) => [key, centre]));

test("a reload shows the picture that was there, from what the browser kept of it", async () => {
  const { page } = await visit("/", {
    before: (opened) => playGraph(opened, largeSlice(400, 900)),
  });
  await settled(page);
  const before = await placesOn(page);
  await page.reload();
  const after = await placesOn(page);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [key, { x, y }] of Object.entries(after)) {
    expect(Math.hypot(x - (before[key]?.x ?? 0), y - (before[key]?.y ?? 0))).toBeLessThan(1);
  }
  // Whoever turns what is kept upside down sees it so: no other layout is made.
  await page.evaluate(turnOver);
  await page.reload();
  const turned = await placesOn(page);
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
