import type { Page } from "playwright-core";
import { menuOn } from "./scene";

/** What stands above the room: what came of a link, of a view, of earlier work. */
export const notice = (page: Page) => page.getByRole("group", { name: "Message", exact: true });

export const dialog = (page: Page) => page.getByRole("dialog");

export async function openViewsMenu(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Views", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Copy a link/ }).waitFor();
}

export async function keepAs(page: Page, name: string): Promise<void> {
  await openViewsMenu(page);
  await page.getByRole("menuitem", { name: /^Keep what you see/ }).click();
  await dialog(page).getByLabel("Name").fill(name);
  await page.keyboard.press("Enter");
  await dialog(page).waitFor({ state: "detached" });
}

export async function openKept(page: Page, name: string): Promise<void> {
  await openViewsMenu(page);
  await page.getByRole("menuitem", { name: new RegExp(`^${name}`) }).click();
  await notice(page).getByText(`“${name}” is open.`).waitFor();
}

export async function linkOf(page: Page): Promise<string> {
  await openViewsMenu(page);
  await page.getByRole("menuitem", { name: /^Copy a link/ }).click();
  return dialog(page).getByLabel("Link").inputValue();
}

export async function hideByMenu(page: Page, actorId: string): Promise<void> {
  await menuOn(page, actorId);
  await page.getByRole("menuitem", { name: "Hide", exact: true }).click();
  await page.getByRole("menu").waitFor({ state: "detached" });
}

/** Whatever earlier tests kept is in the way of an empty list. */
export async function deleteAllViews(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { items } = (await (await fetch("/api/views")).json()) as { items: { viewId: string }[] };
    for (const { viewId } of items) await fetch(`/api/views/${viewId}`, { method: "DELETE" });
  });
}
