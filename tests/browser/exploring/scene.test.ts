import { expect, test } from "vitest";
import { describeCanvas, emptySpot, onPage, settled, spotOfActor } from "@/tests/support/canvas";
import {
  choice,
  keysOf,
  menuOn,
  pinnedOf,
  placesOf,
  scene,
  undoButton,
} from "@/tests/support/scene";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

test("the menu opens by right click and by Shift+F10, on a thing and beside it", async () => {
  const { page } = await visit("/");
  await settled(page);
  await menuOn(page, "rus");
  const menu = page.getByRole("menu");
  await menu.getByText("Russia", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  // A line, and the empty canvas.
  const nothing = await emptySpot(page);
  await page.mouse.click(nothing.x, nothing.y, { button: "right" });
  await menu.getByRole("menuitem", { name: "Fit everything into view" }).waitFor();
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  await page.locator("[data-canvas]").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+F10");
  const first = menu.getByRole("menuitem", { name: "Open its evidence" });
  await first.and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).search).toContain("?actor=");
});

test("what is hidden is out of sight, is counted, and comes back where it was", async () => {
  const { page } = await visit("/");
  await settled(page);
  const before = await placesOf(page);
  await menuOn(page, "swe");
  await page.getByRole("menuitem", { name: "Hide", exact: true }).click();
  await expect.poll(() => keysOf(page)).not.toContain("swe");
  await scene(page).getByText("Hidden: Sweden. Nothing is deleted.").waitFor();
  await scene(page).getByRole("button", { name: "1 hidden thing" }).click();
  await page.getByRole("menuitem", { name: "Sweden" }).click();
  await expect.poll(() => placesOf(page)).toEqual(before);
  await page.keyboard.press("Control+z");
  await expect.poll(() => keysOf(page)).not.toContain("swe");
  await page.keyboard.press("Control+z");
  await expect.poll(() => placesOf(page)).toEqual(before);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => keysOf(page)).not.toContain("swe");
});

test("a move is a step that can be undone, with the pin that it set", async () => {
  const { page } = await visit("/");
  await settled(page);
  const before = await placesOf(page);
  const spot = await spotOfActor(page, "irn");
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move(spot.x + 30, spot.y + 20, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Undo: move Iran" }).waitFor();
  expect(await pinnedOf(page)).toEqual(["irn"]);
  await undoButton(page).click();
  await expect.poll(() => placesOf(page)).toEqual(before);
  expect(await pinnedOf(page)).toEqual([]);
});

test("keys act on all who are chosen together, in one step", async () => {
  const { page } = await visit("/");
  await settled(page);
  const all = await keysOf(page);
  for (const [i, actorId] of ["swe", "kwt"].entries()) {
    const { x, y } = await spotOfActor(page, actorId);
    if (i > 0) await page.keyboard.down("Shift");
    await page.mouse.click(x, y);
  }
  await page.keyboard.up("Shift");
  await choice(page).getByText("2 actors chosen: ").waitFor();
  await page.keyboard.press("p");
  await expect.poll(() => pinnedOf(page)).toEqual(["kwt", "swe"]);
  // There is nobody to come: what is told of it stands beside who is chosen.
  await page.keyboard.press("e");
  await choice(page).getByText("2 actors: no neighbour is missing here.").waitFor();
  await page.keyboard.press("Delete");
  const others = all.filter((key) => key !== "swe" && key !== "kwt");
  await expect.poll(() => keysOf(page)).toEqual(others);
  await page.keyboard.press("Control+z");
  await expect.poll(() => keysOf(page)).toEqual(all);
});

test("undo stops a layout that runs, and leaves the step before it", async () => {
  const { page } = await visit("/", {
    before: async (opened) => {
      await opened.addInitScript(() => {
        // As long as a very large network would take.
        const { postMessage } = Worker.prototype;
        Worker.prototype.postMessage = function later(...message: [unknown]) {
          const ms = document.documentElement.dataset["slow"] === undefined ? 0 : 60_000;
          setTimeout(() => postMessage.apply(this, message), ms);
        };
      });
    },
  });
  await settled(page);
  const spot = await spotOfActor(page, "rus");
  await page.mouse.click(spot.x, spot.y);
  await page.keyboard.press("p");
  await page.getByRole("button", { name: "Undo: pin Russia" }).waitFor();
  const before = await placesOf(page);
  await page.evaluate(() => document.documentElement.setAttribute("data-slow", ""));
  await page.keyboard.press("l");
  await page.locator('[data-canvas][data-layout="running"]').waitFor();
  await page.getByRole("button", { name: "Undo: lay out: by attraction" }).waitFor();
  await page.keyboard.press("Control+z");
  await scene(page).getByText("Stopped: lay out: by attraction. Nothing has changed.").waitFor();
  await page.getByRole("button", { name: "Undo: pin Russia" }).waitFor();
  expect(await placesOf(page)).toEqual(before);
  expect(await pinnedOf(page)).toEqual(["rus"]);
});

test("several are chosen by clicks with Shift, by a box and by a line around them", async () => {
  const { page } = await visit("/");
  await settled(page);
  const [rus, irn] = [await spotOfActor(page, "rus"), await spotOfActor(page, "irn")];
  await page.mouse.click(rus.x, rus.y);
  await page.keyboard.down("Shift");
  await page.mouse.click(irn.x, irn.y);
  await page.keyboard.up("Shift");
  await choice(page).getByText("2 actors chosen: ").waitFor();
  // The list has the same choice, and can add to it.
  await page.getByRole("button", { name: "Unfold the list" }).click();
  const selected = page.locator('[role=row][aria-selected="true"]');
  await expect.poll(() => selected.count()).toBe(2);
  await page
    .getByRole("row")
    .filter({ hasText: "al-Nusra Front" })
    .click({ modifiers: ["ControlOrMeta"] });
  await choice(page).getByText("3 actors chosen: ").waitFor();
  await page.getByRole("button", { name: "Fold the list" }).click();
  await choice(page).getByRole("button", { name: "Choose nobody" }).click();
  await choice(page).waitFor({ state: "detached" });

  const { nodes, size } = await describeCanvas(page);
  const [from, to] = [
    await onPage(page, { x: 24, y: 12 }),
    await onPage(page, { x: size.width - 24, y: size.height - 24 }),
  ];
  await page.keyboard.down("Shift");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await choice(page).getByText(`${nodes.length} actors chosen`).waitFor();
  await choice(page).getByRole("button", { name: "Choose nobody" }).click();

  await page.getByRole("button", { name: "Choose by drawing a line around" }).click();
  const corners = [
    [-22, -22],
    [22, -22],
    [22, 22],
    [-22, 22],
    [-22, -18],
  ] as const;
  for (const [i, [dx, dy]] of corners.entries()) {
    await page.mouse.move(irn.x + dx, irn.y + dy, { steps: 2 });
    if (i === 0) await page.mouse.down();
  }
  await page.mouse.up();
  await choice(page).getByText("1 actor chosen: Iran.").waitFor();
  await choice(page).getByRole("button", { name: "With all of them" }).click();
  await page.getByRole("menuitem", { name: "Hide all others" }).click();
  await expect.poll(() => keysOf(page)).toEqual(["irn"]);
});

test("the menu shows only what is around an actor, a chip says so, and it is a step to undo", async () => {
  const { page } = await visit("/");
  await settled(page);
  const all = await keysOf(page);
  const lines = (await describeCanvas(page)).edges.map(({ key }) => key.split("|"));
  const around = (ids: readonly string[]) =>
    new Set([
      ...ids,
      ...lines.flatMap(([from = "", , to = ""]) =>
        ids.includes(from) || ids.includes(to) ? [from, to] : [],
      ),
    ]);
  const one = [...around(["swe"])].toSorted();
  const two = [...around(one)].toSorted();
  expect(one.length).toBeLessThan(two.length);
  expect(two.length).toBeLessThan(all.length);
  const item = (name: string) => page.getByRole("menuitem", { name });
  const chip = page.getByRole("group", { name: "Active filters" }).getByRole("listitem");

  await menuOn(page, "swe");
  await item("Only it and those within 1 step").click();
  await expect.poll(() => keysOf(page)).toEqual(one);
  await chip.getByText("within 1 step of Sweden").waitFor();
  // Nothing had filtered before: it is told all the same what the filter left.
  await scene(page)
    .getByText(
      new RegExp(`${one.length} actors and \\d+ lines left; ${all.length - one.length} actors and`),
    )
    .waitFor();
  await menuOn(page, "swe");
  await item("Only it and those within 2 steps").click();
  await expect.poll(() => keysOf(page)).toEqual(two);
  await chip.getByText("within 2 steps of Sweden").waitFor();
  expect(await chip.count()).toBe(1);
  await undoButton(page).click();
  await expect.poll(() => keysOf(page)).toEqual(one);
  await menuOn(page, "swe");
  await item("Not only those within 1 step").click();
  await expect.poll(() => keysOf(page)).toEqual(all);
  await expect.poll(() => chip.count()).toBe(0);
});
