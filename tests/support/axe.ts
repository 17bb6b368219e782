import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Scene } from "@/tests/scenes/scenes";
import type { SizeName } from "./browser";
import { drawn } from "./canvas";
import { useVisits } from "./visit";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** All that a change of theme can break. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

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

  /** What axe finds, one line each: rule, element, and why. */
  async function violationsIn(page: Page, rules?: readonly string[]): Promise<string[]> {
    // There are no frames here, for which axe would need a page of its own to sum up in.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // Of what passes it would describe every element.
    axe.options({ resultTypes: ["violations"] });
    if (rules) axe.withRules([...rules]);
    else axe.withTags(STANDARDS);
    const { violations } = await axe.analyze();
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
    return page;
  }

  test.each(scenes)("axe finds nothing to object to: $name", async (scene) => {
    const page = await open(scene, scene.sizes?.[0] ?? "desktop");
    expect(await violationsIn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForSelector("html[data-mantine-color-scheme=dark]");
    await drawn(page);
    expect(await violationsIn(page, COLOUR_RULES)).toEqual([]);
  });

  test.each(narrow)("axe finds nothing to object to on a narrow screen: $name", async (scene) => {
    expect(await violationsIn(await open(scene, "phone"))).toEqual([]);
  });

  return () => `axe (${STANDARDS.join(", ")}) on ${checked} states: violations ${found}`;
}
