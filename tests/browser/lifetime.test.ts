import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { settled } from "@/tests/support/canvas";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

/** A browser gives a page 16 contexts, and takes the oldest away for one more. */
const ROUNDS = 20;

/** Keeps count of the WebGL contexts that a page makes, without keeping them alive. */
function countContexts(): void {
  const made: WeakRef<WebGLRenderingContext>[] = [];
  const getContext = HTMLCanvasElement.prototype.getContext;
  const counting = function (this: HTMLCanvasElement, ...args: Parameters<typeof getContext>) {
    const context = getContext.apply(this, args);
    const isWebGl =
      context instanceof WebGLRenderingContext || context instanceof WebGL2RenderingContext;
    if (isWebGl && !made.some((known) => known.deref() === context))
      made.push(new WeakRef(context));
    return context;
  };
  Object.assign(HTMLCanvasElement.prototype, { getContext: counting });
  document.addEventListener("whosays-test:contexts", (event) => {
    const living = made.filter((known) => known.deref()?.isContextLost() === false).length;
    (event as CustomEvent<(living: number) => void>).detail(living);
  });
}

const livingContexts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((receive) =>
        document.dispatchEvent(new CustomEvent("whosays-test:contexts", { detail: receive })),
      ),
  );

test(`opening and leaving the explorer ${ROUNDS} times leaks no WebGL context`, async () => {
  const { page, troubles } = await visit("/", {
    size: "tablet",
    before: async (opened) => void (await opened.addInitScript(countContexts)),
  });
  await settled(page);
  const first = await livingContexts(page);
  expect(first).toBeGreaterThan(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.getByRole("link", { name: /Moscow may back/ }).click();
    await page.getByRole("link", { name: "The network", exact: true }).click();
    await page.waitForSelector('[data-layout="settled"]');
  }
  expect(await livingContexts(page)).toBe(first);
  expect(await page.locator("[data-canvas] canvas").count()).toBeLessThan(10);
  expect(troubles).toEqual([]);
  console.log(`lifetime: ${ROUNDS} visits, WebGL contexts alive before ${first}, after ${first}`);
}, 150_000);
