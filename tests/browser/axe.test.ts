import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { drawn } from "@/tests/support/canvas";
import { SCENES } from "@/tests/scenes/scenes";
import { useVisits } from "@/tests/support/visit";
import { promised } from "@/tests/support/promised";

const visit = useVisits();

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** All that a change of theme can break. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

let checked = 0;
let found = 0;

/** What axe finds, one line each: rule, element, and why. */
async function violationsIn(page: Page, rules?: readonly string[]): Promise<string[]> {
  // There are no frames here, for which axe would need a page of its own to sum up in.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules) axe.withRules([...rules]);
  else axe.withTags(STANDARDS);
  const { violations } = await axe.analyze();
  checked += 1;
  found += violations.length;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

test.each(SCENES.map((scene) => ({ ...scene, sizes: scene.sizes ?? ["desktop" as const] })))(
  "axe finds nothing to object to: $name",
  async ({ path, sizes: [size], failing = false, before, prepare }) => {
    const { page } = await visit(path, {
      failing,
      ...(size && { size }),
      ...(before && { before }),
    });
    await prepare(page);
    await drawn(page);
    expect(await violationsIn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForSelector("html[data-mantine-color-scheme=dark]");
    await drawn(page);
    expect(await violationsIn(page, COLOUR_RULES)).toEqual([]);
  },
);

test.each(SCENES.filter(({ name }) => ["edge", "list-actors", "reading"].includes(name)))(
  "axe finds nothing to object to on a narrow screen: $name",
  async ({ path, prepare }) => {
    const { page } = await visit(path, { size: "phone" });
    await prepare(page);
    expect(await violationsIn(page)).toEqual([]);
  },
);

afterAll(() => {
  promised(22, `axe (${STANDARDS.join(", ")}) on ${checked} states: violations ${found}`);
});
