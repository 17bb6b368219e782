import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LOOPS } from "@/tests/browser/articles/loops";
import { openTestDatabase } from "@/tests/support/neo4j";
import { removeArticle } from "@/lib/neo4j/remove";
import { seedArticle } from "@/lib/neo4j/seed";
import { compileScript } from "@/tests/support/articles";
import { settled } from "@/tests/support/canvas";
import { layOut, openLayouts } from "@/tests/support/layouts";
import { groupsOf, keysOf, pinnedOf, placesOf, undoButton } from "@/tests/support/scene";
import { startSecondWeb } from "@/tests/support/secondWeb";
import {
  deleteAllViews,
  dialog,
  hideByMenu,
  keepAs,
  linkOf,
  notice,
  openKept,
  openViewsMenu,
} from "@/tests/support/views";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

async function hidden(page: Page, actorId: string): Promise<void> {
  await hideByMenu(page, actorId);
  await expect.poll(() => keysOf(page)).not.toContain(actorId);
}

/** The longest way, in pixels, between where something stands and where it stood. */
async function farthest(page: Page, places: Awaited<ReturnType<typeof placesOf>>): Promise<number> {
  const now = await placesOf(page);
  return Math.max(
    ...[...places].map(([key, [x = 0, y = 0]]) => {
      const [a, b] = now.get(key) ?? [];
      return Math.hypot(x - (a ?? Number.NaN), y - (b ?? Number.NaN));
    }),
  );
}

/** Under which a tab keeps its work. */
const keyOf = (page: Page) => page.evaluate(() => window.sessionStorage.getItem("whosays-tab"));

const isBack = (page: Page) =>
  notice(page)
    .getByText(/^Your work of \d\d:\d\d is back\./)
    .waitFor();

const db = openTestDatabase();
const NAME = "The quarrel of the houses";

beforeAll(() => seedArticle(db, compileScript(LOOPS)));
afterAll(async () => {
  await removeArticle(db, LOOPS.articleId).catch(() => undefined);
  await db.close();
});

test("a scene is kept, worked on, opened again, sent by a link, and says what has vanished", async () => {
  const { page } = await visit("/?actor=rus");
  await settled(page);
  await deleteAllViews(page);

  // A note, a pin, and somebody hidden.
  await page.getByRole("button", { name: "Write a note" }).click();
  await page.getByRole("textbox", { name: "Your note" }).fill("Compare with the day before.");
  await page.keyboard.press("Control+Enter");
  await page
    .getByRole("complementary", { name: "Your note, on Russia" })
    .getByText("Compare with the day before.")
    .waitFor();
  await page.locator("[data-canvas]").focus();
  await page.keyboard.press("p");
  await expect.poll(() => pinnedOf(page)).toEqual(["rus"]);
  await hidden(page, "swe");
  // Groups with their names: a pinned one belongs to none.
  await openLayouts(page, "Circles by group");
  await layOut(page);
  await page.getByRole("button", { name: "Undo: lay out: circles by group" }).waitFor();
  await expect.poll(() => groupsOf(page)).toContain("Countries");
  const kept = {
    keys: await keysOf(page),
    places: await placesOf(page),
    groups: await groupsOf(page),
  };

  await keepAs(page, NAME);
  await notice(page)
    .getByText(/for everybody who uses this database/)
    .waitFor();

  // What is done after it survives a reload, with the way back.
  await hidden(page, "kwt");
  await page.reload();
  await isBack(page);
  const both = kept.keys.filter((key) => key !== "kwt");
  await expect.poll(() => keysOf(page)).toEqual(both);
  await expect.poll(() => undoButton(page).getAttribute("aria-label")).toBe("Undo: hide Kuwait");
  await expect.poll(() => groupsOf(page)).toEqual(kept.groups);
  await page.getByRole("button", { name: "Start afresh" }).click();
  await expect.poll(() => keysOf(page)).toContain("swe");
  await expect.poll(() => groupsOf(page)).toEqual([]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => keysOf(page)).toEqual(both);
  await expect.poll(() => groupsOf(page)).toEqual(kept.groups);
  await openLayouts(page, "Circular");
  await layOut(page);
  await expect.poll(() => groupsOf(page)).toEqual([]);

  // The view is as it was kept, and opening it is a step like any other.
  await openKept(page, NAME);
  await expect.poll(() => keysOf(page)).toEqual(kept.keys);
  await expect.poll(() => farthest(page, kept.places)).toBeLessThan(2);
  await expect.poll(() => groupsOf(page)).toEqual(kept.groups);
  await page
    .getByRole("complementary", { name: `A note of the view “${NAME}”, on Russia` })
    .waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(() => keysOf(page)).toEqual(both);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => keysOf(page)).toEqual(kept.keys);

  // Elsewhere the link gives the same picture, and stands in the address no longer.
  const link = await linkOf(page);
  await dialog(page).getByText(`the view “${NAME}”, as it is kept`).waitFor();
  expect(await dialog(page).getByText("It cannot hold").count()).toBe(0);
  expect(link.length).toBeLessThan(120);
  const elsewhere = await visit(new URL(link).pathname + new URL(link).search);
  await notice(elsewhere.page).getByText(`“${NAME}” is open.`).waitFor();
  expect(await keysOf(elsewhere.page)).toEqual(kept.keys);
  await expect.poll(() => farthest(elsewhere.page, kept.places)).toBeLessThan(2);
  expect(await pinnedOf(elsewhere.page)).toEqual(["rus"]);
  expect(await groupsOf(elsewhere.page)).toEqual(kept.groups);
  await expect.poll(() => new URL(elsewhere.page.url()).search).toBe("?actor=rus");

  // An article goes, and with it who stood only there.
  await removeArticle(db, LOOPS.articleId);
  const later = await visit(new URL(link).pathname + new URL(link).search);
  await notice(later.page)
    .getByText(/2 actors are no longer in the articles: House of Alda, House of Brun/)
    .waitFor();
  await notice(later.page)
    .getByText(/The articles here are not those/)
    .waitFor();
  await expect
    .poll(() => keysOf(later.page))
    .toEqual(kept.keys.filter((key) => !key.startsWith("tests-")));
});

test("a view is renamed, deleted after a question, and brought back", async () => {
  // Somebody is faster in the end, which the browser notes as an error.
  const { page } = await visit("/", { failing: true });
  await settled(page);
  await deleteAllViews(page);
  await openViewsMenu(page);
  await page.getByText("No view is kept yet.").waitFor();
  await page.keyboard.press("Escape");
  await keepAs(page, "First");
  await openViewsMenu(page);
  await page.getByRole("menuitem", { name: /^All views/ }).click();
  await dialog(page).getByRole("button", { name: "Rename First" }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Second");
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("button", { name: "Delete Second" }).click();
  const question = dialog(page).getByRole("group", { name: "Delete Second?" });
  // Enter by mistake deletes nothing.
  await question.getByRole("button", { name: "Keep it" }).and(page.locator(":focus")).waitFor();
  await question.getByRole("button", { name: "Delete" }).click();
  await notice(page).getByText("“Second” is deleted. What you see stays.").waitFor();
  await notice(page).getByRole("button", { name: "Undo" }).click();
  await notice(page).getByText("“Second” is there again.").waitFor();
  await openKept(page, "Second");
  // Somebody else is faster.
  const [{ viewId, version } = { viewId: "", version: 0 }] = await page.evaluate(
    async () =>
      (
        (await (await fetch("/api/views")).json()) as {
          items: { viewId: string; version: number }[];
        }
      ).items,
  );
  await page.evaluate(
    ([id, seen]) =>
      fetch(`/api/views/${id}`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ version: seen, name: "Third" }),
      }),
    [viewId, version] as const,
  );
  await hidden(page, "swe");
  await openViewsMenu(page);
  await page.getByRole("menuitem", { name: "Update “Second”" }).click();
  await notice(page)
    .getByText(/"Third" was changed elsewhere .* keep yours under another name/)
    .waitFor();
  expect(await keysOf(page)).not.toContain("swe");
  await deleteAllViews(page);
}, 60_000);

test("a link holds filters, and says what of it cannot be read", async () => {
  const { page } = await visit("/?type=only~REJECT&largest=maybe&data=0000000000000000&actor=rus");
  await expect.poll(() => keysOf(page)).toContain("al-nusra-front");
  await notice(page)
    .getByText(/The link's largest "maybe" cannot be read.*The articles here are not those/)
    .waitFor();
  await page.getByRole("group", { name: "Active filters" }).getByRole("listitem").waitFor();
  expect(new URL(page.url()).search).toBe("?actor=rus");
  const link = new URL(await linkOf(page)).search;
  expect(link).toMatch(/^\?actor=rus&type=only~REJECT&data=[0-9a-f]{16}$/);
  await dialog(page).getByText("1 filter", { exact: true }).waitFor();
  const other = await visit(`/${link}`);
  expect(await farthest(other.page, await placesOf(page))).toBeLessThan(2);
  expect(await notice(other.page).count()).toBe(0);
});

test("work survives the crash of its tab, and two tabs do not write over each other", async () => {
  const { page } = await visit("/", { failing: true });
  await settled(page);
  await hidden(page, "swe");
  const second = await page.context().newPage();
  await second.goto("/");
  await settled(second);
  expect(await keysOf(second)).toContain("swe");
  await hidden(second, "kwt");
  await expect.poll(() => keyOf(second)).not.toBeNull();
  const key = await keyOf(second);
  await second.reload();
  await isBack(second);
  await expect.poll(() => keysOf(second)).not.toContain("kwt");
  expect(await keysOf(second)).toContain("swe");
  expect(await keyOf(second)).toBe(key);

  // A duplicated tab brings the key along, and the work, and goes on under a key of its own.
  const duplicating = page.context().waitForEvent("page");
  await second.evaluate(() => void window.open("/"));
  const twin = await duplicating;
  await isBack(twin);
  expect(await keyOf(twin)).not.toBe(key);

  // It is there after reading an article, too, and under the same key.
  await second
    .getByRole("link", { name: /^Moscow may back/ })
    .first()
    .click();
  await second.waitForURL(/\/articles\//);
  await second.getByRole("article", { name: "Text" }).waitFor();
  await second.goBack();
  await isBack(second);
  await expect.poll(() => keysOf(second)).not.toContain("kwt");

  // The renderer goes without a word to the page.
  const cdp = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // What crashes does not answer.
  void cdp.send("Page.crash").catch(() => undefined);
  await crashed;
  const third = await page.context().newPage();
  await third.goto("/");
  await notice(third)
    .getByText(/^Your work of \d\d:\d\d, from another tab or visit, is kept\./)
    .waitFor();
  expect(await keysOf(third)).toEqual(expect.arrayContaining(["kwt", "swe"]));
  await notice(third).getByRole("button", { name: "Bring it back" }).click();
  await expect.poll(() => keysOf(third)).not.toContain("swe");
  expect(await keysOf(third)).toContain("kwt");
});

test("where the database may only be read, views and notes are kept in the browser, and it says so", async () => {
  const web = await startSecondWeb({ WHOSAYS_VIEWS: "browser" });
  try {
    const { page } = await visit("/", { base: web.url, failing: true });
    await settled(page);
    await hidden(page, "swe");
    await openViewsMenu(page);
    await page.getByRole("menuitem", { name: /^Keep what you see/ }).click();
    await dialog(page)
      .getByText(/It is kept in this browser only, and with it its notes/)
      .waitFor();
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await keepAs(page, "Mine alone");
    await notice(page).getByText("Kept as “Mine alone”, in this browser only.").waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => keysOf(page)).toContain("swe");
    await page.reload();
    await openKept(page, "Mine alone");
    await expect.poll(() => keysOf(page)).not.toContain("swe");
    const answer = await page.evaluate(async () => {
      const response = await fetch("/api/views", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          name: "x",
          scene: {
            version: 2,
            actors: [],
            edges: [],
            background: [],
            base: { part: { actors: [], edges: [], background: [] }, isNetwork: true },
            additions: [],
          },
        }),
      });
      return [response.status, ((await response.json()) as { code: string }).code];
    });
    expect(answer).toEqual([403, "views-read-only"]);
    expect((await linkOf(page)).includes("view=")).toBe(false);
    await dialog(page)
      .getByText(/is kept in this browser only, so that no link can open it/)
      .waitFor();
  } finally {
    await web.close();
  }
}, 60_000);
