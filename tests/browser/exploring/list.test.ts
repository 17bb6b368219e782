import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { sentenceOf } from "@/lib/model/sentence";
import type { Statement } from "@/lib/model/statement";
import { citationOf } from "@/lib/export/citation";
import { counted } from "@/lib/view/words";
import { largeSlice } from "@/tests/scenes/large";
import { playColumns, playGraph, playStatements } from "@/tests/support/answers";
import { selectedOnCanvas, spotOfEdge } from "@/tests/support/canvas";
import { columnsFor, statementsFor } from "@/tests/support/columns";
import { plain } from "@/tests/support/evidence";
import { fetchTold, type Told } from "@/tests/support/filtered";
import { chipsOf, filtersOf, openFilters } from "@/tests/support/filters";
import { findField, openList, rowCount, rowsOf, selectedRows, sortBy } from "@/tests/support/list";
import { scene } from "@/tests/support/scene";
import { useArticle } from "@/tests/support/seeded";
import { useVisits } from "@/tests/support/visit";
import { REPROACH, SEVEN } from "../articles/seven";

const visit = useVisits();
useArticle(SEVEN);

/** All statements behind lines, each once. */
const behindLines = ({ statements }: Told): readonly Statement[] => [
  ...new Map(
    [...statements.values()].flat().map((statement) => [statement.statementId, statement]),
  ).values(),
];

const sentences = (statements: readonly Statement[]) => statements.map(sentenceOf).toSorted();

/** The sentences of the rows that are in the page, in their order; enough of them for a small list. */
async function listedSentences(page: Page): Promise<readonly string[]> {
  const cells = await rowsOf(page).locator("[role=gridcell]:first-child").allInnerTexts();
  return cells.map(plain);
}

/** High enough for all rows of a small list to be in the page. */
const HIGH = { context: { viewport: { width: 1440, height: 1_800 } } };

async function enlarge(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Enlarge the list" }).click();
  await page.getByRole("button", { name: "Give the list its usual size" }).waitFor();
}

const words = (page: Page, text: string) => page.getByText(text, { exact: false }).first();

const isAttributed = ({ attribution }: Statement) => attribution.length > 0;

test("the list of statements holds what filters leave, says what they took, and all of it comes back", async () => {
  const { page } = await visit("/", HIGH);
  await openList(page, "Statements");
  await enlarge(page);
  const told = await fetchTold(page);
  const all = behindLines(told);
  await expect.poll(async () => (await listedSentences(page)).toSorted()).toEqual(sentences(all));
  await words(page, `${counted(all.length, "statement")}.`).waitFor();

  await page.getByRole("button", { name: "Give the list its usual size" }).click();
  await openFilters(page);
  await filtersOf(page).getByRole("button", { name: "Who says it" }).click();
  await filtersOf(page).getByRole("checkbox", { name: "the article itself" }).click();
  await chipsOf(page).first().waitFor();
  await enlarge(page);
  const left = all.filter(isAttributed);
  expect(left.length).toBeLessThan(all.length);
  await expect.poll(async () => (await listedSentences(page)).toSorted()).toEqual(sentences(left));
  const gone = all.length - left.length;
  await words(
    page,
    `${left.length} of ${counted(all.length, "statement")}, ${gone} filtered away.`,
  ).waitFor();

  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await listedSentences(page)).toSorted()).toEqual(sentences(all));
});

test("both lists say how many things are hidden", async () => {
  const { page } = await visit("/?actor=tests-cato");
  await openList(page, "Statements");
  const all = behindLines(await fetchTold(page));
  await page.locator("[data-canvas]").focus();
  await page.keyboard.press("Delete");
  await scene(page).getByText("Hidden: House of Cato").waitFor();
  await words(
    page,
    `${all.length - 7} of ${counted(all.length, "statement")}, 7 hidden.`,
  ).waitFor();
  await openList(page, "actors");
  await page.getByText(/^\d+ of \d+ actors, 1 hidden\.$/).waitFor();
  await page.keyboard.press("Control+z");
  await openList(page, "Statements");
  await expect.poll(() => rowCount(page)).toBe(all.length);
});

test("rows are sorted by their days, speakers and actors, also by what has no column", async () => {
  const { page } = await visit("/", HIGH);
  await openList(page, "Statements");
  await enlarge(page);
  const all = behindLines(await fetchTold(page));
  await expect.poll(async () => (await listedSentences(page)).length).toBe(all.length);
  const byId = new Map(all.map((statement) => [sentenceOf(statement), statement]));
  const orders: readonly (readonly [
    string,
    (statement: Statement) => string | undefined,
    1 | -1,
  ])[] = [
    ["Happened, latest first", ({ happened }) => happened?.start, -1],
    ["Said, latest first", ({ reportedOn }) => reportedOn, -1],
    ["Said, earliest first", ({ reportedOn }) => reportedOn, 1],
    ["Published, latest first", ({ article }) => article.publishedOn, -1],
    ["Speaker, A to Z", ({ attribution: [speaker] }) => speaker?.name, 1],
  ];
  for (const [order, valueOf, sign] of orders) {
    await sortBy(page, order);
    await expect
      .poll(
        async () => {
          const found = (await listedSentences(page)).map((sentence) => byId.get(sentence));
          const values = found.map((each) => each && valueOf(each));
          const there = values.filter((value) => value !== undefined);
          // Those without one come last.
          const inOrder = there.every((value, i) => {
            const before = there[i - 1] ?? value;
            return sign * before.localeCompare(value, "en") <= 0;
          });
          return (
            found.length === all.length &&
            values.slice(0, there.length).every((value) => value !== undefined) &&
            inOrder
          );
        },
        { message: order },
      )
      .toBe(true);
  }
  // By the heads as well.
  await page.getByRole("columnheader", { name: "Happened" }).getByRole("button").click();
  await page.locator("[role=columnheader][aria-sort=descending]").getByText("Happened").waitFor();
});

test("a row opens its statement at its line, and a line on the canvas shows its rows", async () => {
  const { page } = await visit("/");
  await openList(page, "Statements");
  await sortBy(page, "Published, latest first");
  await rowsOf(page).filter({ hasText: "for the gate" }).click();
  await page.waitForURL(/edge=tests-cato~ACCUSE~tests-dora&statement=/);
  await expect.poll(() => selectedOnCanvas(page)).toBe(`edge ${REPROACH}`);
  await expect.poll(() => selectedRows(page).count()).toBe(1);

  // Out of sight, until the line is chosen on the canvas.
  await sortBy(page, "Published, earliest first");
  await expect.poll(() => selectedRows(page).count()).toBe(0);
  const spot = await spotOfEdge(page, REPROACH);
  await page.mouse.click(spot.x, spot.y);
  await page.waitForURL(/\?edge=tests-cato~ACCUSE~tests-dora$/);
  await expect.poll(() => selectedRows(page).count()).toBeGreaterThan(1);
  await expect
    .poll(async () => plain((await selectedRows(page).allInnerTexts()).join(" ")))
    .toContain("Cato blames Dora for");
});

test("sentences are found by any part of them, and actors by any name", async () => {
  const { page } = await visit("/");
  await openList(page, "Statements");
  await findField(page).fill("blames dora FOR THE g");
  await words(page, "1 found with “blames dora FOR THE g”.").waitFor();
  await expect.poll(() => rowCount(page)).toBe(1);
  await rowsOf(page).getByText("Cato blames Dora for the gate.").waitFor();
  // Who says it is part of the sentence.
  await findField(page).fill("according to Egon");
  await expect.poll(() => rowCount(page)).toBe(3);
  await findField(page).fill("no such words");
  await page.getByText("Nothing in this list holds “no such words”.").waitFor();
  await findField(page).press("Escape");
  await expect.poll(() => rowCount(page)).toBeGreaterThan(3);

  await openList(page, "actors");
  await findField(page).fill("DAESH");
  await expect.poll(() => rowCount(page)).toBe(1);
  await rowsOf(page).getByText("Islamic State").waitFor();
});

test("a row is copied as a citation by keys and by its button", async () => {
  const { page } = await visit("/", {
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  await openList(page, "Statements");
  const all = behindLines(await fetchTold(page));
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const row = (text: string) => rowsOf(page).filter({ hasText: text });
  const expected = (text: string) => {
    const statement = all.find(({ summary }) => summary.includes(text));
    return statement && citationOf(statement);
  };
  await findField(page).fill("blames Dora");
  await row("the wall").focus();
  await page.keyboard.press("Control+c");
  await expect.poll(copied).toBe(expected("the wall"));
  expect(await copied()).toContain("Source: Seven reproaches, The Test Gazette, 1 Jun 2020.");
  await row("the mill").getByRole("button", { name: "Copy as a citation" }).click();
  await expect.poll(copied).toBe(expected("the mill"));
});

test("of tens of thousands only those in sight are asked for, and a text is looked for in all", async () => {
  const content = largeSlice(400, 6_000);
  const columns = columnsFor(content);
  const rows = columns.statementIds.length;
  expect(rows).toBeGreaterThan(10_000);
  const asked = { whole: 0, summaries: 0 };
  const { page } = await visit("/", {
    before: async (fresh) => {
      await playGraph(fresh, content);
      await playColumns(fresh, columns);
      await playStatements(fresh, statementsFor(content, columns));
      fresh.on("request", (request) => {
        const ids = (): number =>
          (request.postDataJSON() as { statementIds: readonly string[] }).statementIds.length;
        if (request.url().endsWith("/statements/by-id")) asked.whole += ids();
        if (request.url().endsWith("/statements/summaries")) asked.summaries += ids();
      });
    },
  });
  await openList(page, "Statements");
  await expect.poll(() => rowCount(page)).toBe(rows);
  await rowsOf(page)
    .getByText(/, item \d+ has it/)
    .first()
    .waitFor();
  await rowsOf(page).first().focus();
  await page.keyboard.press("End");
  const last = page.locator(`[role=row][data-index="${rows - 1}"]`);
  await last.getByText(/, item \d+ has it/).waitFor();
  expect(asked.whole).toBeLessThan(200);
  expect(asked.summaries).toBe(0);

  const wanted = rows - 5;
  await findField(page).fill(`item ${wanted} has`);
  await words(page, `1 found with “item ${wanted} has”.`).waitFor();
  await rowsOf(page).getByText(`item ${wanted} has it`).waitFor();
  expect(asked.summaries).toBe(rows);
}, 120_000);
