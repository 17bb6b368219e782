import type { Page } from "playwright-core";
import type { DESCRIBE_EVENT, SceneDescription } from "@/app/explorer/canvas/describe";

const CANVAS = "[data-canvas]";
/** The canvas on which the console draws a result. */
export const RESULT_CANVAS = "[data-result-canvas]";

// Its module brings Sigma along, which only loads in a browser; its type holds the name.
const DESCRIBE: typeof DESCRIBE_EVENT = "whosays:describe";

/** Waits until the layout has settled and two frames have been drawn since. */
export async function settled(page: Page, canvas = CANVAS): Promise<void> {
  await page.waitForSelector(`${canvas}[data-layout="settled"]`);
  await drawn(page);
}

/** Waits for two frames: what was asked for before is on the screen then. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** What the canvas shows and where, by its own account. */
export async function describeCanvas(page: Page, canvas = CANVAS): Promise<SceneDescription> {
  await settled(page, canvas);
  return page.$eval(
    canvas,
    (element, name) =>
      new Promise<SceneDescription>((receive) =>
        element.dispatchEvent(new CustomEvent(name, { detail: { receive } })),
      ),
    DESCRIBE,
  );
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** From the canvas's own pixels to the page's, for the mouse. */
export async function onPage(page: Page, spot: Spot, canvas = CANVAS): Promise<Spot> {
  const box = await page.locator(canvas).boundingBox();
  if (!box) throw new Error("the canvas is not on the page");
  return { x: box.x + spot.x, y: box.y + spot.y };
}

/** Once it is the same twice: a line of chips that comes moves the canvas, and the camera may be on its way. */
async function standing(read: () => Promise<Spot>): Promise<Spot> {
  for (let last = await read(); ;) {
    const spot = await read();
    if (Math.hypot(spot.x - last.x, spot.y - last.y) < 1) return spot;
    last = spot;
  }
}

export const spotOfActor = (page: Page, actorId: string): Promise<Spot> =>
  standing(async () => {
    const { nodes } = await describeCanvas(page);
    const node = nodes.find(({ key }) => key === actorId);
    if (!node) {
      throw new Error(`the canvas shows no ${actorId}: ${nodes.map(({ key }) => key).join()}`);
    }
    return onPage(page, node.centre);
  });

/** @param edgeId `actorId|TYPE|recipientId`, as in a slice */
export const spotOfEdge = (page: Page, edgeId: string): Promise<Spot> =>
  standing(async () => {
    const { edges } = await describeCanvas(page);
    const edge = edges.find(({ key }) => key === edgeId);
    if (!edge) {
      throw new Error(`the canvas shows no ${edgeId}: ${edges.map(({ key }) => key).join()}`);
    }
    return onPage(page, edge.middle);
  });

/** A place on the canvas that is far from every node and line. */
export async function emptySpot(page: Page): Promise<Spot> {
  const { size, nodes, edges } = await describeCanvas(page);
  const taken = [...nodes.map(({ centre }) => centre), ...edges.map(({ middle }) => middle)];
  const far = (spot: Spot) =>
    Math.min(...taken.map(({ x, y }) => Math.hypot(x - spot.x, y - spot.y)));
  const corners = [8, size.width - 8].flatMap((x) => [8, size.height / 2].map((y) => ({ x, y })));
  const [best] = corners.toSorted((a, b) => far(b) - far(a));
  return onPage(page, best ?? { x: 8, y: 8 });
}

/** What the canvas marks as selected, `edge rus|REJECT|al-nusra-front`. */
export async function selectedOnCanvas(page: Page): Promise<string> {
  return (await describeCanvas(page)).selected;
}
