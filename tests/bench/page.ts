import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { launchChromium, openPage, testUrl } from "@/tests/support/browser";
import { settled } from "@/tests/support/canvas";
import { type Figure, median } from "./measure";

const RUNS = 5;
const FIRST_LOAD_KB = 350;

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
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    if (type === "script" || type === "stylesheet") bodies.push(response.body());
  });
  const start = performance.now();
  await page.goto(testUrl());
  await page.getByLabel("Search actors, statements and articles").waitFor();
  const usable = performance.now() - start;
  await settled(page);
  const drawn = performance.now() - start;
  // The server sends them as they are: on loopback to pack costs more than it saves.
  const packed = (await Promise.all(bodies)).map((body) => gzipSync(body).length / 1000);
  return { usable, drawn, size: packed.reduce((sum, size) => sum + size, 0) };
}
