import type { Page } from "playwright-core";
import { playColumns, playGraph, playStatements } from "@/tests/support/answers";
import { launchChromium, openPage, testUrl } from "@/tests/support/browser";
import { drawn, settled } from "@/tests/support/canvas";
import { columnsFor, statementsFor } from "@/tests/support/columns";
import { findField, grid, rowsOf } from "@/tests/support/list";
import { largeSlice } from "@/tests/scenes/large";
import { type Figure, median } from "./measure";
import { type Frames, scroll } from "./scrolling";

const RUNS = 3;
const TURNS = 5;
const ACTORS = 10_000;
const LINES = 30_000;
/** The first layout of so much takes long where there is no graphics card. */
const SLOW_MS = 180_000;
const TASK_MS = 50;
const CHANGE_MS = 100;

/** What is measured of one of the two lists. */
interface Measured {
  readonly first: number;
  readonly frames: Frames;
  readonly sort: number;
  readonly find: number;
}

/** The lists of 10,000 actors and of the statements behind their 30,000 lines, in the page. */
export async function benchList(): Promise<readonly Figure[]> {
  const content = largeSlice(ACTORS, LINES);
  const columns = columnsFor(content);
  const browser = await launchChromium({ measured: true });
  const { page, close } = await openPage(browser);
  page.setDefaultTimeout(SLOW_MS);
  // The compiler of the tests writes this call around functions that have a name.
  await page.addInitScript("globalThis.__name = (named) => named");
  await playGraph(page, content);
  await playColumns(page, columns);
  await playStatements(page, statementsFor(content, columns));
  await page.goto(testUrl());
  await settled(page);
  await page.getByRole("button", { name: "Unfold the list" }).click();
  await rowsOf(page).first().waitFor();
  await settled(page);

  const actors = await measure(page, "actors", "Name", ["la", "land", "land 77"]);
  const statements = await measure(page, "Statements", "Speaker", ["it", "item 7", "item 777"]);
  await close();
  await browser.close();
  const rows = columns.statementIds.length.toLocaleString("en");
  return [
    ...figures(`list of ${ACTORS.toLocaleString("en")} actors`, actors),
    ...figures(`list of ${rows} statements`, statements),
  ];
}

function figures(what: string, { first, frames, sort, find }: Measured): readonly Figure[] {
  const figure = (name: string, ours: number, runs: number, most?: number): Figure => ({
    name: `${what}: ${name}`,
    unit: "ms",
    ours,
    ...(most !== undefined && { goal: { words: `at most ${most} ms`, met: ours <= most } }),
    runs,
  });
  return [
    figure("first rows after the click", first, RUNS),
    figure("longest frame while scrolling by wheel", frames.longest, RUNS),
    figure("longest task while scrolling by wheel", frames.task, RUNS, TASK_MS),
    figure("click on a heading to the sorted rows", sort, TURNS, CHANGE_MS),
    figure("a letter typed to the rows that hold it", find, TURNS, CHANGE_MS),
  ];
}

async function measure(
  page: Page,
  tab: "actors" | "Statements",
  heading: string,
  texts: readonly string[],
): Promise<Measured> {
  const firsts: number[] = [];
  const frames: Frames[] = [];
  for (let run = 0; run <= RUNS; run++) {
    await show(page, tab === "actors" ? "Statements" : "actors");
    firsts.push(await show(page, tab));
    frames.push(await scroll(grid(page)));
    await drawn(page);
  }
  const sorts: number[] = [];
  const head = page.getByRole("columnheader", { name: heading }).getByRole("button");
  for (let turn = 0; turn <= TURNS; turn++) {
    sorts.push(await head.evaluate(clickToChange));
    await drawn(page);
  }
  // All sentences have to be there before a letter is measured.
  await findField(page).fill(texts[0] ?? "");
  await page.getByText(/ found with /).waitFor();
  await page.getByText("looked through so far").waitFor({ state: "detached" });
  const finds: number[] = [];
  for (let turn = 0; turn <= TURNS; turn++) {
    const text = texts[(turn + 1) % texts.length] ?? "";
    finds.push(await findField(page).evaluate(typeToChange, text));
    await drawn(page);
  }
  await findField(page).fill("");
  return {
    first: median(firsts.slice(1)),
    frames: {
      longest: median(frames.slice(1).map(({ longest }) => longest)),
      task: median(frames.slice(1).map(({ task }) => task)),
    },
    sort: median(sorts.slice(1)),
    find: median(finds.slice(1)),
  };
}

/** Turns to a list; milliseconds until its first rows are there. */
async function show(page: Page, tab: "actors" | "Statements"): Promise<number> {
  const label = tab === "actors" ? "Actors on the canvas" : "Statements";
  const choice = page.getByRole("radiogroup", { name: "What to list" }).getByText(tab);
  return choice.evaluate(clickToRows, label);
}

/** Runs in the page. */
async function clickToRows(choice: HTMLElement | SVGElement, label: string): Promise<number> {
  const start = performance.now();
  choice.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  const row = `[role=grid][aria-label="${label}"] [role=row][data-index]`;
  while (!document.querySelector(row)) {
    await new Promise((done) => requestAnimationFrame(done));
  }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - start;
}

/** Runs in the page: until the first row is another one. */
async function clickToChange(head: HTMLElement | SVGElement): Promise<number> {
  const first = (): string =>
    document.querySelector('[role=grid] [data-index="0"]')?.textContent ?? "";
  const before = first();
  const start = performance.now();
  head.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  while (first() === before) await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => requestAnimationFrame(done));
  return performance.now() - start;
}

/** Runs in the page: until there are more or fewer rows. */
async function typeToChange(field: HTMLElement | SVGElement, text: string): Promise<number> {
  const rows = () => document.querySelector("[role=grid]")?.getAttribute("aria-rowcount");
  const before = rows();
  const start = performance.now();
  // As React hears of it.
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  value?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  while (rows() === before) await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => requestAnimationFrame(done));
  return performance.now() - start;
}
