import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeCanvas, selectedOnCanvas, settled } from "@/tests/support/canvas";
import { evidence, plain, searchField as field } from "@/tests/support/evidence";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

const hits = (page: Page) => page.getByRole("option");

/** Hits as a reader has them, once the answer for these words is there. */
async function searchFor(page: Page, words: string): Promise<string[]> {
  const answer = page.waitForResponse((response) => {
    const url = new URL(response.url());
    return url.pathname === "/api/search" && url.searchParams.get("q") === words;
  });
  await field(page).fill(words);
  await answer;
  await hits(page).first().waitFor();
  await page.locator("search .mantine-Loader-root").waitFor({ state: "detached" });
  return (await hits(page).allInnerTexts()).map(plain);
}

test.each(["/", "Control+k"])("the search field has the focus after %s", async (keys) => {
  const { page } = await visit("/");
  await settled(page);
  await page.keyboard.press(keys);
  await expect
    .poll(() => field(page).evaluate((element) => element === document.activeElement))
    .toBe(true);
  expect(await field(page).inputValue()).toBe("");
});

test("an alias finds the actor, says so, and Enter brings it onto the canvas", async () => {
  const { page } = await visit("/");
  await settled(page);
  const [first] = await searchFor(page, "Daesh");
  expect(first).toBe("Islamic State, also Daesh armed group · 1 statement");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?actor=islamic-state$/);
  await expect.poll(() => selectedOnCanvas(page)).toBe("actor islamic-state");
  await evidence(page).getByRole("heading", { name: "Islamic State" }).waitFor();
  const { nodes, size } = await describeCanvas(page);
  const node = nodes.find(({ key }) => key === "islamic-state");
  expect(node?.centre.x).toBeCloseTo(size.width / 2, -1);
  expect(node?.centre.y).toBeCloseTo(size.height / 2, -1);
});

test("a typing error is forgiven, and said", async () => {
  const { page } = await visit("/");
  const [first] = await searchFor(page, "nusre");
  expect(first).toMatch(/^al-Nusra Front.* nearly what you typed/);
});

test("a statement is found by its quote, says why, and Enter selects its line", async () => {
  const { page } = await visit("/");
  await settled(page);
  await searchFor(page, "flatly turned");
  const hit = hits(page)
    .filter({ hasText: /in the quote/ })
    .first();
  expect(plain(await hit.innerText())).toMatch(
    /reject Russia's offer.*in the quote “.*flatly turned/,
  );
  await hit.click();
  await page.waitForURL(/statement=[0-9a-f]{16}/);
  await expect.poll(() => selectedOnCanvas(page)).toBe("edge al-nusra-front|REJECT|rus");
});

test("an article is found by its title and opens", async () => {
  const { page } = await visit("/");
  await searchFor(page, "Moscow may back");
  await hits(page).filter({ hasText: "Moscow may back" }).first().click();
  await page.waitForURL(/\/articles\/lavrov-truce-2018-02-22/);
  await page.getByRole("heading", { name: /Moscow may back/ }).waitFor();
  expect(await page.title()).toMatch(/^Moscow may back/);
});

test("nothing found says what was searched", async () => {
  const { page } = await visit("/");
  await field(page).fill("quetzalcoatl");
  const none = page.getByText(/^Nothing found for/);
  await none.waitFor();
  expect(await none.innerText()).toBe(
    "Nothing found for “quetzalcoatl”. Searched: names and aliases of actors, summaries and quotes of statements, titles of articles; typing errors are forgiven.",
  );
});

test("what the query language would read as commands is only text", async () => {
  const { page } = await visit("/");
  for (const words of ['name:("', "rus~9", "*:*", "AND OR NOT", "[a TO"]) {
    const answer = page.waitForResponse((response) => response.url().includes("/api/search"));
    await field(page).fill(words);
    expect((await answer).status()).toBe(200);
  }
});
