import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { indexColumns } from "@/lib/view/filter/columns";
import { NO_FILTER, type SceneFilter } from "@/lib/view/filter/filter";
import { filterSlice } from "@/lib/view/filter/pass";
import { timesOf } from "@/lib/view/filter/times";
import { type BarWindow, barWords, rangeOf } from "@/lib/view/filter/window";
import { settled } from "@/tests/support/canvas";
import { fetchSlice } from "@/tests/support/evidence";
import { fetchColumns, keysOf, keysOnCanvas } from "@/tests/support/filtered";
import { chipsOf } from "@/tests/support/filters";
import { useArticle } from "@/tests/support/seeded";
import { useVisits } from "@/tests/support/visit";
import { SEVEN } from "../articles/seven";

const visit = useVisits();
useArticle(SEVEN);

const TOUCH = { hasTouch: true, isMobile: true } as const;

const band = (page: Page) => page.getByRole("region", { name: "Timeline" });
const end = (page: Page, name: "From" | "To") => band(page).getByRole("slider", { name });
const barOf = async (page: Page, name: "From" | "To") =>
  Number(await end(page, name).getAttribute("aria-valuenow"));
const sheets = (page: Page) => page.getByRole("group", { name: "Below the network" });
const sheet = (page: Page, name: string) => sheets(page).getByRole("button", { name });

/** The network on a phone, and what a window of time must leave of it. */
async function onPhone(visited: Promise<{ readonly page: Page }>) {
  const { page } = await visited;
  await page.getByRole("radiogroup", { name: "What to show" }).getByText("Network").click();
  await settled(page);
  const slice = await fetchSlice(page);
  const columns = indexColumns(await fetchColumns(page, slice));
  const times = timesOf(slice, columns, NO_FILTER, "happened");
  const left = (window: BarWindow) => {
    const filter: SceneFilter = { choices: {}, time: rangeOf(times, window, true) };
    return keysOf(filterSlice(slice, columns, filter).slice);
  };
  return { page, slice, times, left, last: times.bars.length - 1 };
}

/** Drags by a finger, as the browser's own touch events. */
async function dragBy(page: Page, from: { x: number; y: number }, dx: number): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
    touch.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x, y: from.y }],
    });
  await send("touchStart", from.x);
  for (let step = 1; step <= 10; step++) await send("touchMove", from.x + (dx * step) / 10);
  await send("touchEnd", from.x + dx);
  await touch.detach();
}

test("the timeline has its place on a phone, and is worked by fingers alone", async () => {
  const { page, slice, times, left, last } = await onPhone(
    visit("/", { size: "phone", context: TOUCH }),
  );
  await sheet(page, "Timeline").tap();
  await end(page, "From").waitFor();
  // All that a finger has to hit is large enough for one, and nothing is cut off.
  const targets = [
    ...(await band(page).getByRole("button").all()),
    ...(await band(page).getByRole("slider").all()),
  ];
  expect(targets.length).toBeGreaterThanOrEqual(5);
  for (const target of targets) {
    const box = await target.boundingBox();
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24);
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
    expect(box!.y + box!.height).toBeLessThanOrEqual(844);
  }
  // The network keeps the larger part of the screen.
  expect((await page.locator("[data-canvas]").boundingBox())!.height).toBeGreaterThan(844 / 2);

  const { unit } = times;
  await band(page)
    .getByRole("button", { name: `One ${unit} later` })
    .tap();
  await band(page)
    .getByRole("button", { name: `One ${unit} later` })
    .tap();
  await expect.poll(() => barOf(page, "From")).toBe(1);
  await band(page).getByText(barWords(times.bars[1]!, unit), { exact: true }).waitFor();
  await expect.poll(() => keysOnCanvas(page)).toEqual(left([1, 1]));
  await band(page)
    .getByRole("button", { name: `One ${unit} earlier` })
    .tap();
  await expect.poll(() => barOf(page, "To")).toBe(0);
  // They were one step, which the chip lifts as well.
  await chipsOf(page).getByRole("button").tap();
  await expect.poll(() => keysOnCanvas(page)).toEqual(keysOf(slice));

  const box = await end(page, "To").boundingBox();
  await dragBy(page, { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 }, -150);
  await expect.poll(() => barOf(page, "To")).toBeLessThan(last);
  const to = await barOf(page, "To");
  expect(to).toBeGreaterThan(0);
  await expect.poll(() => keysOnCanvas(page)).toEqual(left([0, to]));
  await page.getByRole("button", { name: "Undo: filter by time" }).tap();
  await expect.poll(() => keysOnCanvas(page)).toEqual(keysOf(slice));
});

test("on a narrow screen one sheet is open at a time, and all of it goes by keys", async () => {
  const { page, slice, left, last } = await onPhone(visit("/", { size: "phone" }));
  await sheet(page, "Timeline").focus();
  await page.keyboard.press("Enter");
  await end(page, "From").waitFor();
  await end(page, "From").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => keysOnCanvas(page)).toEqual(left([1, last]));
  await sheet(page, "Filters (1)").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: "Filters, scroll" }).waitFor();
  expect(await band(page).count()).toBe(0);
  expect(await sheet(page, "Timeline").getAttribute("aria-expanded")).toBe("false");
  // What it took away stays away while another sheet is looked at.
  expect(await keysOnCanvas(page)).toEqual(left([1, last]));
  await sheet(page, "Legend").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Lines" }).waitFor();
  expect(await page.getByRole("group", { name: "Filters, scroll" }).count()).toBe(0);
  await page.keyboard.press("Control+z");
  await expect.poll(() => keysOnCanvas(page)).toEqual(keysOf(slice));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Lines" }).waitFor({ state: "detached" });
});
