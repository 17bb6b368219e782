import type { Page } from "playwright-core";
import { settled } from "@/tests/support/canvas";
import { chipsOf, filtersOf, openFilters, openTimeline } from "@/tests/support/filters";
import { findField, openList, sentencesCame } from "@/tests/support/list";
import { sheet } from "./narrow";
import type { Scene } from "./scenes";

const WIDE = ["desktop", "tablet"] as const;

async function filters(page: Page): Promise<void> {
  await settled(page);
  await openFilters(page);
}

const NUSRA_REJECTS = "/?edge=al-nusra-front~REJECT~rus";

/** Ticks a value among the filters, or on its sheet, and waits for what it does. */
async function tick(page: Page, name: string): Promise<void> {
  await page.getByRole("checkbox", { name, exact: true }).click();
  await chipsOf(page).first().waitFor();
}

async function onlyDenied(page: Page): Promise<void> {
  await filters(page);
  await filtersOf(page).getByRole("button", { name: "Only denied" }).focus();
  await page.keyboard.press("Enter");
}

/** Filters and the timeline on the first article. */
export const FILTER_SCENES: readonly Scene[] = [
  {
    name: "filters",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await onlyDenied(page);
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
      await tick(page, "the article itself");
      await tick(page, "unnamed group");
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
    name: "list-filtered",
    path: NUSRA_REJECTS,
    sizes: WIDE,
    async prepare(page) {
      await filters(page);
      await tick(page, "Accuse");
      await openList(page, "Statements");
      await page.getByText("filtered away").waitFor();
      await sentencesCame(page);
      await settled(page);
    },
  },
  {
    name: "list-found",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await openList(page, "Statements");
      await page.getByRole("button", { name: "Enlarge the list" }).click();
      await findField(page).fill("Lavrov");
      await page.getByText("found with “Lavrov”").waitFor();
      await sentencesCame(page);
      await settled(page);
    },
  },
  {
    name: "list-none",
    path: "/",
    sizes: ["desktop"],
    async prepare(page) {
      await openList(page, "actors");
      await findField(page).fill("nobody of that name");
      await page.getByText("Nothing in this list holds").waitFor();
    },
  },
  {
    name: "list-sort-menu",
    path: "/",
    sizes: ["desktop"],
    async prepare(page) {
      await openList(page, "Statements");
      await sentencesCame(page);
      await settled(page);
      await page.getByRole("button", { name: "By said" }).click();
      await page.getByRole("menuitem", { name: "Speaker, A to Z" }).waitFor();
    },
  },
  {
    name: "no-result",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await onlyDenied(page);
      await page.getByLabel("Name or alias").fill("nobody");
      await page.getByRole("heading", { name: "Nothing is left to be seen" }).waitFor();
    },
  },
  {
    name: "timeline-narrow",
    path: "/",
    sizes: ["phone"],
    async prepare(page) {
      await sheet(page, "Timeline");
      await page.getByRole("button", { name: "One day later" }).click();
      await chipsOf(page).first().waitFor();
      await settled(page);
    },
  },
  {
    name: "filters-narrow",
    path: "/",
    sizes: ["phone"],
    async prepare(page) {
      await sheet(page, "Filters");
      await tick(page, "unnamed group");
      await settled(page);
    },
  },
  {
    name: "marks-narrow",
    path: "/",
    sizes: ["phone"],
    async prepare(page) {
      await sheet(page, "Legend");
      await page.getByRole("heading", { name: "Lines" }).waitFor();
      await settled(page);
    },
  },
  {
    name: "as-cypher",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await filters(page);
      await tick(page, "unnamed group");
      await filtersOf(page).getByRole("button", { name: "Open as Cypher" }).click();
      await page.getByRole("textbox", { name: "Cypher" }).getByText("$kinds").waitFor();
      await settled(page);
    },
  },
];
