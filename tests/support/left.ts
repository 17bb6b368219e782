import type { Locator, Page } from "playwright-core";
import { settled } from "./canvas";

export const legend = (page: Page): Locator => page.getByRole("tabpanel", { name: "Legend" });

/** Turns to a tab left of the network, which a screen of middling width begins with folded. */
export async function openLeft(page: Page, tab: string): Promise<void> {
  await settled(page);
  const unfold = page.getByRole("button", { name: "Unfold the legend" });
  if (await unfold.isVisible()) await unfold.click();
  await page.getByRole("tab", { name: tab, exact: true }).click();
}
