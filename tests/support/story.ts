import path from "node:path";
import type { Locator, Page } from "playwright-core";

/** From the menu of the empty canvas. */
export async function openStoryDialog(page: Page): Promise<Locator> {
  await page.locator("[data-canvas]").focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: /^Make a story/ }).click();
  const dialog = page.getByRole("dialog", { name: "Make a story" });
  await dialog.getByLabel("Title").waitFor();
  return dialog;
}

/** Saves what is shown as a story into a folder, and returns where it is. */
export async function saveStory(page: Page, title: string, folder: string): Promise<string> {
  const dialog = await openStoryDialog(page);
  await dialog.getByLabel("Title").fill(title);
  const saved = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save the file" }).click();
  const download = await saved;
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  await dialog.waitFor({ state: "hidden" });
  return file;
}
