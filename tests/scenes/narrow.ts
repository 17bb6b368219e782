import type { Page } from "playwright-core";
import { settled } from "@/tests/support/canvas";

/** The network of a narrow screen, with one of its sheets. */
export async function sheet(page: Page, name: string): Promise<void> {
  await page.getByRole("radiogroup", { name: "What to show" }).getByText("Network").click();
  await settled(page);
  await page
    .getByRole("group", { name: "Below the network" })
    .getByRole("button", { name })
    .click();
}
