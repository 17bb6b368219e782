import { expect, test } from "vitest";
import { isDenied } from "@/lib/model/factuality";
import type { Statement } from "@/lib/model/statement";
import { describeCanvas, settled } from "@/tests/support/canvas";
import {
  editor,
  openConsole,
  openShelf,
  paste,
  result,
  runAndWait,
  show,
  written,
} from "@/tests/support/console";
import { fetchTold, keysOnCanvas, leftOf } from "@/tests/support/filtered";
import { chipsOf, filtersOf, openFilters } from "@/tests/support/filters";
import { menuOn, scene } from "@/tests/support/scene";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

const OPEN = "Open as Cypher";

const denied = ({ polarity, factuality }: Statement) =>
  polarity === "negative" || isDenied(factuality);

test("what is shown opens as a query in the console, and running it finds the same statements", async () => {
  const { page } = await visit("/");
  await settled(page);
  await openFilters(page);
  const told = await fetchTold(page);
  const expected = leftOf(told, denied);
  await filtersOf(page).getByRole("button", { name: "Only denied" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => keysOnCanvas(page)).toEqual(expected);
  const chips = page.getByRole("group", { name: "Active filters" });
  await chips.getByRole("button", { name: OPEN }).click();
  // The panel below opens, the query stands in the editor, and the cursor with it.
  await editor(page).and(page.locator(":focus")).waitFor();
  await expect.poll(() => written(page)).toContain("AND s.negated");
  await scene(page).getByText("Opened as Cypher below: Run finds the same.").waitFor();

  const summaries = [...told.statements]
    .filter(([edgeId]) => expected.lines.includes(edgeId))
    .flatMap(([, behind]) => behind.filter(denied).map(({ summary }) => summary));
  expect(summaries.length).toBeGreaterThan(1);
  await runAndWait(page, () => page.keyboard.press("ControlOrMeta+Enter"));
  await show(page, "JSON");
  await expect
    .poll(async () => {
      const text = await result(page).innerText();
      return summaries.filter((summary) => text.includes(summary)).length;
    })
    .toBe(summaries.length);
  await show(page, "Table");
  expect(await result(page).getByRole("grid").getAttribute("aria-rowcount")).toBe(
    String(summaries.length + 1),
  );
});

test("what Cypher cannot tell is said, its values come along, and those of the reader stay", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  await paste(page, "RETURN $mine AS mine");
  const shelf = await openShelf(page, "Parameters");
  await shelf.getByRole("button", { name: "Add a parameter" }).click();
  await shelf.getByLabel("Name of the new parameter").fill("mine");
  await shelf.getByLabel("Value of mine").fill("kept");

  await menuOn(page, "swe");
  await page.getByRole("menuitem", { name: "Only it and those within 1 step" }).click();
  await expect.poll(() => chipsOf(page).count()).toBe(1);
  const { nodes } = await describeCanvas(page);
  await openFilters(page);
  await filtersOf(page).getByRole("button", { name: OPEN }).click();
  const words = `Cypher does not tell what is around an actor: $actors lists the ${nodes.length} actors that it leaves of the scene.`;
  await expect.poll(() => written(page)).toContain(`// ${words}`);
  await scene(page).getByText(words).waitFor();
  expect(JSON.parse(await shelf.getByLabel("Value of actors").inputValue())).toEqual(
    expect.arrayContaining(nodes.map(({ key }) => key)),
  );
  expect(await shelf.getByLabel("Value of mine").inputValue()).toBe("kept");
  // What stood in the editor is one step back.
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => written(page)).toBe("RETURN $mine AS mine");
});

test("a narrow screen, which has no console, does not offer it", async () => {
  const { page } = await visit("/", { size: "phone" });
  await page.getByRole("radiogroup", { name: "What to show" }).getByText("Network").click();
  await settled(page);
  await page
    .getByRole("group", { name: "Below the network" })
    .getByRole("button", { name: "Filters" })
    .click();
  await page.getByRole("group", { name: "Filters, scroll" }).waitFor();
  expect(await page.getByRole("button", { name: OPEN }).count()).toBe(0);
});
