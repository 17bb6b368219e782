import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { SceneDescription } from "@/app/explorer/canvas/describe";
import { startPositions } from "@/lib/view/layout/start";
import { largeSlice } from "@/tests/scenes/large";
import { launchChromium, openPage } from "@/tests/support/browser";
import { describeCanvas, onPage } from "@/tests/support/canvas";
import { type Figure, median } from "../measure";
import { buildPages, openRival, type Rival } from "./build";
import type { Given } from "./contract";
import { heapOf, openWhole } from "./whole";

const RUNS = 5;
const MOVES = 6;
/** The first moves meet what is still to be made ready. */
const FIRST_MOVES = 2;
/** Of more actors than this each move takes others ten seconds. */
const MANY = 50_000;
const FEW_MOVES = 2;
const HOVERS = 20;
const SLOW_MS = 300_000;
const NAMES: Readonly<Record<Exclude<Rival, "whosays">, string>> = {
  sigma: "plain Sigma 3",
  cytoscape: "Cytoscape.js 3",
  forceGraph: "force-graph",
};

/** What one page took for one graph. */
interface Taken {
  /** Milliseconds. */
  readonly first: number;
  /** Milliseconds from a move of the hand that pans to the end of its frame. */
  readonly pan: number;
  /** Bytes after a collection. */
  readonly heap: number;
}

/** Our canvas beside others, all fed the same graph and places from memory, in one browser. */
export async function benchCanvas(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "whosays-bench-"));
  await buildPages(folder);
  const browser = await launchChromium({ measured: true });
  try {
    const some = await compare(browser, folder, 10_000, [
      "whosays",
      "sigma",
      "cytoscape",
      "forceGraph",
    ]);
    const many = await compare(browser, folder, 100_000, ["whosays", "sigma"]);
    return [
      ...some.figures({ first: 0.6, pan: 0.25 }),
      ...many.figures({ heap: 1.2 }),
      ...(await whole(browser, 10_000, some.of)),
      await looking(browser, folder, 10_000),
      await longestTask(browser, folder, 100_000),
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function givenOf(actors: number): Given {
  const slice = largeSlice(actors, 3 * actors);
  const places = startPositions(slice.actors.map(({ actorId }) => actorId));
  return { slice, places: Object.fromEntries(places) };
}

const sizeOf = (actors: number): string =>
  `${actors.toLocaleString("en")} actors, ${(3 * actors).toLocaleString("en")} lines`;

async function compare(browser: Browser, folder: string, actors: number, rivals: readonly Rival[]) {
  const given = givenOf(actors);
  const taken = new Map<Rival, Taken[]>(rivals.map((rival) => [rival, []]));
  // The first run warms up; the many are slow whether warm or not.
  const warmUps = actors > MANY ? 0 : 1;
  for (let run = -warmUps; run < RUNS; run++) {
    for (const rival of rivals) {
      const one = await withRival(browser, { folder, rival, given }, (opened) =>
        measure(opened, actors > MANY ? FEW_MOVES : MOVES),
      );
      if (run >= 0) taken.get(rival)?.push(one);
    }
  }
  const of: Medians = (rival, part) =>
    median((taken.get(rival) ?? []).map((each) => each[part] / (part === "heap" ? 1e6 : 1)));
  const figures = (goals: { readonly [part in keyof Taken]?: number }): Figure[] =>
    (["first", "pan", "heap"] as const).flatMap((part) =>
      rivals.flatMap((rival) => {
        if (rival === "whosays" || (part === "heap" && rival !== "sigma")) return [];
        const [ours, theirs] = [of("whosays", part), of(rival, part)];
        const most = rival === "sigma" ? goals[part] : 1;
        return [
          {
            name: `${sizeOf(actors)} on the canvas: ${WORDS[part]}`,
            unit: part === "heap" ? "MB" : "ms",
            ours,
            against: { name: NAMES[rival], value: theirs },
            ...(most !== undefined && {
              goal: { words: `at most ${most} times`, met: ours <= most * theirs },
            }),
            runs: RUNS,
          },
        ];
      }),
    );
  return { figures, of };
}

/** Milliseconds, and of the heap megabytes. */
type Medians = (rival: Rival, part: keyof Taken) => number;

/** The whole explorer, from asking for the graph on, against a page of nothing but Sigma. */
async function whole(browser: Browser, actors: number, of: Medians): Promise<readonly Figure[]> {
  const opened = await openWhole(browser, largeSlice(actors, 3 * actors), RUNS);
  const figure = (what: string, unit: string, ours: number, value: number): Figure => ({
    name: `${sizeOf(actors)} in the explorer, its layout kept: ${what}`,
    unit,
    ours,
    against: { name: NAMES.sigma, value },
    goal: { words: "at most 2 times", met: ours <= 2 * value },
    runs: RUNS,
  });
  return [
    figure(
      "asked for to frame finished",
      "ms",
      median(opened.map(({ frame }) => frame)),
      of("sigma", "first"),
    ),
    figure(WORDS.heap, "MB", median(opened.map(({ heap }) => heap / 1e6)), of("sigma", "heap")),
  ];
}

const WORDS = {
  first: "first paint",
  pan: "a move of the hand that pans, to its frame",
  heap: "heap after a collection",
} as const;

interface Opened {
  readonly page: Page;
  /** Milliseconds to the first frame. */
  readonly first: number;
}

async function withRival<T>(
  browser: Browser,
  { folder, rival, given }: { folder: string; rival: Rival; given: Given },
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const { page, close } = await openPage(browser);
  page.setDefaultTimeout(SLOW_MS);
  await openRival(page, folder, rival);
  // Handed over as text: what the page has, it has made itself, as from an answer.
  const first = await page.evaluate(
    (text) => window.bench?.show(JSON.parse(text)),
    JSON.stringify(given),
  );
  if (first === undefined) throw new Error(`${rival}: the page of the bench did not begin`);
  return use({ page, first }).finally(close);
}

async function measure({ page, first }: Opened, moves: number): Promise<Taken> {
  return { first, heap: await heapOf(page), pan: median(await pan(page, moves)) };
}

async function pan(page: Page, moves: number): Promise<readonly number[]> {
  const times: number[] = [];
  await page.mouse.move(20, 20);
  await page.mouse.down();
  for (let move = 1; move <= FIRST_MOVES + moves; move++) {
    await page.mouse.move(20 + 12 * move, 20 + 7 * move);
    times.push(await frameOf(page));
  }
  await page.mouse.up();
  return times.slice(FIRST_MOVES);
}

async function frameOf(page: Page): Promise<number> {
  return (await page.evaluate(() => window.bench?.frame())) ?? Number.NaN;
}

/** Pans without waiting for the pixels. */
async function wander(page: Page): Promise<void> {
  await page.mouse.move(20, 20);
  await page.mouse.down();
  for (let move = 1; move <= MOVES; move++) {
    await page.mouse.move(20 + 12 * move, 20 + 7 * move);
    await page.evaluate(() => window.bench?.answer());
  }
  await page.mouse.up();
}

/** Moves the pointer from actor to actor, each of which is lit. */
async function hover(
  page: Page,
  { nodes }: Pick<SceneDescription, "nodes">,
): Promise<readonly number[]> {
  const step = Math.floor(nodes.length / (HOVERS + FIRST_MOVES));
  const times: number[] = [];
  for (let move = 0; move < HOVERS + FIRST_MOVES; move++) {
    const { x, y } = await onPage(page, nodes[move * step]?.centre ?? { x: 0, y: 0 });
    await page.mouse.move(x, y);
    times.push((await page.evaluate(() => window.bench?.answer())) ?? Number.NaN);
  }
  if ((await page.locator("[data-spotlight]").count()) === 0) throw new Error("nothing is lit");
  return times.slice(FIRST_MOVES);
}

function looking(browser: Browser, folder: string, actors: number): Promise<Figure> {
  return withRival(
    browser,
    { folder, rival: "whosays", given: givenOf(actors) },
    async ({ page }) => {
      const ours = median(await hover(page, await describeCanvas(page)));
      return {
        name: `${sizeOf(actors)}: from the pointer's move to what it is on, lit`,
        unit: "ms",
        ours,
        goal: { words: "at most 32 ms", met: ours <= 32 },
        runs: HOVERS,
      };
    },
  );
}

function longestTask(browser: Browser, folder: string, actors: number): Promise<Figure> {
  return withRival(
    browser,
    { folder, rival: "whosays", given: givenOf(actors) },
    async ({ page }) => {
      // To describe so much is a long task of the bench's own.
      const described = await describeCanvas(page);
      const tasks = await page.evaluateHandle(() => {
        const found: number[] = [];
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) found.push(duration);
        }).observe({ entryTypes: ["longtask"] });
        return found;
      });
      await wander(page);
      await hover(page, described);
      const ours = Math.max(0, ...(await tasks.jsonValue()));
      return {
        name: `${sizeOf(actors)}: longest task while panning and pointing`,
        unit: "ms",
        ours,
        goal: { words: "none above 1,000 ms", met: ours <= 1000 },
        runs: 1,
      };
    },
  );
}
