import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cards, evidence } from "@/tests/support/evidence";
import { cell, openConsole, opened, result, run, show } from "@/tests/support/console";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();
const CLIPBOARD = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens a cell and gives what stands in it. */
async function open(page: Page, row: number, column: number): Promise<string> {
  await cell(page, row, column).focus();
  await page.keyboard.press("Enter");
  await opened(page).waitFor();
  const text = await opened(page).innerText();
  await page.keyboard.press("Enter");
  await opened(page).waitFor({ state: "detached" });
  return text.replaceAll(/\s+/g, " ");
}

test("a table shows each value as what it is, and opens it in its place", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  await run(
    page,
    `MATCH path = (a:Actor {actorId: 'al-nusra-front'})-[e:REJECT]->(b:Actor {actorId: 'rus'})
     RETURN a, e, path, {\`__proto__\`: 1, constructor: [true, null]} AS map, [1, 2.0, 'x'] AS list,
       point({longitude: 20.46, latitude: 44.82}) AS point, date('2018-02-22') AS day,
       duration('P1M2DT3S') AS time, 9007199254740993 AS big, null AS none`,
  );
  const texts = [
    "al-Nusra Front:Actor:ArmedGroup",
    "–REJECT→",
    "al-Nusra Front:Actor:ArmedGroup–REJECT→Russia:Actor:Country",
    "{__proto__: 1, constructor: [true, null]}",
    '[1, 2.0, "x"]',
    "point WGS 84 (20.46, 44.82)",
    "2018-02-22",
    "P1M2DT3S",
    "9007199254740993",
    "null",
  ];
  for (const [column, text] of texts.entries()) {
    // Columns that are out of sight are not there: the keys lead to them.
    if (column === 0) await cell(page, 0, 0).focus();
    else await page.keyboard.press("ArrowRight");
    await expect.poll(() => cell(page, 0, column).textContent()).toBe(text);
  }
  await page.keyboard.press("Home");
  expect(await open(page, 0, 0)).toContain("actorId al-nusra-front");
  expect(await open(page, 0, 1)).toContain("Show the evidence");
  expect(await open(page, 0, 2)).toMatch(/al-Nusra Front.*–REJECT→.*Russia/);
  await cell(page, 0, 2).focus();
  await page.keyboard.press("End");
  // Until it is there, columns come and go, and with them the one that is opened next.
  await cell(page, 0, texts.length - 1)
    .and(page.locator(":focus"))
    .waitFor();
  expect(await open(page, 0, 3)).toMatch(/__proto__ 1 constructor/);
  expect(await open(page, 0, 4)).toMatch(/1 2\.0 x$/);
  expect(await open(page, 0, 5)).toMatch(/srid 4326 x 20\.46 y 44\.82$/);

  await page.keyboard.press("Home");
  await cell(page, 0, 1).click();
  await opened(page).getByRole("button", { name: "Show the evidence" }).click();
  await page.waitForURL(/edge=al-nusra-front~REJECT~rus/);
  await cards(page).first().waitFor();
  expect(await evidence(page).getByRole("heading", { level: 2 }).textContent()).toBe(
    "al-Nusra Front rejects Russia",
  );

  await run(page, "MATCH (s:Statement {eventType: 'ACCUSE'}) RETURN s");
  await cell(page, 0, 0).click();
  await opened(page).getByRole("button", { name: "Show the statement" }).click();
  await page.waitForURL(/statement=/);
  await evidence(page).getByText("Dmitry Peskov").first().waitFor();
});

test("the JSON of a result holds what the rows hold, odd keys included", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  await run(
    page,
    "MATCH (a:Actor {actorId: 'rus'})-[e:REJECT]->(b) RETURN {`__proto__`: 1} AS odd, e, b LIMIT 1",
  );
  await show(page, "JSON");
  const json = await result(page).getByRole("region", { name: "JSON" }).innerText();
  for (const text of ['"actorId": "rus"', '"type": "REJECT"', '"__proto__": 1'])
    expect(json).toContain(text);
});

test("rows are sorted, searched and copied, and columns of one name stay two", async () => {
  const { page } = await visit("/", CLIPBOARD);
  await openConsole(page);
  await run(
    page,
    "UNWIND [[3, 'c', '=1+1'], [1, 'b', 'x'], [2, 'a', 'y']] AS r CALL (r) { RETURN r[0] AS n, r[1] AS t, r[2] AS f } RETURN n, t, f, n * 2 AS `n `",
  );
  const heads = () => result(page).getByRole("columnheader").allInnerTexts();
  expect((await heads()).slice(1).map((text) => text.trim())).toEqual(["n", "t", "f", "n"]);
  const column = async (index: number) => [
    await cell(page, 0, index).innerText(),
    await cell(page, 1, index).innerText(),
    await cell(page, 2, index).innerText(),
  ];
  const sort = (name: string) =>
    result(page).getByRole("columnheader").getByText(name, { exact: true }).first().click();
  await sort("t");
  expect(await column(0)).toEqual(["2", "1", "3"]);
  await sort("t");
  expect(await column(0)).toEqual(["3", "1", "2"]);
  await sort("t");
  expect(await column(0)).toEqual(["3", "1", "2"]);
  await sort("n");
  expect(await column(0)).toEqual(["1", "2", "3"]);

  const copy = async (what: RegExp) => {
    await result(page).getByRole("button", { name: "Copy", exact: true }).click();
    await page.getByRole("menuitem", { name: what }).click();
  };
  await cell(page, 2, 2).focus();
  await page.keyboard.press("Control+c");
  await expect.poll(() => copied(page)).toBe("=1+1");
  await copy(/^Row/);
  // What a spreadsheet would take for a formula is made harmless.
  await expect.poll(() => copied(page)).toBe("3\tc\t'=1+1\t6");
  await copy(/^Column/);
  await expect.poll(() => copied(page)).toBe("f\nx\ny\n'=1+1");
  await copy(/^Cell/);
  await expect.poll(() => copied(page)).toBe("=1+1");

  const search = result(page).getByRole("textbox", { name: "Search in the rows" });
  await search.fill("B");
  await expect.poll(() => result(page).getByText("1 of 3 rows").count()).toBe(1);
  expect(await cell(page, 0, 1).innerText()).toBe("b");
  await search.fill("nothing of that kind");
  await result(page).getByText("No row holds what you search for").waitFor();
});
