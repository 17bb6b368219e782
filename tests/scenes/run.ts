import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import {
  launchChromium,
  openPage,
  SIZES,
  type SizeName,
  testUrl,
  type Theme,
} from "@/tests/support/browser";
import { decodePng, encodePng } from "@/tests/support/png";
import { SCENES, type Scene } from "./scenes";

/**
 * `npm run scenes [-- name…]`: every scene at every size, light and dark, into
 * `.whosays/scenes/`, which git ignores. `first-screen` also becomes the README's picture.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = path.join(root, ".whosays/scenes");
const README_PICTURE = path.join(root, "docs/pictures/first-screen.png");

const THEMES: readonly Theme[] = ["light", "dark"];

interface Shot {
  readonly scene: Scene;
  readonly size: SizeName;
  readonly theme: Theme;
}

const fileOf = ({ scene, size, theme }: Shot): string =>
  path.join(folder, `${scene.name}-${SIZES[size].width}-${theme}.png`);

function shotsOf(patterns: readonly string[]): readonly Shot[] {
  const wanted = ({ name }: Scene): boolean =>
    patterns.length === 0 || patterns.some((pattern) => name.includes(pattern));
  const sizes = Object.keys(SIZES) as SizeName[];
  return SCENES.filter(wanted).flatMap((scene) =>
    (scene.sizes ?? sizes).flatMap((size) => THEMES.map((theme) => ({ scene, size, theme }))),
  );
}

async function take(browser: Browser, shot: Shot): Promise<void> {
  const { scene, size, theme } = shot;
  const { page, troubles, close } = await openPage(browser, { size, theme });
  await scene.before?.(page);
  await page.goto(testUrl() + scene.path);
  await scene.prepare(page);
  // What the pointer is on shows a hint that is no part of the scene.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: fileOf(shot), animations: "disabled", caret: "hide" });
  if (!scene.failing && troubles.length > 0) {
    const said = troubles.map(({ kind, text }) => `${kind}: ${text}`).join("; ");
    throw new Error(`page of scene ${scene.name} in trouble: ${said}`);
  }
  await close();
}

const patterns = process.argv.slice(2);
const shots = shotsOf(patterns);
if (shots.length === 0) {
  const names = SCENES.map(({ name }) => name).join(", ");
  throw new Error(`scene unknown: ${patterns.join(" ")}; there are ${names}`);
}
if (patterns.length === 0) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const browser = await launchChromium();
const began = Date.now();
for (const shot of shots) await take(browser, shot);
await browser.close();

const readme = shots.find(
  ({ scene, size, theme }) =>
    scene.name === "first-screen" && size === "desktop" && theme === "light",
);
if (readme) {
  await mkdir(path.dirname(README_PICTURE), { recursive: true });
  await writeFile(README_PICTURE, encodePng(decodePng(await readFile(fileOf(readme)))));
}
console.log(
  `${shots.length} pictures in ${folder} (${((Date.now() - began) / 1000).toFixed(0)} s)`,
);
