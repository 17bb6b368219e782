import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { LAYOUT_IDS, layoutOf } from "@/lib/view/layout/layouts";
import { largeSlice } from "@/tests/scenes/large";
import { playGraph } from "@/tests/support/answers";
import { describeCanvas, settled } from "@/tests/support/canvas";
import { choose, layOut, layoutButton, layoutForm, openLayouts } from "@/tests/support/layouts";
import { menuOn, pinnedOf, placesOf, undoButton } from "@/tests/support/scene";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

const undone = async (page: Page, label: string): Promise<void> => {
  await page.getByRole("button", { name: `Undo: ${label}` }).waitFor();
  await undoButton(page).click();
};

const labelOf = (id: (typeof LAYOUT_IDS)[number]): string => layoutOf(id).label;

/** How far each node is from another, on the screen. */
async function distancesFrom(page: Page, key: string): Promise<ReadonlyMap<string, number>> {
  const { nodes } = await describeCanvas(page);
  const from = nodes.find((node) => node.key === key)?.centre ?? { x: 0, y: 0 };
  return new Map(
    nodes.map(({ key: other, centre }) => [
      other,
      Math.hypot(centre.x - from.x, centre.y - from.y),
    ]),
  );
}

test("each layout is made by its form, names lie on nothing, and undo brings all back", async () => {
  const { page } = await visit("/");
  await settled(page);
  const before = await placesOf(page);
  for (const id of LAYOUT_IDS.filter((each) => each !== "untangle" && each !== "force")) {
    await openLayouts(page, labelOf(id));
    await layOut(page);
    await page
      .getByRole("button", { name: `Undo: lay out: ${labelOf(id).toLowerCase()}` })
      .waitFor();
    // The names of all seventeen are to be read.
    await expect.poll(async () => (await describeCanvas(page)).labels.length).toBe(17);
    // Only heaps have names of their own, and these go with them.
    const groups = (await describeCanvas(page)).groups.map(({ name }) => name);
    expect(groups.includes("Countries")).toBe(id === "pack");
    // There nobody lies on another, so that nobody has to move.
    await expect
      .poll(async () => isDeepStrictEqual(await placesOf(page), before))
      .toBe(id === "apart");
    await undoButton(page).click();
    await expect.poll(() => placesOf(page)).toEqual(before);
  }
  // Nobody came since: it says so, and there is nothing to be asked for.
  await openLayouts(page, labelOf("untangle"));
  await layoutForm(page).getByText("Nobody came since the last layout").waitFor();
  expect(await layoutForm(page).getByRole("button", { name: "Lay out" }).isDisabled()).toBe(true);
});

test("what a layout is told counts, is remembered, and what is pinned stays", async () => {
  const { page } = await visit("/?actor=irn");
  await settled(page);
  await page.locator("[data-canvas]").focus();
  await page.keyboard.press("p");
  await expect.poll(() => pinnedOf(page)).toEqual(["irn"]);
  await openLayouts(page, "Grid");
  await layoutForm(page).getByRole("slider", { name: "Columns" }).press("ArrowRight");
  await layoutForm(page).getByText("1", { exact: true }).waitFor();
  await layOut(page);
  await expect
    .poll(async () => {
      const { nodes } = await describeCanvas(page);
      const columns = nodes.map(({ centre }) => Math.round(centre.x));
      return Math.max(...columns.map((x) => columns.filter((other) => other === x).length));
    })
    // Whoever would lie on Iran stands beside the column.
    .toBeGreaterThanOrEqual(14);
  await page.getByRole("button", { name: "Undo: lay out: grid" }).waitFor();
  await layoutButton(page).click();
  const fields = layoutForm(page).getByRole("combobox", { name: "Layout" });
  expect(await fields.inputValue()).toBe("Grid");
  await layoutForm(page).getByText("1", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await undone(page, "lay out: grid");
});

test("a layout by keyboard alone, and around an actor by its menu", async () => {
  const { page } = await visit("/");
  await settled(page);
  await layoutButton(page).focus();
  await page.keyboard.press("Enter");
  await layoutForm(page)
    .getByRole("combobox", { name: "Layout" })
    .and(page.locator(":focus"))
    .waitFor();
  // The first one opens it; from "By attraction" on to "Circular".
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter"]) {
    await page.keyboard.press(key);
  }
  await layoutForm(page).getByText("All on one circle").waitFor();
  await layoutForm(page).getByRole("button", { name: "Lay out", exact: true }).press("Enter");
  await page.getByRole("button", { name: "Undo: lay out: circular" }).waitFor();
  await layoutButton(page).and(page.locator(":focus")).waitFor();
  const onCircle = await placesOf(page);
  // The letter lays out as last time: the same start, the same picture.
  await page.locator("[data-canvas]").press("l");
  await expect.poll(() => placesOf(page)).toEqual(onCircle);

  await menuOn(page, "swe");
  await page.getByRole("menuitem", { name: "Lay out around it" }).click();
  await page.getByRole("button", { name: "Undo: lay out: radial around an actor" }).waitFor();
  const around = (await describeCanvas(page)).edges
    .map(({ key }) => key.split("|"))
    .flatMap(([from, , to]) => (from === "swe" ? [to] : to === "swe" ? [from] : []));
  await expect
    .poll(async () => {
      const away = [...(await distancesFrom(page, "swe"))].filter(([key]) => key !== "swe");
      const near = away.filter(([key]) => around.includes(key)).map(([, distance]) => distance);
      const far = away.filter(([key]) => !around.includes(key)).map(([, distance]) => distance);
      const isRing = Math.max(...near) - Math.min(...near) < 1;
      return isRing && Math.min(...far) > Math.max(...near) + 10;
    })
    .toBe(true);
  await layoutButton(page).click();
  expect(await layoutForm(page).getByRole("combobox", { name: "Around" }).inputValue()).toBe(
    "Sweden",
  );
});

test("a slow layout says so, and can be stopped: everybody stays", async () => {
  const { page } = await visit("/", {
    before: (opened) => playGraph(opened, largeSlice(400, 900)),
  });
  await settled(page);
  await openLayouts(page, "Hierarchical");
  await layoutForm(page).getByText("it may take some seconds").waitFor();
  // It is stopped before it is done, and everybody stays.
  const before = await placesOf(page);
  await layOut(page);
  await page.getByRole("button", { name: "Stop laying out" }).click();
  await layoutButton(page).waitFor();
  expect(await placesOf(page)).toEqual(before);
  expect(await undoButton(page).getAttribute("aria-disabled")).toBe("true");
});

test("actors glide to their places, and are there at once where motion is reduced", async () => {
  for (const reducedMotion of ["no-preference", "reduce"] as const) {
    const { page } = await visit("/", { context: { reducedMotion } });
    await settled(page);
    await openLayouts(page, "Circular");
    const seen = page.evaluate(watchOneActor);
    await layOut(page);
    // Where the frame changes, too, a place may be told by the one before: that is no motion.
    expect((await seen) > 3).toBe(reducedMotion === "no-preference");
  }
});

/** Runs in the page: at how many places an actor is seen until it has been at rest for a while. */
function watchOneActor(): Promise<number> {
  const canvas = document.querySelector("[data-canvas]");
  const seen = new Set<string>();
  let changed = Number.POSITIVE_INFINITY;
  return new Promise((done) => {
    const look = (): void => {
      const receive = ({
        nodes,
      }: {
        nodes: { key: string; centre: { x: number; y: number } }[];
      }) => {
        const at = nodes.find(({ key }) => key === "swe")?.centre;
        const place = `${Math.round(at?.x ?? 0)} ${Math.round(at?.y ?? 0)}`;
        if (!seen.has(place) && seen.size > 0) changed = performance.now();
        seen.add(place);
      };
      canvas?.dispatchEvent(new CustomEvent("whosays:describe", { detail: { receive } }));
      if (performance.now() - changed > 500) done(seen.size);
      else requestAnimationFrame(look);
    };
    look();
  });
}

test("a layout that a network is too large for says so instead", async () => {
  const { page } = await visit("/", {
    before: (opened) => playGraph(opened, largeSlice(800, 1_700)),
  });
  await settled(page);
  await openLayouts(page, "Hierarchical");
  await layoutForm(page)
    .getByText(/Too large for this one: it takes up to 600 actors/)
    .waitFor();
  expect(await layoutForm(page).getByRole("button", { name: "Lay out" }).isDisabled()).toBe(true);
  await choose(page, "Layout", "Circles by group");
  await choose(page, "Groups", "by community (Louvain)");
  await layOut(page);
  await page.getByRole("button", { name: "Undo: lay out: circles by group" }).waitFor();
});
