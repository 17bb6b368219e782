import { expect, test } from "vitest";
import { settled } from "@/tests/support/canvas";
import { fetchSlice } from "@/tests/support/evidence";
import { chipsOf, filtersOf, openFilters } from "@/tests/support/filters";
import { keysOf, menuOn, scene } from "@/tests/support/scene";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

test("all others are those on the canvas: what a filter took away is neither hidden nor counted", async () => {
  const { page } = await visit("/");
  await settled(page);
  await openFilters(page);
  const everybody = await keysOf(page);
  await filtersOf(page).getByRole("checkbox", { name: "country", exact: true }).click();
  await chipsOf(page).first().waitFor();
  const { actors } = await fetchSlice(page);
  const others = actors.filter(({ kind }) => kind !== "Country").map(({ actorId }) => actorId);
  await expect.poll(() => keysOf(page)).toEqual(others.toSorted());

  await menuOn(page, "al-nusra-front");
  await page.getByRole("menuitem", { name: "Hide all others" }).click();
  await expect.poll(() => keysOf(page)).toEqual(["al-nusra-front"]);
  const hidden = others.length - 1;
  await scene(page).getByText(`Hidden: ${hidden} other actors. Nothing is deleted.`).waitFor();
  await scene(page)
    .getByRole("button", { name: `${hidden} hidden things` })
    .waitFor();

  // Whom the filter took away comes back with it: nobody hid them.
  await chipsOf(page).getByRole("button").click();
  const countries = actors.filter(({ kind }) => kind === "Country").map(({ actorId }) => actorId);
  await expect.poll(() => keysOf(page)).toEqual(["al-nusra-front", ...countries].toSorted());

  for (const expected of [["al-nusra-front"], others.toSorted(), everybody]) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => keysOf(page)).toEqual(expected);
  }
});

test("where nobody else is to be seen, nothing is hidden and it is said so", async () => {
  const { page } = await visit("/");
  await settled(page);
  for (const told of [/Hidden: \d+ other actors/, "Nobody else is on the canvas."]) {
    await menuOn(page, "rus");
    await page.getByRole("menuitem", { name: "Hide all others" }).click();
    await scene(page).getByText(told).waitFor();
  }
  // One step, so that one undo brings them back.
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await keysOf(page)).length).toBeGreaterThan(10);
});
