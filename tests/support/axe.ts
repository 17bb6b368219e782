import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type * as Axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Scene } from "@/tests/scenes/scenes";
import type { SizeName } from "./browser";
import { drawn } from "./canvas";
import { useVisits } from "./visit";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** All that a change of theme can break. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * Tests of scenes by axe: whole in light, and in dark by the rules on colours. Files of them run
 * side by side.
 *
 * @returns what was found so far, in words
 */
export function testByAxe(scenes: readonly Scene[], narrow: readonly Scene[] = []): () => string {
  const visit = useVisits();
  let checked = 0;
  let found = 0;

  /** What axe finds, one line each: rule, element, and why. The page has axe already. */
  async function violationsIn(page: Page, runOnly: Axe.RunOnly): Promise<string[]> {
    const violations = await page.evaluate(
      async (options) => {
        const { axe } = window as unknown as { axe: typeof Axe };
        return (await axe.run(document, options)).violations;
      },
      // Of what passes it would describe every element. There is no sound here to be fetched for it.
      { runOnly, resultTypes: ["violations"], preload: false } satisfies Axe.RunOptions,
    );
    checked += 1;
    found += violations.length;
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
    );
  }

  async function open(scene: Scene, size: SizeName): Promise<Page> {
    const { path, failing = false, before, prepare } = scene;
    const { page } = await visit(path, { size, failing, ...(before && { before }) });
    await prepare(page);
    await drawn(page);
    // Once a page: to read so much script takes longer than most rules.
    await page.evaluate(await readFile(AXE, "utf8"));
    return page;
  }

  test.each(scenes)("axe finds nothing to object to: $name", async (scene) => {
    const page = await open(scene, scene.sizes?.[0] ?? "desktop");
    expect(await violationsIn(page, { type: "tag", values: STANDARDS })).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForSelector("html[data-mantine-color-scheme=dark]");
    await drawn(page);
    expect(await violationsIn(page, { type: "rule", values: COLOUR_RULES })).toEqual([]);
  });

  test.each(narrow)("axe finds nothing to object to on a narrow screen: $name", async (scene) => {
    const page = await open(scene, "phone");
    expect(await violationsIn(page, { type: "tag", values: STANDARDS })).toEqual([]);
  });

  return () => `axe (${STANDARDS.join(", ")}) on ${checked} states: violations ${found}`;
}
