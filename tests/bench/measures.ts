import type { Page } from "playwright-core";
import { playColumns, playGraph } from "@/tests/support/answers";
import { launchChromium, openPage, testUrl } from "@/tests/support/browser";
import { drawn, settled } from "@/tests/support/canvas";
import { columnsFor } from "@/tests/support/columns";
import { openLeft } from "@/tests/support/left";
import { stylePanel } from "@/tests/support/style";
import { largeSlice } from "@/tests/scenes/large";
import { type Figure, median } from "./measure";

const RUNS = 3;
const STYLE_RUNS = 6;
const ACTORS = 10_000;
const LINES = 30_000;
/** The first layout of so much takes long where there is no graphics card. */
const SLOW_MS = 180_000;
const FRAME_MS = 50;

const MEASURES = [
  { name: "Louvain", part: "Colour of actors by", choice: "community" },
  { name: "PageRank", part: "Colour of actors by", choice: "pagerank" },
] as const;

/** What computing a measure took, and the longest that the page did not answer meanwhile. */
interface Measured {
  readonly took: number;
  readonly longest: number;
}

/** Measures of 10,000 actors and 30,000 lines in the page, and what a change of the look takes. */
export async function benchMeasures(): Promise<readonly Figure[]> {
  const content = largeSlice(ACTORS, LINES);
  const browser = await launchChromium({ measured: true });
  const { page, close } = await openPage(browser);
  page.setDefaultTimeout(SLOW_MS);
  // The compiler of the tests writes this call around functions that have a name.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(watchWorkers);
  await playGraph(page, content);
  await playColumns(page, columnsFor(content));
  await page.goto(testUrl());
  await settled(page);
  await openLeft(page, "Style");
  await stylePanel(page).getByRole("button", { name: "Add a rule" }).waitFor();
  await drawn(page);

  const figures: Figure[] = [];
  for (const { name, part, choice } of MEASURES) {
    const measured: Measured[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      measured.push(await computing(page, part, choice));
      await page.getByRole("button", { name: /^Undo/ }).click();
      await settled(page);
      await drawn(page);
    }
    figures.push(...figuresOf(name, measured.slice(1)));
  }
  figures.push(await styleChange(page));
  await close();
  await browser.close();
  return figures;
}

function figuresOf(name: string, measured: readonly Measured[]): readonly Figure[] {
  const size = `${ACTORS.toLocaleString("en")} actors and ${LINES.toLocaleString("en")} lines`;
  const longest = Math.max(...measured.map((each) => each.longest));
  return [
    {
      name: `${name} of ${size}: from the choice to its result, beside the page`,
      unit: "ms",
      ours: median(measured.map(({ took }) => took)),
      runs: RUNS,
    },
    {
      name: `${name} of ${size}: the longest frame meanwhile`,
      unit: "ms",
      ours: longest,
      goal: { words: `at most ${FRAME_MS} ms`, met: longest <= FRAME_MS },
      runs: RUNS,
    },
  ];
}

/** Runs in the page, before all else: notes when a worker is made and when it brings a result. */
function watchWorkers(): void {
  const Real = globalThis.Worker;
  const told = { made: 0, brought: 0 };
  Object.assign(globalThis, { measuredWorkers: told });
  globalThis.Worker = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      told.made = performance.now();
      this.addEventListener("message", ({ data }: MessageEvent<object>) => {
        if ("values" in data) told.brought = performance.now();
      });
    }
  };
}

/** From the choice until the worker brings its result: what is drawn with it then is a change of the look. */
async function computing(page: Page, part: string, choice: string): Promise<Measured> {
  const select = stylePanel(page).getByLabel(part, { exact: true });
  await page.evaluate(() => {
    const { measuredWorkers } = globalThis as unknown as { measuredWorkers: { brought: number } };
    measuredWorkers.brought = 0;
    const frames: { at: number; long: number }[] = [];
    Object.assign(globalThis, { frames });
    let last = performance.now();
    const step = (): void => {
      const now = performance.now();
      frames.push({ at: now, long: now - last });
      last = now;
      if (measuredWorkers.brought === 0) setTimeout(step, 0);
    };
    step();
  });
  const began = await page.evaluate(() => performance.now());
  await select.selectOption(choice);
  const measured = await page.waitForFunction((start) => {
    const { measuredWorkers, frames } = globalThis as unknown as {
      measuredWorkers: { brought: number };
      frames: readonly { at: number; long: number }[];
    };
    if (measuredWorkers.brought === 0) return undefined;
    const during = frames.filter(({ at }) => at > start && at <= measuredWorkers.brought);
    return {
      took: measuredWorkers.brought - start,
      longest: Math.max(0, ...during.map(({ long }) => long)),
    };
  }, began);
  const value = await measured.jsonValue();
  if (!value) throw new Error("the measure brought nothing");
  await settled(page);
  await drawn(page);
  return value;
}

/** From the choice to the frame in the other colours, and back. */
async function styleChange(page: Page): Promise<Figure> {
  const select = stylePanel(page).getByLabel("Colour of lines by", { exact: true });
  const times: number[] = [];
  for (let run = 0; run <= STYLE_RUNS; run += 1) {
    times.push(await select.evaluate(timeToFrame, run % 2 === 0 ? "type" : "class"));
    await settled(page);
    await drawn(page);
  }
  return {
    name: "another colour of 30,000 lines: from the choice to the changed frame",
    unit: "ms",
    ours: median(times.slice(1)),
    runs: STYLE_RUNS,
  };
}

/** Runs in the page. */
async function timeToFrame(select: HTMLElement | SVGElement, value: string): Promise<number> {
  const start = performance.now();
  const setValue = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set;
  setValue?.call(select, value);
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - start;
}
