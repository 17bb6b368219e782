import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { launchChromium, openPage, testUrl } from "@/tests/support/browser";
import { settled } from "@/tests/support/canvas";
import { saveStory } from "@/tests/support/story";
import { type Figure, median } from "./measure";

const RUNS = 7;
const MOST_MS = 1_000;

/** From the address of a file on the disk to the picture of its network, in software WebGL. */
export async function benchStory(): Promise<Figure[]> {
  const browser = await launchChromium({ measured: true });
  const folder = await mkdtemp(path.join(tmpdir(), "whosays-story-"));
  const { page, close } = await openPage(browser);
  await page.goto(testUrl());
  await settled(page);
  const file = await saveStory(page, "The first article", folder);
  await close();
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const story = await openPage(browser, { context: { offline: true } });
    const start = performance.now();
    await story.page.goto(pathToFileURL(file).href);
    await settled(story.page);
    times.push(performance.now() - start);
    await story.close();
  }
  const { size } = await stat(file);
  await rm(folder, { recursive: true });
  await browser.close();
  const ours = median(times.slice(1));
  return [
    {
      name: "a story of the first article: file opened to its picture",
      unit: "ms",
      ours,
      goal: { words: `under ${MOST_MS} ms`, met: ours < MOST_MS },
      runs: RUNS,
    },
    { name: "a story of the first article: size", unit: "kB", ours: size / 1000, runs: 1 },
  ];
}
