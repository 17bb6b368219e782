import type { Page } from "playwright-core";
import type { Database } from "@/lib/neo4j/driver";
import { runText } from "./neo4j";
import { runAndWait } from "./query";

/** Never ends by itself, and asks for little memory. */
export const HEAVY =
  "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";

export const editor = (page: Page) => page.getByRole("textbox", { name: "Cypher" });
export const options = (page: Page) => page.locator(".cm-tooltip-autocomplete [role=option]");
/** What the line beside the buttons says of the run. */
export const status = (page: Page) => page.locator("[data-status]").first();
export const stopButton = (page: Page) => page.getByRole("button", { name: "Stop" });
export const heads = (page: Page) => page.getByRole("columnheader");

/** Unfolds the console and waits until it knows the schema. */
export async function openConsole(page: Page): Promise<void> {
  const schema = page.waitForResponse(/\/api\/cypher\/schema$/);
  await page.getByRole("tab", { name: "Cypher" }).click();
  await editor(page).waitFor();
  await (await schema).finished();
}

/** Puts the text in place of what stands there, at once, as by pasting. */
export async function paste(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
}

/** Types it key by key in place of what stands there: brackets close themselves. */
export async function type(page: Page, text: string): Promise<void> {
  await paste(page, "");
  await page.keyboard.type(text);
}

/** Runs it in place of what stands there, by keys, and waits for its end. */
export async function run(page: Page, text: string, keys = "ControlOrMeta+Enter"): Promise<void> {
  await paste(page, text);
  await runAndWait(page, () => page.keyboard.press(keys));
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
