import type { Page } from "playwright-core";
import { DESCRIBE_EVENT, type SceneDescription } from "@/app/explorer/canvas/describe";

const CANVAS = "[data-canvas]";

/** Waits until the layout has settled and two frames have been drawn since. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector(`${CANVAS}[data-layout="settled"]`);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** What the canvas shows and where, by its own account. */
export async function describeCanvas(page: Page): Promise<SceneDescription> {
  await settled(page);
  return page.$eval(
    CANVAS,
    (element, name) =>
      new Promise<SceneDescription>((receive) =>
        element.dispatchEvent(new CustomEvent(name, { detail: { receive } })),
      ),
    DESCRIBE_EVENT,
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** From the canvas's own pixels to the page's, for the mouse. */
async function onPage(page: Page, spot: Spot): Promise<Spot> {
  const box = await page.locator(CANVAS).boundingBox();
  if (!box) throw new Error("the canvas is not on the page");
  return { x: box.x + spot.x, y: box.y + spot.y };
}

export async function spotOfActor(page: Page, actorId: string): Promise<Spot> {
  const { nodes } = await describeCanvas(page);
  const node = nodes.find(({ key }) => key === actorId);
  if (!node)
    throw new Error(`the canvas shows no ${actorId}: ${nodes.map(({ key }) => key).join()}`);
  return onPage(page, node.centre);
}

/** @param edgeId `actorId|TYPE|recipientId`, as in a slice */
export async function spotOfEdge(page: Page, edgeId: string): Promise<Spot> {
  const { edges } = await describeCanvas(page);
  const edge = edges.find(({ key }) => key === edgeId);
  if (!edge)
    throw new Error(`the canvas shows no ${edgeId}: ${edges.map(({ key }) => key).join()}`);
  return onPage(page, edge.middle);
}
