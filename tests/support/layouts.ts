import type { Page } from "playwright-core";

export const layoutButton = (page: Page) => page.getByRole("button", { name: "Choose a layout" });
export const layoutForm = (page: Page) => page.getByRole("dialog", { name: "Choose a layout" });

/** Opens the form and turns it to a layout. */
export async function openLayouts(page: Page, name?: string): Promise<void> {
  await layoutButton(page).click();
  if (name !== undefined) await choose(page, "Layout", name);
}

export async function choose(page: Page, field: string, option: string): Promise<void> {
  await layoutForm(page).getByRole("combobox", { name: field, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

export const layOut = (page: Page) =>
  layoutForm(page).getByRole("button", { name: "Lay out", exact: true }).click();
