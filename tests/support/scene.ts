import type { Page } from "playwright-core";
import { describeCanvas, spotOfActor } from "@/tests/support/canvas";

export const scene = (page: Page) => page.getByRole("group", { name: "Scene", exact: true });
export const choice = (page: Page) => page.getByRole("group", { name: "Choice", exact: true });
export const undoButton = (page: Page) => page.getByRole("button", { name: /^Undo/ });

export const keysOf = async (page: Page) =>
  (await describeCanvas(page)).nodes.map(({ key }) => key).toSorted();

export const linesOf = async (page: Page) =>
  (await describeCanvas(page)).edges.map(({ key }) => key).toSorted();

/** Where the nodes are on the screen, to the pixel. */
export const placesOf = async (page: Page) =>
  new Map(
    (await describeCanvas(page)).nodes.map(({ key, centre: { x, y } }) => [
      key,
      [Math.round(x), Math.round(y)],
    ]),
  );

export const pinnedOf = async (page: Page) =>
  (await describeCanvas(page)).nodes.filter(({ pinned }) => pinned).map(({ key }) => key);

/** The names above the circles of groups. */
export const groupsOf = async (page: Page) =>
  (await describeCanvas(page)).groups.map(({ name }) => name);

export const menuOn = async (page: Page, actorId: string) => {
  const spot = await spotOfActor(page, actorId);
  await page.mouse.click(spot.x, spot.y, { button: "right" });
};
