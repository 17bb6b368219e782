import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { selectedOnCanvas } from "@/tests/support/canvas";
import { cards, evidence, plain } from "@/tests/support/evidence";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

const ARTICLE = "/articles/lavrov-truce-2018-02-22";
const REJECTS = "edge=al-nusra-front~REJECT~rus";
const QUOTE = "al-Nusra Front and its allies had flatly turned that offer down";

const text = (page: Page) => page.getByRole("article", { name: "Text" });
const notes = (page: Page) => page.getByRole("complementary", { name: "Statements" });
const litMarks = async (page: Page) =>
  plain((await text(page).locator("[data-lit]").allInnerTexts()).join(""));

test("a quote leads to its words in the article, and the article back to the selection", async () => {
  const { page } = await visit(`/?${REJECTS}`);
  await cards(page).getByRole("link", { name: QUOTE }).click();
  await page.waitForURL(/\/articles\/lavrov.*edge=.*statement=.*#passage-[0-9a-f]{16}$/);
  await text(page).locator("[data-lit]").first().waitFor();
  expect(await litMarks(page)).toBe(QUOTE);
  expect(await text(page).locator("[data-lit]").first().isVisible()).toBe(true);
  expect(await page.title()).toMatch(/^Moscow may back a truce.* · WhoSays$/);
  await text(page).getByText("A digest in other words").waitFor();

  await page.getByRole("link", { name: "Back to the network, selection kept" }).click();
  await page.waitForURL(/\/\?edge=al-nusra-front~REJECT~rus&statement=/);
  await expect.poll(() => selectedOnCanvas(page)).toBe("edge al-nusra-front|REJECT|rus");
});

test("a mark lights its statements, a statement lights its words", async () => {
  const { page } = await visit(ARTICLE);
  await text(page).getByRole("link", { name: QUOTE }).click();
  const current = notes(page).locator("[aria-current]");
  await current.first().waitFor();
  expect(plain(await current.getByRole("button").last().innerText())).toBe(
    "al-Nusra Front and its allies reject Russia's offer to leave peacefully, according to Sergei Lavrov.",
  );
  await expect.poll(() => current.first().isVisible()).toBe(true);

  await notes(page)
    .getByRole("button", { name: /Turkey, Russia and Iran have a deal/ })
    .click();
  await expect
    .poll(() => litMarks(page))
    .toBe(
      "Eastern Ghouta is one of the places covered by the deal on de-escalation zones in Syria between Turkey, Russia and Iran",
    );
  expect(new URL(page.url()).hash).toMatch(/^#passage-/);
  await current.first().getByRole("link", { name: "Show in the network" }).click();
  await page.waitForURL(/\/\?edge=.*AGREE.*&statement=/);
  await expect.poll(() => selectedOnCanvas(page)).toMatch(/^edge .*\|AGREE\|/);
});

test("every paragraph stands whole, and every passage is marked", async () => {
  const { page } = await visit(ARTICLE);
  const answer = await page.request.get(`/api${ARTICLE}`);
  const article = (await answer.json()) as { text: string; passages: { passageId: string }[] };
  const paragraphs = await text(page).locator("p[class*=paragraph]").allTextContents();
  expect(paragraphs.map((paragraph) => paragraph.replace(/^\d+/, ""))).toEqual(
    article.text.split("\n\n"),
  );
  const anchors = await text(page)
    .locator("[id^=passage-]")
    .evaluateAll((elements) => elements.map(({ id }) => id));
  expect(anchors.toSorted()).toEqual(
    article.passages.map(({ passageId }) => `passage-${passageId}`).toSorted(),
  );
});

test("Back, Forward and reload keep what is selected", async () => {
  const { page } = await visit("/");
  await page.getByRole("button", { name: /What does Sergei Lavrov say/ }).click();
  await page.waitForURL(/\?actor=sergei-lavrov$/);
  await evidence(page).getByRole("button", { name: "Russia" }).first().click();
  await page.waitForURL(/\?actor=rus$/);
  await page.goBack();
  await evidence(page).getByRole("heading", { name: "Sergei Lavrov" }).waitFor();
  await expect.poll(() => selectedOnCanvas(page)).toBe("actor sergei-lavrov");
  await page.goBack();
  await evidence(page).getByText("Begin with a question").waitFor();
  await expect.poll(() => selectedOnCanvas(page)).toBe("none");
  await page.goForward();
  await page.goForward();
  await expect.poll(() => selectedOnCanvas(page)).toBe("actor rus");
  await page.reload();
  await evidence(page).getByRole("heading", { name: "Russia" }).waitFor();
  await expect.poll(() => selectedOnCanvas(page)).toBe("actor rus");
});

test("a link opens what it names, and says what of it cannot be read", async () => {
  const { page } = await visit("/?background=sergei-lavrov~REPRESENTS~rus");
  await evidence(page)
    .getByRole("heading", { name: "Sergei Lavrov represents Russia (foreign minister)" })
    .waitFor();
  expect(await selectedOnCanvas(page)).toBe("background sergei-lavrov|REPRESENTS|rus");
  await page.goto("/?edge=rus~WHISPER~swe&actor=swe");
  await page
    .getByText('The link\'s edge "rus~WHISPER~swe" cannot be read, so it was left out.')
    .waitFor();
  await expect.poll(() => selectedOnCanvas(page)).toBe("actor swe");
});

test("an unknown article is a page of status 404 that lists those that there are", async () => {
  const { page } = await visit("/articles/there-is-none", { failing: true });
  const response = await page.reload();
  expect(response?.status()).toBe(404);
  await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  await page.getByRole("link", { name: /Moscow may back/ }).click();
  await page.waitForURL(/\/articles\/lavrov-truce-2018-02-22$/);
});

test("an unknown actor in a link is said where the actor would stand", async () => {
  const { page } = await visit("/?actor=nobody-of-that-name", { failing: true });
  await evidence(page)
    .getByText(/There is no such actor/)
    .waitFor();
  expect(await selectedOnCanvas(page)).toBe("none");
});
