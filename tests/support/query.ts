import type { Locator, Page } from "playwright-core";
import { settled } from "./canvas";

/** Opens the console below the network, which a wide screen has. */
export async function openConsole(page: Page): Promise<void> {
  await settled(page);
  await page.getByRole("tab", { name: "Cypher" }).click();
  await editor(page).waitFor();
}

/** As high as there is room for it. */
export async function enlargeConsole(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Enlarge the console" }).click();
}

export const editor = (page: Page): Locator => page.locator(".cm-content");

export async function write(page: Page, text: string): Promise<void> {
  await editor(page).fill(text);
}

export type Way = "Run" | "Explain" | "Profile";

/** Writes a statement in place of what stands there, runs it, and waits for its end. */
export async function run(page: Page, text: string, way: Way = "Run"): Promise<void> {
  await write(page, text);
  // What would be offered for the last word is not wanted.
  await page.keyboard.press("Escape");
  await runAndWait(page, () => page.getByRole("button", { name: way, exact: true }).click());
}

const ENDED = '[data-run][data-ended="true"]';

/** Waits until what `start` starts has come to its end. */
export async function runAndWait(page: Page, start: () => Promise<void>): Promise<void> {
  const outcome = page.locator("[data-run]");
  const isFirst = (await outcome.count()) === 0;
  const before = isFirst ? "none" : await outcome.getAttribute("data-run");
  await start();
  await page.locator(`${ENDED}:not([data-run="${before}"])`).waitFor();
}

export const result = (page: Page): Locator =>
  page.getByRole("region", { name: "Result", exact: true });

/** Graph, Table, JSON or Plan. */
export async function show(page: Page, view: string): Promise<void> {
  const views = page.getByRole("radiogroup", { name: "How to show the result" });
  await views.getByText(view, { exact: true }).click();
}

/** The parts of the table: its cells by their place on the screen, from 0. */
export const cell = (page: Page, row: number, column: number): Locator =>
  result(page).locator(`[data-place="${row}:${column}"]`);

export const opened = (page: Page): Locator =>
  result(page).getByRole("gridcell", { name: /, opened$/ });

/** What is looked up beside the editor. */
export async function openShelf(page: Page, name: string): Promise<Locator> {
  const button = page.getByRole("button", { name, exact: true });
  if ((await button.getAttribute("aria-pressed")) !== "true") await button.click();
  return page.getByRole("region", { name, exact: true });
}
