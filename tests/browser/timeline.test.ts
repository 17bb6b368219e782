import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { indexColumns } from "@/lib/view/filter/columns";
import { NO_FILTER } from "@/lib/view/filter/filter";
import { timesOf } from "@/lib/view/filter/times";
import { barWords } from "@/lib/view/filter/window";
import { settled } from "@/tests/support/canvas";
import { cards, evidence, fetchSlice } from "@/tests/support/evidence";
import { fetchColumns, keysOf, keysOnCanvas } from "@/tests/support/filtered";
import { chipsOf, openTimeline } from "@/tests/support/filters";
import { useArticle } from "@/tests/support/seeded";
import { useVisits } from "@/tests/support/visit";
import { REPROACH, SEVEN } from "./articles/seven";

const visit = useVisits();
useArticle(SEVEN);

const band = (page: Page) => page.getByRole("region", { name: "Timeline" });
const thumb = (page: Page, name: "From" | "To") => band(page).getByRole("slider", { name });

async function opened(page: Page): Promise<void> {
  await settled(page);
  await openTimeline(page);
}

/** The bars as the page must have them, from what the API tells. */
async function timesNow(page: Page, clock: "happened" | "published" = "happened") {
  const slice = await fetchSlice(page);
  return {
    slice,
    times: timesOf(slice, indexColumns(await fetchColumns(page, slice)), NO_FILTER, clock),
  };
}

/** Moves an end to a bar by keys: by pages as long as that is not too far. */
async function moveTo(page: Page, name: "From" | "To", bar: number, bars: number): Promise<void> {
  const leap = Math.max(1, Math.round(bars / 10));
  await thumb(page, name).focus();
  for (;;) {
    const way = bar - Number(await thumb(page, name).getAttribute("aria-valuenow"));
    if (way === 0) return;
    const isFar = Math.abs(way) >= leap;
    if (way > 0) await page.keyboard.press(isFar ? "PageUp" : "ArrowRight");
    else await page.keyboard.press(isFar ? "PageDown" : "ArrowLeft");
  }
}

test("a window of time changes the counts on the lines, and the evidence shows what remains", async () => {
  const { page } = await visit(`/?edge=${REPROACH.replaceAll("|", "~")}`);
  await opened(page);
  const { slice, times } = await timesNow(page);
  const day = Date.UTC(2020, 2, 10) / 86_400_000;
  const from = times.bars.findIndex((bar) => bar.to >= day);
  await moveTo(page, "From", from, times.bars.length);
  // Five of the six dated ones happened later, or without a day: it is kept.
  const left = evidence(page).getByText(/of 7; \d taken away by filters\./);
  await left.waitFor();
  expect(await left.textContent()).toContain("5 of 7; 2 taken away by filters.");
  await band(page)
    .getByLabel(/^Keep \d+ undated statements?$/)
    .click();
  await expect.poll(() => left.textContent()).toContain("4 of 7; 3 taken away by filters.");
  await expect.poll(() => cards(page).count()).toBe(4);
  await moveTo(page, "To", from, times.bars.length);
  await expect.poll(() => left.textContent()).toContain("1 of 7; 6 taken away by filters.");
  expect(await chipsOf(page).count()).toBe(1);
  await chipsOf(page).getByRole("button").click();
  await expect.poll(() => keysOnCanvas(page)).toEqual(keysOf(slice));
});

test("the ends move by arrows and by pages, and say their days; brushing is one step", async () => {
  const { page } = await visit("/");
  await opened(page);
  const { slice, times } = await timesNow(page);
  const { bars, unit } = times;
  expect(await thumb(page, "To").getAttribute("aria-valuenow")).toBe(String(bars.length - 1));
  await thumb(page, "From").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageUp");
  const page10 = Math.max(1, Math.round(bars.length / 10));
  const at = 2 + page10;
  await expect.poll(() => thumb(page, "From").getAttribute("aria-valuenow")).toBe(String(at));
  expect(await thumb(page, "From").getAttribute("aria-valuetext")).toContain(
    barWords(bars[at]!, unit),
  );
  // Other filters count as well, and time not for itself: the bars stay.
  const slider = await thumb(page, "To").boundingBox();
  await page.mouse.move(slider!.x + 8, slider!.y + 8);
  await page.mouse.down();
  await page.mouse.move(slider!.x - 200, slider!.y + 8, { steps: 12 });
  await page.mouse.up();
  await expect
    .poll(async () => Number(await thumb(page, "To").getAttribute("aria-valuenow")))
    .toBeLessThan(bars.length - 1);
  const said = async () => (await page.getByRole("status").allTextContents()).join("");
  await expect.poll(said).toMatch(/^Filter: happened .* left; .* taken away\.$/);
  // Keys were one step, the hand another.
  await page.getByRole("button", { name: "Undo: filter by time" }).click();
  await expect
    .poll(() => thumb(page, "To").getAttribute("aria-valuenow"))
    .toBe(String(bars.length - 1));
  expect(await thumb(page, "From").getAttribute("aria-valuenow")).toBe(String(at));
  await page.getByRole("button", { name: "Undo: filter by time" }).click();
  await expect.poll(() => keysOnCanvas(page)).toEqual(keysOf(slice));
});

test("it plays through time, stops at the end or when asked, and is one step to undo", async () => {
  const { page } = await visit("/");
  await opened(page);
  const { slice } = await timesNow(page);
  await band(page).getByRole("button", { name: "Play" }).click();
  await expect
    .poll(async () => Number(await thumb(page, "From").getAttribute("aria-valuenow")))
    .toBeGreaterThanOrEqual(2);
  await band(page).getByRole("button", { name: "Pause" }).click();
  const from = await thumb(page, "From").getAttribute("aria-valuenow");
  expect(await thumb(page, "To").getAttribute("aria-valuenow")).toBe(from);
  await page.getByRole("button", { name: "Undo: play through time" }).click();
  await expect.poll(() => keysOnCanvas(page)).toEqual(keysOf(slice));
});

test("each clock has its own days, the undated are counted, and the band is remembered", async () => {
  const { page } = await visit("/");
  await opened(page);
  const { times } = await timesNow(page);
  const { times: published } = await timesNow(page, "published");
  const words = (dated: number) => new RegExp(`, ${dated} in all$`);
  const sum = (bars: typeof times.bars) => bars.reduce((all, { count }) => all + count, 0);
  await band(page)
    .getByRole("img", { name: words(sum(times.bars)) })
    .waitFor();
  await band(page)
    .getByText(new RegExp(`^Keep ${times.undated} undated statements?$`))
    .waitFor();
  await band(page)
    .getByRole("radiogroup", { name: "By which clock" })
    .getByText("published")
    .click();
  await band(page)
    .getByRole("img", { name: words(sum(published.bars)) })
    .waitFor();
  await page.reload();
  await band(page).getByRole("slider").first().waitFor();
  expect(await thumb(page, "From").getAttribute("aria-valuenow")).toBe("0");
  await page.getByRole("button", { name: "Timeline", exact: true }).click();
  await band(page).waitFor({ state: "detached" });
});
