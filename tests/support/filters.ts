import type { Locator, Page } from "playwright-core";

export function filtersOf(page: Page): Locator {
  return page.getByRole("tabpanel", { name: "Filters" });
}

export async function openFilters(page: Page): Promise<void> {
  // A screen of middling width begins with the panel folded.
  const unfold = page.getByRole("button", { name: "Unfold the legend" });
  if (await unfold.isVisible()) await unfold.click();
  await page.getByRole("tab", { name: /^Filters/ }).click();
  await filtersOf(page).getByRole("checkbox", { name: "Accuse" }).waitFor();
}

export async function openTimeline(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Timeline", exact: true }).click();
  await page.getByRole("region", { name: "Timeline" }).getByRole("slider").first().waitFor();
}

/** The filters that act, each a button that lifts it. */
export function chipsOf(page: Page): Locator {
  return page.getByRole("group", { name: "Active filters" }).getByRole("listitem");
}
