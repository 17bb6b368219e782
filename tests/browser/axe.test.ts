import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import type { Theme } from "@/tests/support/browser";
import { drawn } from "@/tests/support/canvas";
import { SCENES } from "@/tests/scenes/scenes";
import { useVisits } from "@/tests/support/visit";
import { promised } from "@/tests/support/promised";

const visit = useVisits();

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let checked = 0;
let found = 0;

/** What axe finds, one line each: rule, element, and why. */
async function violationsIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
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
    for (const colorScheme of ["light", "dark"] satisfies Theme[]) {
      await page.emulateMedia({ colorScheme });
      await page.waitForSelector(`html[data-mantine-color-scheme=${colorScheme}]`);
      await drawn(page);
      expect({ colorScheme, violations: await violationsIn(page) }).toEqual({
        colorScheme,
        violations: [],
      });
    }
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
