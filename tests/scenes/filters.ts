import type { Page } from "playwright-core";
import { settled } from "@/tests/support/canvas";
import { chipsOf, filtersOf, openFilters, openTimeline } from "@/tests/support/filters";
import type { Scene } from "./scenes";

const WIDE = ["desktop", "tablet"] as const;

async function filters(page: Page): Promise<void> {
  await settled(page);
  await openFilters(page);
}

/** Filters and the timeline on the first article. */
export const FILTER_SCENES: readonly Scene[] = [
  {
    name: "filters",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await filters(page);
      await filtersOf(page).getByRole("button", { name: "Only denied" }).focus();
      await page.keyboard.press("Enter");
      await chipsOf(page).first().waitFor();
    },
  },
  {
    name: "filters-many",
    path: "/?actor=rus",
    sizes: ["desktop"],
    async prepare(page) {
      await filters(page);
      await filtersOf(page).getByRole("button", { name: "Speaker" }).click();
      await filtersOf(page).getByRole("checkbox", { name: "Country" }).waitFor();
      await filtersOf(page).getByRole("checkbox", { name: "the article itself" }).click();
      await filtersOf(page).getByRole("checkbox", { name: "unnamed group" }).click();
      await chipsOf(page).nth(1).waitFor();
    },
  },
  {
    name: "timeline",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await settled(page);
      await openTimeline(page);
      await page.getByRole("slider", { name: "From" }).focus();
      await page.keyboard.press("ArrowRight");
      await chipsOf(page).first().waitFor();
      await settled(page);
    },
  },
  {
    name: "no-result",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await filters(page);
      await filtersOf(page).getByRole("button", { name: "Only denied" }).focus();
      await page.keyboard.press("Enter");
      await page.getByLabel("Name or alias").fill("nobody");
      await page.getByRole("heading", { name: "Nothing is left to be seen" }).waitFor();
    },
  },
];
