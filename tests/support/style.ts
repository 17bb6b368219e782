import type { Locator, Page } from "playwright-core";
import { describeCanvas } from "./canvas";

export const stylePanel = (page: Page): Locator => page.getByRole("tabpanel", { name: "Style" });

/** Chooses what one part of the look follows, by the words of the list. */
export async function follow(page: Page, part: string, choice: string): Promise<void> {
  await stylePanel(page).getByLabel(part, { exact: true }).selectOption({ label: choice });
}

/** How an actor or a line is drawn, by the canvas's own account. */
export async function looksOf(page: Page, key: string) {
  const { nodes, edges } = await describeCanvas(page);
  const node = nodes.find((each) => each.key === key);
  if (node) return { colour: node.colour, sign: node.sign, size: node.radius };
  const edge = edges.find((each) => each.key === key);
  if (!edge) throw new Error(`the canvas shows no ${key}`);
  return { colour: edge.colour, sign: edge.sign, size: edge.width };
}

/** Everything that is drawn, to be compared as a whole. */
export async function allLooks(page: Page) {
  const { nodes, edges } = await describeCanvas(page);
  return {
    nodes: nodes.map(({ key, colour, sign, radius }) => [key, colour, sign, radius]),
    edges: edges.map(({ key, colour, sign, width }) => [key, colour, sign, width]),
  };
}
