import type { Locator, Page } from "playwright-core";
import { settled } from "./canvas";

export const grid = (page: Page): Locator => page.getByRole("grid");

/** The rows that are in the page, without that of the headings. */
export const rowsOf = (page: Page): Locator => grid(page).locator("[role=row][data-index]");

export const selectedRows = (page: Page): Locator =>
  grid(page).locator('[role=row][aria-selected="true"]');

export const findField = (page: Page): Locator => page.getByLabel("Find in the list");

/** How many rows there are, in the page or not. */
export const rowCount = async (page: Page): Promise<number> =>
  Number(await grid(page).getAttribute("aria-rowcount")) - 1;

export async function openList(page: Page, tab: "actors" | "Statements"): Promise<void> {
  await settled(page);
  const unfold = page.getByRole("button", { name: "Unfold the list" });
  if (await unfold.isVisible()) await unfold.click();
  await page.getByRole("radiogroup", { name: "What to list" }).getByText(tab).click();
  await rowsOf(page).first().waitFor();
}

export async function sortBy(page: Page, order: string): Promise<void> {
  await page.getByRole("button", { name: /^(By |Sort$)/ }).click();
  await page.getByRole("menuitem", { name: order }).click();
}

/** Waits until every row in the page has its sentence. */
export async function sentencesCame(page: Page): Promise<void> {
  await page.getByRole("img", { name: "on its way" }).first().waitFor({ state: "detached" });
}
