import { expect, test } from "vitest";
import { chipsOf } from "@/tests/support/filters";
import { legend, openLeft } from "@/tests/support/left";
import { choice, keysOf, linesOf, menuOn } from "@/tests/support/scene";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

test("a row of the legend takes away what it means and brings it back, by mouse and by keys", async () => {
  const { page } = await visit("/");
  await openLeft(page, "Legend");
  const [actors, lines] = [await keysOf(page), await linesOf(page)];
  const row = (name: RegExp) => legend(page).getByRole("button", { name });

  await row(/^conflict in deed/).click();
  await expect
    .poll(async () => (await linesOf(page)).filter((key) => key.includes("|ASSAULT|")))
    .toEqual([]);
  expect(await row(/^conflict in deed/).getAttribute("aria-pressed")).toBe("false");
  await row(/^conflict in deed/).click();
  await expect.poll(() => linesOf(page)).toEqual(lines);

  await row(/^country/).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await keysOf(page)).length).toBeLessThan(actors.length);
  await expect.poll(() => chipsOf(page).first().innerText()).toContain("only country");
  await page.keyboard.press("Enter");
  await expect.poll(() => keysOf(page)).toEqual(actors);

  await row(/^dashed/).click();
  await expect.poll(() => choice(page).innerText()).toContain("actors chosen");
  await page.keyboard.press("Escape");

  // What one has pinned oneself stands there as long as it is.
  await legend(page).getByText("the more statements it has").waitFor();
  expect(await row(/^a dot at its edge/).count()).toBe(0);
  await menuOn(page, "rus");
  await page.getByRole("menuitem", { name: "Pin it where it stands" }).click();
  await row(/^a dot at its edge/).waitFor();
  await page.keyboard.press("Control+z");
  await row(/^a dot at its edge/).waitFor({ state: "detached" });
});
