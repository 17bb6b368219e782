import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { EXAMPLES } from "@/lib/cypher/examples";
import {
  editor,
  openConsole,
  openShelf,
  result,
  run,
  runAndWait,
  paste,
} from "@/tests/support/console";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

test("each example is run by its button and gives rows", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  const shelf = await openShelf(page, "Examples");
  for (const { title, teaches } of EXAMPLES) {
    expect(await shelf.getByText(teaches).count()).toBe(1);
    await runAndWait(page, () => shelf.getByRole("button", { name: `Run: ${title}` }).click());
    expect(await result(page).getByRole("rowheader").count()).toBeGreaterThan(0);
  }
}, 180_000);

test("history tells time, rows and duration, and gives the query back", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  await run(page, "UNWIND [1, 2] AS i RETURN i");
  await run(page, "MATCH (a RETURN a");
  const history = await openShelf(page, "History");
  const items = history.getByRole("listitem");
  expect(await items.allInnerTexts()).toEqual([
    expect.stringMatching(/^MATCH \(a RETURN a\s+failed · [\d.]+ m?s · \d\d:\d\d$/),
    expect.stringMatching(/^UNWIND .* RETURN i\s+2 rows · [\d.]+ m?s · \d\d:\d\d$/),
  ]);
  await items.nth(1).getByRole("button").first().click();
  expect(await editor(page).innerText()).toBe("UNWIND [1, 2] AS i RETURN i");
  // It is still there when the reader comes again.
  await page.reload();
  await openConsole(page);
  await openShelf(page, "History");
  await expect.poll(() => items.count()).toBe(2);
});

test("favourites have names and folders, and leave and come in as a file", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  const shelf = await openShelf(page, "Favourites");
  const keep = async (text: string, name: string, folder: string) => {
    await paste(page, text);
    await shelf.getByRole("textbox", { name: /^Name of/ }).fill(name);
    await shelf.getByRole("combobox", { name: /^Folder of/ }).fill(folder);
    await page.keyboard.press("Escape");
    await shelf.getByRole("button", { name: "Keep", exact: true }).click();
  };
  await keep("RETURN 1", "one", "");
  await keep("RETURN 2", "two", "numbers");
  await shelf.locator("summary", { hasText: "numbers" }).waitFor();
  await shelf.getByRole("button", { name: "Rename or move: one" }).click();
  await shelf.getByRole("combobox", { name: "Folder of one" }).fill("numbers");
  await page.keyboard.press("Escape");
  await shelf.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => shelf.locator("details").getByRole("listitem").count()).toBe(2);

  const saved = page.waitForEvent("download");
  await shelf.getByRole("button", { name: "Export" }).click();
  const file = await (await saved).path();
  const favourites = [
    { name: "one", folder: "numbers", text: "RETURN 1" },
    { name: "two", folder: "numbers", text: "RETURN 2" },
  ];
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
    format: "whosays-favourites",
    version: 1,
    favourites,
  });

  const give = (name: string, text: string) =>
    shelf
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await give("bad.json", '{"format":"whosays-favourites","version":1,"favourites":[{"name":"x"}]}');
  const alert = shelf.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(
    /Nothing was taken in from bad\.json\s+favourites\[0\]\.text is missing/,
  );
  await give("worse.json", "<html>");
  await expect.poll(() => alert.innerText()).toMatch(/from worse\.json\s+It is no JSON\./);
  await shelf.getByRole("button", { name: "Remove: two" }).click();
  await give("good.json", await readFile(file, "utf8"));
  await shelf.getByText("1 favourite taken in; 1 was here already.").waitFor();
  await runAndWait(page, () => shelf.getByRole("button", { name: "Run: two" }).click());
  expect(await editor(page).innerText()).toBe("RETURN 2");
});

test("the schema counts labels, types and properties, and a click writes the pattern", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  const shelf = await openShelf(page, "Schema");
  await shelf.getByRole("button", { name: "Statement 18" }).click();
  expect(await editor(page).innerText()).toBe("MATCH (n:Statement)\nRETURN n\nLIMIT 25");
  await paste(page, "MATCH ");
  await page.keyboard.press("End");
  await shelf.getByRole("button", { name: /^Country 6/ }).click();
  await shelf.getByRole("button", { name: /^REJECT \d/ }).click();
  await shelf.getByRole("button", { name: /^Actor 17/ }).click();
  expect(await editor(page).innerText()).toBe("MATCH (:Country)-[:REJECT]->(:Actor)");
  const actor = shelf
    .getByRole("listitem")
    .filter({ hasText: /^Actor/ })
    .first();
  await actor.locator("summary").click();
  await actor.getByRole("button", { name: "actorId 17" }).click();
  expect(await editor(page).innerText()).toBe("MATCH (:Country)-[:REJECT]->(:Actor)actorId");
});
