import { launchChromium, openPage, testUrl } from "@/tests/support/browser";
import { settled } from "@/tests/support/canvas";
import { type Figure, median } from "./measure";

const RUNS = 5;

/** From asking for the page to the first frame of the laid out network, in software WebGL. */
export async function benchPage(): Promise<Figure[]> {
  const browser = await launchChromium();
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const { page, close } = await openPage(browser);
    const start = performance.now();
    await page.goto(testUrl());
    await settled(page);
    times.push(performance.now() - start);
    await close();
  }
  await browser.close();
  return [
    {
      name: "page load to first drawn frame",
      unit: "ms",
      ours: median(times.slice(1)),
      runs: RUNS,
    },
  ];
}
