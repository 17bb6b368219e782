import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { describeCanvas, RESULT_CANVAS } from "@/tests/support/canvas";
import { editor, openConsole, openShelf, result, run, show } from "@/tests/support/console";
import { promised } from "@/tests/support/promised";
import { useArticle } from "@/tests/support/seeded";
import { useVisits } from "@/tests/support/visit";
import { HOSTILE, TEXTS } from "../articles/hostile";
import { injectedInto } from "../injected";

useArticle(HOSTILE);
const visit = useVisits();

const seen = { places: 0, texts: 0 };

/** Looks at a place that shows payloads, when it shows them. */
async function look(page: Page, texts: number): Promise<void> {
  expect(await injectedInto(page)).toEqual([]);
  seen.places += 1;
  seen.texts += texts;
}

/** A name in Cypher; a backslash before a `u` would be an escape there. */
const named = (text: string): string =>
  `\`${text.replaceAll("\\", "\\u005c").replaceAll("`", "``")}\``;

/** As a browser that had all of them as parameter, in its history and among its favourites. */
async function keep(page: Page): Promise<void> {
  await page.addInitScript((texts) => {
    const past = { at: Date.now(), status: "done", rows: 1, ms: 2 };
    const kept = {
      history: texts.map((text) => ({ ...past, text })),
      favourites: texts.map((text, i) => ({ name: text, folder: i % 2 ? text : "", text })),
      parameters: [{ name: "texts", type: "list", text: JSON.stringify(texts) }],
    };
    localStorage.setItem("whosays-console", JSON.stringify(kept));
  }, TEXTS);
}

test("in tables, JSON, column names, keys and plans, payloads are only text", async () => {
  const { page } = await visit("/", { before: keep });
  await openConsole(page);
  await run(
    page,
    "UNWIND $texts AS text RETURN text, {key: text, list: [text]} AS map, size(text) AS n",
  );
  const first = result(page).locator('[data-place="0:0"]');
  await expect.poll(() => first.textContent()).toBe(TEXTS[0]);
  const shown = new Set<string>();
  await first.focus();
  for (let row = 0; row < TEXTS.length; row++) {
    const cell = result(page).locator(`[data-place="${row}:0"]`);
    await expect.poll(() => cell.count()).toBe(1);
    shown.add((await cell.textContent()) ?? "");
    await page.keyboard.press("ArrowDown");
  }
  // Long ones are clipped on their line, and end with what says so.
  const wanted = TEXTS.map((text) => (text.length > 300 ? `${text.slice(0, 300)}…` : text));
  expect([...shown]).toEqual(wanted);
  await look(page, TEXTS.length);

  await show(page, "JSON");
  const json = result(page).getByRole("region", { name: "JSON" });
  await expect.poll(() => json.innerText()).toContain(JSON.stringify(TEXTS[0]));
  await look(page, TEXTS.length);

  await show(page, "Table");
  const columns = TEXTS.map((text, i) => `${i} AS ${named(text)}`).join(", ");
  await run(page, `RETURN ${columns}`);
  await expect
    .poll(() => result(page).getByRole("grid").getAttribute("aria-colcount"))
    .toBe(String(TEXTS.length + 1));
  const head = result(page).getByRole("columnheader").nth(1).getByRole("button").first();
  await expect.poll(() => head.textContent()).toBe(TEXTS[0]);
  await result(page).locator('[data-place="0:0"]').focus();
  for (const _ of TEXTS) await page.keyboard.press("ArrowRight");
  await look(page, TEXTS.length);

  const map = `RETURN {${TEXTS.map((text, i) => `${named(text)}: ${i}`).join(", ")}} AS map`;
  await run(page, map);
  await expect.poll(() => result(page).locator('[data-place="0:0"]').textContent()).toContain("{");
  await result(page).locator('[data-place="0:0"]').click();
  const keys = async () => (await result(page).locator("dt").allTextContents()).toSorted();
  await expect.poll(keys).toEqual(TEXTS.toSorted());
  await look(page, TEXTS.length);

  const bound = TEXTS.map((text, i) => `${i} AS ${named(text)}`).join(", ");
  await run(page, `MATCH (a:Actor) WITH a.name AS name, ${bound} RETURN *`, "Profile");
  const plan = result(page).getByRole("region", { name: "Plan" });
  await expect.poll(() => plan.innerText()).toContain("onerror");
  await look(page, TEXTS.length);
}, 180_000);

test("in the drawn result, in faults and on the shelf, payloads are only text", async () => {
  const { page } = await visit("/", { before: keep });
  await openConsole(page);
  const history = await openShelf(page, "History");
  await expect.poll(() => history.getByRole("listitem").count()).toBe(TEXTS.length);
  await look(page, TEXTS.length);
  const favourites = await openShelf(page, "Favourites");
  await expect.poll(() => favourites.getByRole("listitem").count()).toBe(TEXTS.length);
  await favourites
    .getByRole("button", { name: /^Rename or move/ })
    .first()
    .click();
  await look(page, 2 * TEXTS.length);
  const parameters = await openShelf(page, "Parameters");
  await parameters.getByRole("textbox", { name: /^Value/ }).waitFor();
  await look(page, 1);

  for (const text of TEXTS.slice(0, 12)) {
    await run(page, `RETURN ${text}`);
    expect(await editor(page).textContent()).toContain("RETURN");
    await look(page, 1);
  }
  await run(page, "MATCH (a:Actor) WHERE a.actorId STARTS WITH 'hostile-' RETURN a");
  await show(page, "Graph");
  const { nodes } = await describeCanvas(page, RESULT_CANVAS);
  expect(nodes).toHaveLength(TEXTS.length);
  // By keys, as names lie over one another.
  for (const key of ["ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp"]) {
    await page.locator(RESULT_CANVAS).focus();
    await page.keyboard.press(key);
    await page.getByRole("tooltip").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "What is picked" }).waitFor();
    await look(page, 1);
  }
}, 180_000);

afterAll(() => {
  promised(
    13,
    `the console: ${TEXTS.length} payloads, shown ${seen.texts} times in ${seen.places} places: dialogs 0, CSP reports 0, injected elements 0`,
  );
});
