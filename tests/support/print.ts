import type { Page } from "playwright-core";

/** Before the page opens: no dialog of the system, but a mark that it would have come. */
export async function printed(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset["printed"] = "yes";
    };
  });
}

/** Waits until the sheet is whole and would go to the printer. */
export async function printIt(page: Page): Promise<void> {
  await page.keyboard.press("Control+p");
  await page.waitForFunction(() => document.documentElement.dataset["printed"] === "yes");
}
