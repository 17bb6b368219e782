import type { Page } from "playwright-core";
import type { ActorId } from "@/lib/model/ids";
import { launchChromium, openPage, testUrl } from "@/tests/support/browser";
import { describeCanvas, drawn, settled, spotOfActor } from "@/tests/support/canvas";
import { type Figure, median } from "./measure";

const RUNS = 11;
const MOST_MS = 50;

/** From the key that undoes an expansion to the frame without what it had brought. */
export async function benchUndo(hub: ActorId): Promise<Figure> {
  const browser = await launchChromium({ measured: true });
  const { page, close } = await openPage(browser);
  await page.goto(testUrl());
  await settled(page);
  const before = await nodesOf(page);
  const { x, y } = await spotOfActor(page, hub);
  await page.mouse.dblclick(x, y);
  await page.getByRole("dialog").getByRole("button", { name: "Expand" }).click();
  await page
    .getByText(/more neighbours can still be added/)
    .first()
    .waitFor();
  await settled(page);
  const expanded = await nodesOf(page);
  if (expanded <= before) throw new Error("the expansion brought nobody");
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    times.push(await page.evaluate(undo));
    await drawn(page);
    if ((await nodesOf(page)) !== before) throw new Error("the expansion was not taken back");
    await page.keyboard.press("Control+Shift+z");
    await settled(page);
    if ((await nodesOf(page)) !== expanded) throw new Error("the expansion did not come back");
  }
  await close();
  await browser.close();
  const ours = median(times.slice(1));
  return {
    name: `undo of an expand in a scene of ${before} actors: key to frame`,
    unit: "ms",
    ours,
    goal: { words: `at most ${MOST_MS} ms`, met: ours <= MOST_MS },
    runs: RUNS,
  };
}

const nodesOf = async (page: Page): Promise<number> => (await describeCanvas(page)).nodes.length;

/** Runs in the page. */
async function undo(): Promise<number> {
  const start = performance.now();
  document.body.dispatchEvent(
    new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true }),
  );
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - start;
}
