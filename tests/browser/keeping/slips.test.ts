import { expect, test } from "vitest";
import { settled, spotOfActor } from "@/tests/support/canvas";
import { useVisits } from "@/tests/support/visit";
import { deleteAllViews, dialog, notice, openViewsMenu } from "@/tests/support/views";

const visit = useVisits();

test("slips of the hand lose no words that were typed, and keep no view twice", async () => {
  const { page } = await visit("/?actor=rus");
  await settled(page);
  await deleteAllViews(page);
  const note = page.getByRole("textbox", { name: "Your note" });
  const words = "Compare with the day";
  await page.getByRole("button", { name: "Write a note" }).click();
  await note.fill(words);
  await page.keyboard.press("Escape");
  expect(await note.inputValue()).toBe(words);

  const { x, y } = await spotOfActor(page, "irn");
  await page.mouse.click(x, y);
  await page.getByRole("heading", { name: "Iran" }).waitFor();
  expect(await note.count()).toBe(0);
  await page.goBack();
  await expect.poll(() => note.inputValue()).toBe(words);
  // It did not take the focus: keys are not typed into it.
  expect(await page.locator("textarea:focus").count()).toBe(0);
  await page.reload();
  await expect.poll(() => note.inputValue()).toBe(words);
  await page.getByRole("button", { name: "Cancel" }).click();
  await note.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("button", { name: "Write a note" }).waitFor();
  expect(await note.count()).toBe(0);

  await openViewsMenu(page);
  await page.getByRole("menuitem", { name: /^Keep what you see/ }).click();
  await dialog(page).getByLabel("Name").fill("Once");
  await dialog(page).getByRole("button", { name: "Keep", exact: true }).dblclick();
  await notice(page).getByText("Kept as “Once”").waitFor();
  await openViewsMenu(page);
  const kept = page.getByRole("menuitem", { name: /^Once/ });
  await kept.first().waitFor();
  expect(await kept.count()).toBe(1);
  await deleteAllViews(page);
});
