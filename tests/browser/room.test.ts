import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { selectedOnCanvas, settled } from "@/tests/support/canvas";
import { cards, evidence, searchField as field } from "@/tests/support/evidence";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

const schemeOf = (page: Page) =>
  page.evaluate(() => document.documentElement.getAttribute("data-mantine-color-scheme"));

const widthOf = async (page: Page, name: string) =>
  Math.round(
    await page.evaluate(
      (id) => document.getElementById(id)?.getBoundingClientRect().width ?? 0,
      name,
    ),
  );

const hasFocus = (page: Page) =>
  field(page).evaluate((element) => element === document.activeElement);

test("the colours follow the system, or the choice, which is remembered", async () => {
  const { page } = await visit("/", { theme: "dark" });
  expect(await schemeOf(page)).toBe("dark");
  await page.getByRole("button", { name: /^Colours: as the system has it/ }).click();
  await expect.poll(() => schemeOf(page)).toBe("light");
  await page.reload();
  expect(await schemeOf(page)).toBe("light");
  await page.getByRole("button", { name: /^Colours: light/ }).waitFor();
});

test("panels keep the size that they were given", async () => {
  const { page } = await visit("/");
  await settled(page);
  expect(await widthOf(page, "legend")).toBe(280);
  expect(await widthOf(page, "evidence")).toBe(380);
  const edge = await page.getByRole("separator", { name: "Width of the evidence" }).boundingBox();
  if (!edge) throw new Error("the separator has a box");
  const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 50, y, { steps: 4 });
  await page.mouse.move(x - 100, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => widthOf(page, "evidence")).toBeGreaterThan(460);
  const wider = await widthOf(page, "evidence");
  await page.getByRole("button", { name: "Fold the legend", exact: true }).click();
  await expect.poll(() => widthOf(page, "legend")).toBe(40);
  await page.reload();
  await settled(page);
  expect(Math.abs((await widthOf(page, "evidence")) - wider)).toBeLessThan(3);
  expect(await widthOf(page, "legend")).toBeLessThan(44);
});

test("what the browser kept and nobody can read is as if it had not been kept", async () => {
  const { page } = await visit("/");
  await page.evaluate(() => localStorage.setItem("whosays-preferences", '{"layouts":{"room":7'));
  await page.reload();
  await settled(page);
  expect(await widthOf(page, "legend")).toBe(280);
});

test("single letters act, and can be switched off for good", async () => {
  const { page } = await visit("/");
  await settled(page);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await dialog.waitFor();
  await dialog.getByRole("switch", { name: "Single keys act" }).click();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.keyboard.press("/");
  expect(await hasFocus(page)).toBe(false);
  await page.reload();
  await settled(page);
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  expect(await hasFocus(page)).toBe(false);
  expect(await dialog.count()).toBe(0);
  await page.keyboard.press("Control+k");
  expect(await hasFocus(page)).toBe(true);
});

test("no shortcut fires while typing", async () => {
  const { page } = await visit("/");
  await settled(page);
  await field(page).focus();
  await page.keyboard.type("f/p?");
  expect(await field(page).inputValue()).toBe("f/p?");
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("Esc steps back one level at a time", async () => {
  const { page } = await visit("/?edge=al-nusra-front~REJECT~rus");
  await cards(page)
    .getByRole("button", { name: /according to Sergei Lavrov/ })
    .click();
  await page.waitForURL(/&statement=/);
  await page.keyboard.press("Escape");
  await page.waitForURL(/\?edge=al-nusra-front~REJECT~rus$/);
  await expect.poll(() => selectedOnCanvas(page)).toBe("edge al-nusra-front|REJECT|rus");
  await page.keyboard.press("Escape");
  await page.waitForURL((url) => url.search === "");
  await evidence(page).getByText("Begin with a question").waitFor();
});

test.each([
  { what: "200 % zoom of a laptop", viewport: { width: 720, height: 450 } },
  { what: "400 % zoom, the narrowest that WCAG asks for", viewport: { width: 320, height: 400 } },
])("nothing has to be scrolled sideways at $what", async ({ viewport }) => {
  const { page } = await visit("/", { context: { viewport } });
  const sideways = () =>
    page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
  await page.getByText("Begin with a question").waitFor();
  expect(await sideways()).toBeLessThanOrEqual(0);
  const views = page.getByRole("radiogroup", { name: "What to show" });
  await views.getByText("Network").click();
  await settled(page);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await views.getByText("List").click();
  await page.getByRole("row").nth(2).waitFor();
  expect(await sideways()).toBeLessThanOrEqual(0);
  await page.goto("/articles/lavrov-truce-2018-02-22");
  await page.getByText("18 statements").waitFor();
  expect(await sideways()).toBeLessThanOrEqual(0);
});

test("a narrow screen reads first, and turns to the evidence of what is selected", async () => {
  const { page } = await visit("/", { size: "phone" });
  await page.getByText("Begin with a question").waitFor();
  const views = page.getByRole("radiogroup", { name: "What to show" });
  await views.getByText("List").click();
  await page.getByRole("row").filter({ hasText: "Kremlin" }).click();
  await page.getByRole("heading", { name: "Kremlin" }).waitFor();
  expect(await views.getByRole("radio", { name: "Read" }).isChecked()).toBe(true);
});

test("nothing moves for who asked for less motion", async () => {
  const { page } = await visit("/");
  await settled(page);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  const moving = () =>
    page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => {
          const duration = effect?.getComputedTiming().duration;
          return typeof duration === "number" && duration > 1;
        }).length,
    );
  expect(await moving()).toBe(0);
});
