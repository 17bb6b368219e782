import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { settled, spotOfActor } from "@/tests/support/canvas";
import { cards } from "@/tests/support/evidence";
import { choice, keysOf, linesOf, menuOn } from "@/tests/support/scene";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

/** The actors on a path, as its row names them. */
const ends = (row: Locator) => row.locator("[data-actor]").all();

const panel = (page: Page) => page.getByRole("tabpanel", { name: "Paths" });

test("two chosen actors are joined by paths, whose steps open and which come onto the canvas", async () => {
  const { page } = await visit("/");
  await settled(page);
  const [from, to] = [await spotOfActor(page, "swe"), await spotOfActor(page, "irn")];
  await page.mouse.click(from.x, from.y);
  await page.keyboard.down("Shift");
  await page.mouse.click(to.x, to.y);
  await page.keyboard.up("Shift");
  await choice(page).getByRole("button", { name: "With all of them" }).click();
  await page.getByRole("menuitem", { name: "Paths between the two" }).click();
  const paths = panel(page).getByRole("listitem");
  await paths.first().waitFor();
  expect(await paths.first().innerText()).toMatch(/Sweden.*Russia.*Iran/s);

  await paths
    .first()
    .getByRole("button", { name: /^Russia and Iran|^Iran and Russia/ })
    .click();
  await expect.poll(() => page.url()).toMatch(/edge=.*AGREE/);
  await cards(page).first().waitFor();

  await menuOn(page, "swe");
  await page.getByRole("menuitem", { name: "Hide all others" }).click();
  await expect.poll(() => keysOf(page)).toEqual(["irn", "swe"]);
  // Who was hidden comes back with a path that leads over them.
  const onto = paths.first().getByRole("button", { name: "Onto the canvas" });
  await onto.click();
  await expect.poll(() => keysOf(page)).toHaveLength((await ends(paths.first())).length);
  await choice(page)
    .getByText(/actors chosen: .*Russia/)
    .waitFor();
});

test("a path that leaves somebody out goes another way, or says that there is none", async () => {
  const { page } = await visit("/");
  await settled(page);
  await menuOn(page, "swe");
  await page.getByRole("menuitem", { name: "Paths from here" }).click();
  await panel(page).getByLabel("To", { exact: true }).first().fill("Iran");
  await page.getByRole("option", { name: "Iran" }).click();
  await panel(page)
    .getByText(/path.* of at most 4 steps/)
    .waitFor();
  await panel(page).getByLabel("Leave out actors").first().fill("Russia");
  await page.getByRole("option", { name: "Russia" }).click();
  await page.keyboard.press("Escape");
  await panel(page).getByText("There is no path of at most 4 steps").waitFor();
  expect(await panel(page).getByRole("listitem").count()).toBe(0);
  expect((await linesOf(page)).length).toBeGreaterThan(0);
});
