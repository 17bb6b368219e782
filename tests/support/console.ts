import type { Locator, Page } from "playwright-core";
import type { Database } from "@/lib/neo4j/driver";
import { settled } from "./canvas";
import { runText } from "./neo4j";

/** Never ends by itself, and asks for little memory. */
export const HEAVY =
  "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";

export const editor = (page: Page): Locator => page.getByRole("textbox", { name: "Cypher" });
export const options = (page: Page): Locator =>
  page.locator(".cm-tooltip-autocomplete [role=option]");
/** What the line beside the buttons says of the run. */
export const status = (page: Page): Locator => page.locator("[data-status]").first();
export const stopButton = (page: Page): Locator => page.getByRole("button", { name: "Stop" });
export const heads = (page: Page): Locator => page.getByRole("columnheader");

/** Opens the console below the network, which a wide screen has, and waits until it knows the schema. */
export async function openConsole(page: Page): Promise<void> {
  await settled(page);
  const schema = page.waitForResponse(/\/api\/cypher\/schema$/);
  await page.getByRole("tab", { name: "Cypher" }).click();
  await editor(page).waitFor();
  await (await schema).finished();
}

/** As high as there is room for it. */
export async function enlargeConsole(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Enlarge the console" }).click();
}

/** Puts the text in place of what stands there, at once, as by pasting. */
export async function paste(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
  const [ending = ""] = text.split("\n").slice(-1);
  // Where the focus went elsewhere meanwhile, that is told here and not by the answer to what stood there.
  if (ending.trim() !== "")
    await editor(page)
      .locator(".cm-line", { hasText: ending.slice(-40) })
      .last()
      .waitFor();
  // What would be offered for the last word is not wanted.
  await page.keyboard.press("Escape");
}

/** Types it key by key in place of what stands there: brackets close themselves. */
export async function type(page: Page, text: string): Promise<void> {
  await paste(page, "");
  await page.keyboard.type(text);
}

export type Way = "Run" | "Explain" | "Profile";

/** Runs it in place of what stands there, by a button, and waits for its end. */
export async function run(page: Page, text: string, way: Way = "Run"): Promise<void> {
  await paste(page, text);
  await runAndWait(page, () => page.getByRole("button", { name: way, exact: true }).click());
}

/** The same by keys: the focus stays in the editor. */
export async function runByKeys(
  page: Page,
  text: string,
  keys = "ControlOrMeta+Enter",
): Promise<void> {
  await paste(page, text);
  await runAndWait(page, () => page.keyboard.press(keys));
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

/** The text as it stands, all lines of it. */
export async function written(page: Page): Promise<string> {
  const lines = await editor(page).locator(".cm-line").allTextContents();
  return lines.join("\n");
}

/** What is underlined, as `warning: Nobody`, in the order of the text. */
export function marks(page: Page): Promise<string[]> {
  return page
    .locator(".cm-lintRange")
    .evaluateAll((found) =>
      found.map((mark) => `${/lintRange-(\w+)/.exec(mark.className)?.[1]}: ${mark.textContent}`),
    );
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

/** The run ids of the console's transactions in which the database works on this text now. */
export function runsOf(db: Database, text: string): Promise<string[]> {
  return runIds(db, "currentQuery = $text", { text });
}

/** Whether the database knows a transaction of the console by this run id. */
export async function isKnown(db: Database, runId: string): Promise<boolean> {
  return (await runIds(db, "metaData.runId = $runId", { runId })).length > 0;
}

async function runIds(db: Database, where: string, params: Record<string, unknown>) {
  const rows = await runText(
    db,
    `SHOW TRANSACTIONS YIELD metaData, currentQuery
     WHERE metaData.app = 'whosays' AND metaData.query = 'console' AND ${where}
     RETURN metaData.runId AS runId`,
    params,
    "READ",
  );
  return rows.map(({ runId }) => String(runId));
}
