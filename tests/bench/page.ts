import type { Page } from "playwright-core";
import { launchChromium, openPage, testUrl } from "@/tests/support/browser";
import { settled } from "@/tests/support/canvas";
import { FIRST_LOAD_KB, weighing } from "@/tests/support/firstLoad";
import { type Figure, median } from "./measure";

const RUNS = 5;

interface Load {
  /** Milliseconds until the search can be used. */
  readonly usable: number;
  /** Milliseconds until the network is laid out and drawn. */
  readonly drawn: number;
  /** Kilobytes of script and style until then, gzipped. */
  readonly size: number;
}

/** The first visit of a browser that knows nothing of us, in software WebGL. */
export async function benchPage(): Promise<Figure[]> {
  const browser = await launchChromium({ measured: true });
  const loads: Load[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const { page, close } = await openPage(browser);
    loads.push(await load(page));
    await close();
  }
  await browser.close();
  const of = (part: keyof Load): number => median(loads.slice(1).map((each) => each[part]));
  const size = of("size");
  return [
    {
      name: "first load: scripts and styles, gzipped",
      unit: "kB",
      ours: size,
      goal: { words: `at most ${FIRST_LOAD_KB} kB`, met: size <= FIRST_LOAD_KB },
      runs: RUNS,
    },
    { name: "page load to a search that can be used", unit: "ms", ours: of("usable"), runs: RUNS },
    { name: "page load to first drawn frame", unit: "ms", ours: of("drawn"), runs: RUNS },
  ];
}

async function load(page: Page): Promise<Load> {
  const size = weighing(page);
  const start = performance.now();
  await page.goto(testUrl());
  await page.getByLabel("Search actors, statements and articles").waitFor();
  const usable = performance.now() - start;
  await settled(page);
  const drawn = performance.now() - start;
  return { usable, drawn, size: await size() };
}
