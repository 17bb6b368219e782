import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import type { ArticleDetail } from "@/lib/model/answers";
import { citationOf } from "@/lib/export/citation";
import type { Trouble, WatchedPage } from "@/tests/support/browser";
import { describeCanvas, onPage } from "@/tests/support/canvas";
import { cards, evidence, searchField } from "@/tests/support/evidence";
import { openTestDatabase, runText } from "@/tests/support/neo4j";
import { useArticle } from "@/tests/support/seeded";
import { useVisits, type VisitOptions } from "@/tests/support/visit";
import { actorIdOf, HOSTILE, HOSTILE_ID, TEXTS } from "./articles/hostile";
import { MARK } from "./hostile";
import { injectedInto } from "./injected";
import { promised } from "@/tests/support/promised";

useArticle(HOSTILE);
const visit = useVisits();

const sums = { places: 0, texts: 0, dialogs: 0, reports: 0 };

/** Looks at a place that shows data, when it shows it. */
async function look({ page }: WatchedPage): Promise<void> {
  expect(await injectedInto(page)).toEqual([]);
}

function tally({ troubles }: WatchedPage, place: string, texts: number): void {
  const of = (kind: Trouble["kind"]) => troubles.filter((trouble) => trouble.kind === kind).length;
  sums.places += 1;
  sums.texts += texts;
  sums.dialogs += of("dialog");
  sums.reports += of("csp");
  expect({ place, troubles }).toEqual({ place, troubles: [] });
}

/** A narrow screen: one panel at a time, and no canvas that would be drawn at every step. */
async function visitPanels(options: VisitOptions = {}): Promise<WatchedPage> {
  const watched = await visit("/", { size: "phone", ...options });
  await watched.page.getByText("Begin with a question").waitFor();
  return watched;
}

/** As a link in the page does: without loading it anew. */
const go = (page: Page, address: string) =>
  page.evaluate((to) => window.history.pushState(null, "", to), address);

test("there are fifty payloads at least, and no two are the same", () => {
  expect(TEXTS.length).toBeGreaterThanOrEqual(50);
  expect(new Set(TEXTS).size).toBe(TEXTS.length);
});

test("as names on the canvas and in its hints, payloads are only text", async () => {
  const watched = await visit("/");
  const { page } = watched;
  const { nodes } = await describeCanvas(page);
  const wanted = new Map(TEXTS.map((text, i) => [actorIdOf(i), text]));
  let hints = 0;
  for (const { key, centre } of nodes) {
    const text = wanted.get(key);
    if (text === undefined) continue;
    const spot = await onPage(page, centre);
    await page.mouse.move(spot.x, spot.y);
    await expect.poll(() => page.getByRole("tooltip").count()).toBe(1);
    hints += 1;
  }
  expect(hints).toBe(TEXTS.length);
  await look(watched);
  tally(watched, "canvas and hints", hints);
});

test("in the panels of actors, statements and background, payloads stand as they were written", async () => {
  const watched = await visitPanels();
  const { page } = watched;
  for (const [i, text] of TEXTS.entries()) {
    const name = text.slice(0, 280);
    await go(page, `/?actor=${actorIdOf(i)}`);
    const heading = evidence(page).getByRole("heading", { level: 2 });
    await expect.poll(() => heading.textContent()).toBe(name);
    await cards(page).first().waitFor();
    expect(await evidence(page).textContent()).toContain(`also also ${name}`);
    await go(page, `/?edge=${actorIdOf(i)}~ACCUSE~${actorIdOf(i + 1)}`);
    await evidence(page).getByText("On condition").waitFor();
    const card = (await cards(page).first().textContent()) ?? "";
    // Sentence, cue and condition; the quote and the place follow.
    expect(card.split(text.replace(/\.\s*$/, "")).length).toBeGreaterThan(3);
    await look(watched);
  }
  tally(watched, "actors", TEXTS.length);
  tally(watched, "statements", TEXTS.length);
  await go(page, `/?background=${actorIdOf(0)}~MEMBER_OF~${actorIdOf(7)}`);
  await evidence(page).getByText("Stated in").waitFor();
  await look(watched);
  tally(watched, "background", 1);
});

test("in both lists payloads are only text", async () => {
  const watched = await visitPanels();
  const { page } = watched;
  await page.getByRole("radiogroup", { name: "What to show" }).getByText("List").click();
  for (const tab of ["Actors", "Statements"]) {
    await page.getByRole("radiogroup", { name: "What to list" }).getByText(tab).click();
    const rows = Number(await page.getByRole("grid").getAttribute("aria-rowcount"));
    expect(rows).toBeGreaterThan(TEXTS.length);
    await page.getByRole("row").nth(1).focus();
    for (let row = 2; row < rows;) {
      row = Math.min(row + 10, rows);
      await page.keyboard.press("PageDown");
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex")))
        .toBe(String(row));
      // Sentences come after their rows.
      await expect.poll(() => page.getByRole("img", { name: "on its way" }).count()).toBe(0);
      await look(watched);
    }
    tally(watched, `list ${tab}`, TEXTS.length);
  }
});

test("searched for, payloads find themselves and run nowhere", async () => {
  const watched = await visitPanels();
  const { page } = watched;
  for (const text of TEXTS) {
    const answer = page.waitForResponse((response) => response.url().includes("/api/search"));
    await searchField(page).fill(text.slice(0, 120));
    expect((await answer).status()).toBe(200);
    await look(watched);
  }
  tally(watched, "search", TEXTS.length);
}, 120_000);

test("in the reading view, its title and its marks, payloads are only text", async () => {
  const watched = await visit(`/articles/${HOSTILE_ID}`);
  const { page } = watched;
  expect(await page.title()).toBe(`${HOSTILE.title.replaceAll(/\s+/g, " ").trim()} · WhoSays`);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(HOSTILE.title);
  const marks = page.getByRole("article", { name: "Text" }).getByRole("link");
  expect(await marks.count()).toBeGreaterThanOrEqual(TEXTS.length);
  await marks.last().click();
  await page.locator("[aria-current]").first().waitFor();
  await look(watched);
  tally(watched, "reading view", TEXTS.length);
});

test("copied as a citation, a payload is the text that it was", async () => {
  const watched = await visitPanels({
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  const { page } = watched;
  const answer = await page.request.get(`/api/articles/${HOSTILE_ID}`);
  const { statements } = (await answer.json()) as ArticleDetail;
  for (const i of [0, 11, 57]) {
    const statement = statements.find(({ summary }) => summary === TEXTS[i]);
    if (!statement) throw new Error(`no statement says ${TEXTS[i]}`);
    await go(page, `/?statement=${statement.statementId}`);
    await evidence(page).getByText("On condition").waitFor();
    await cards(page).getByRole("button", { name: "Copy as a citation" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(citationOf(statement));
  }
  tally(watched, "citations", 3);
});

test("as ids in a link, payloads are left out, and said", async () => {
  const watched = await visitPanels();
  const { page } = watched;
  for (const name of ["actor", "edge", "background", "statement"]) {
    for (const text of TEXTS) {
      await go(page, `/?${name}=${encodeURIComponent(text)}#${encodeURIComponent(text)}`);
    }
    const note = page.getByText(`The link's ${name}`);
    await note.waitFor();
    expect(await note.textContent()).toContain("cannot be read, so it was left out");
    await look(watched);
    tally(watched, `link ${name}`, TEXTS.length);
  }
});

test("as an address, payloads lead to a page that says that there is none", async () => {
  const watched = await visit("/articles/there-is-none", { failing: true });
  for (const text of TEXTS.slice(0, 20)) {
    const response = await watched.page.goto(`/articles/${encodeURIComponent(text)}`);
    expect(response?.status()).toBe(404);
    await look(watched);
  }
  const grave = watched.troubles.filter(({ kind }) => kind !== "console");
  expect(grave).toEqual([]);
  sums.places += 1;
  sums.texts += 20;
});

test("an address that no check let in, but the database holds, is no link", async () => {
  const db = openTestDatabase();
  await runText(
    db,
    `MATCH (article:Article {articleId: $articleId}) SET article.url = $url
      WITH article MATCH (actor:Actor {actorId: $actorId}) SET actor.wikidataId = $wikidataId`,
    {
      articleId: HOSTILE_ID,
      url: `javascript:window.${MARK}=1`,
      actorId: actorIdOf(0),
      wikidataId: `Q1" onclick="window.${MARK}=1`,
    },
  );
  await db.close();
  const watched = await visit(`/articles/${HOSTILE_ID}`);
  const { page } = watched;
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.getByRole("link", { name: "the source" }).count()).toBe(0);
  await look(watched);
  await page.goto(`/?actor=${actorIdOf(0)}`);
  await cards(page).first().waitFor();
  expect(await page.getByRole("link", { name: /Wikidata/ }).count()).toBe(0);
  await look(watched);
  tally(watched, "addresses from the database", 2);
});

afterAll(() => {
  promised(
    13,
    `${TEXTS.length} payloads, shown ${sums.texts} times in ${sums.places} places: dialogs ${sums.dialogs}, CSP reports ${sums.reports}, injected elements 0`,
  );
});
