import type { StatementColumns } from "@/lib/model/columns";
import type { GraphSlice } from "@/lib/model/slice";
import { indexColumns } from "@/lib/view/filter/columns";
import { facetsOf } from "@/lib/view/filter/facets";
import type { SceneFilter } from "@/lib/view/filter/filter";
import { filterSlice } from "@/lib/view/filter/pass";
import { timesOf } from "@/lib/view/filter/times";
import { playColumns, playGraph } from "@/tests/support/answers";
import { launchChromium, openPage, testUrl } from "@/tests/support/browser";
import { drawn, settled } from "@/tests/support/canvas";
import { columnsFor } from "@/tests/support/columns";
import { filtersOf } from "@/tests/support/filters";
import { largeSlice } from "@/tests/scenes/large";
import { type Figure, median } from "./measure";

const RUNS = 15;
const CLICKS = 6;
const FRAME_MS = 100;
/** The first layout of so much takes long where there is no graphics card. */
const SLOW_MS = 180_000;
const ACTORS = 10_000;
const LINES = 30_000;

const NO_DENIALS: SceneFilter = { choices: { negated: { mode: "without", values: ["yes"] } } };

/** What a filter costs before anything is drawn: over all statements of 10,000 actors, 30,000 lines. */
export async function benchFilters(): Promise<readonly Figure[]> {
  const content = largeSlice(ACTORS, LINES);
  const source = columnsFor(content);
  const columns = indexColumns(source);
  const statements = source.statementIds.length.toLocaleString("en");
  const figure = (what: string, work: () => unknown): Figure => ({
    name: `${what}, ${statements} statements`,
    unit: "ms",
    ours: medianOf(work),
    runs: RUNS,
  });
  return [
    await benchFrame(content, source),
    figure("columns taken in", () => indexColumns(source)),
    figure("a filter changed: what is left, and what it takes", () =>
      filterSlice(content, columns, NO_DENIALS),
    ),
    figure("counts of every value of every facet", () => facetsOf(content, columns, NO_DENIALS)),
    figure("bars of the timeline", () => timesOf(content, columns, NO_DENIALS, "said")),
  ];
}

/** From a click on a value to the frame without it, and back: by the canvas and the panel together. */
async function benchFrame(content: GraphSlice, source: StatementColumns): Promise<Figure> {
  const browser = await launchChromium({ measured: true });
  const { page, close } = await openPage(browser);
  page.setDefaultTimeout(SLOW_MS);
  await playGraph(page, content);
  await playColumns(page, source);
  await page.goto(testUrl());
  await settled(page);
  await page.getByRole("tab", { name: /^Filters/ }).click();
  const denied = filtersOf(page).getByRole("checkbox", { name: "denied", exact: true });
  await denied.waitFor();
  const times: number[] = [];
  for (let i = 0; i <= CLICKS; i++) {
    times.push(await denied.evaluate(timeToFrame));
    await drawn(page);
  }
  await close();
  await browser.close();
  const ours = median(times.slice(1));
  return {
    name: "a filter changed on 10,000 actors and 30,000 lines: click to the changed frame",
    unit: "ms",
    ours,
    goal: { words: `at most ${FRAME_MS} ms`, met: ours <= FRAME_MS },
    runs: CLICKS,
  };
}

/** Runs in the page. */
async function timeToFrame(box: HTMLElement | SVGElement): Promise<number> {
  const start = performance.now();
  box.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - start;
}

/** The first run warms up and does not count. */
function medianOf(work: () => unknown): number {
  const times = Array.from({ length: RUNS + 1 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times.slice(1));
}
