import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { LAYOUTS } from "@/lib/view/layout/layouts";
import { describeCanvas, spotOfActor } from "@/tests/support/canvas";
import { playGraph } from "@/tests/support/answers";
import { openConsole, result, run } from "@/tests/support/console";
import { layoutForm, openLayouts } from "@/tests/support/layouts";
import { keysOf, linesOf, menuOn, scene, undoButton } from "@/tests/support/scene";
import { actor, slice } from "@/tests/support/slice";
import { useArticle } from "@/tests/support/seeded";
import { useVisits } from "@/tests/support/visit";
import { HUB, HUB_ARTICLE, SPOKES, spokeOf } from "../articles/hub";

useArticle(HUB_ARTICLE);
const visit = useVisits();

/** A scene of nobody else, to expand from. */
async function visitAlone(...actorIds: readonly string[]): Promise<Page> {
  const { page } = await visit("/");
  await openConsole(page);
  const wanted = JSON.stringify(actorIds);
  await run(page, `MATCH (a:Actor) WHERE a.actorId IN ${wanted} RETURN a`);
  await result(page).getByRole("button", { name: "Replace scene" }).click();
  await expect.poll(() => keysOf(page)).toEqual(actorIds.toSorted());
  await page.getByRole("tab", { name: "List" }).click();
  return page;
}

/** How far each is from the hub, in units of the first one's distance: the same at any zoom. */
async function shapeOf(page: Page, keys: readonly string[]): Promise<readonly number[]> {
  const { nodes } = await describeCanvas(page);
  const centreOf = (key: string) => {
    const node = nodes.find((each) => each.key === key);
    if (!node) throw new Error(`${key} is not on the canvas`);
    return node.centre;
  };
  const hub = centreOf(HUB);
  const distances = keys
    .filter((key) => key !== HUB)
    .map((key) => Math.hypot(centreOf(key).x - hub.x, centreOf(key).y - hub.y));
  return distances.map((distance) => distance / (distances[0] ?? 1));
}

test("two expansions at once bring the lines between their newcomers, and undo stops what is on its way", async () => {
  const page = await visitAlone("kremlin", "syr");
  let letGo = (): void => undefined;
  const answer = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/neighbours/, async (route) => {
    await answer;
    await route.continue();
  });
  const expand = async (actorId: string): Promise<void> => {
    const { x, y } = await spotOfActor(page, actorId);
    await page.mouse.dblclick(x, y);
  };
  const undoLabel = () => undoButton(page).getAttribute("aria-label");
  const asked = page.waitForRequest(/neighbours/);
  await expand("kremlin");
  await asked;
  await expect.poll(undoLabel).toBe("Undo: expand Kremlin");
  await page.keyboard.press("Control+z");
  await scene(page).getByText("Stopped: expand Kremlin. Nothing has changed.").waitFor();
  // The scene as it was made is still the last step.
  await expect.poll(undoLabel).toMatch(/replace/i);

  await expand("kremlin");
  await expand("syr");
  letGo();
  const all = ["kremlin", "states-supporting-terrorists", "syr", "terrorists-in-syria"];
  await expect.poll(() => keysOf(page)).toEqual(all);
  expect(await linesOf(page)).toContain("states-supporting-terrorists|AID|terrorists-in-syria");
});

test("a double click brings the neighbours and every line between them, and undo takes them back", async () => {
  const page = await visitAlone("rus");
  const { x, y } = await spotOfActor(page, "rus");
  await page.mouse.dblclick(x, y);
  // The same by another way while it runs is no second expansion: one undo takes it back.
  await page.keyboard.press("e");
  await scene(page)
    .getByText(/Russia: 7 actors and \d+ lines added; that is all of them/)
    .waitFor();
  const after = await keysOf(page);
  expect(after).toHaveLength(8);
  const { edges } = (await (await page.request.get("/api/graph")).json()) as {
    edges: { edgeId: string; actorId: string; recipientId: string }[];
  };
  const among = edges.filter(
    ({ actorId, recipientId }) => after.includes(actorId) && after.includes(recipientId),
  );
  expect(await linesOf(page)).toEqual(
    expect.arrayContaining(among.map(({ edgeId }) => edgeId).toSorted()),
  );
  await undoButton(page).click();
  await expect.poll(() => keysOf(page)).toEqual(["rus"]);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => keysOf(page)).toEqual(after);
});

test("who came is known after a reload as well, so that they can be untangled", async () => {
  const { page } = await visit("/", {
    before: (one) => playGraph(one, slice([actor("rus", "Russia", "Country")], [])),
  });
  const { x, y } = await spotOfActor(page, "rus");
  await page.mouse.dblclick(x, y);
  await expect.poll(async () => (await keysOf(page)).length).toBe(8);
  await page.reload();
  await expect.poll(async () => (await keysOf(page)).length).toBe(8);
  await openLayouts(page, LAYOUTS.untangle.label);
  const untangle = layoutForm(page).getByRole("button", { name: "Lay out", exact: true });
  await expect.poll(() => untangle.isEnabled()).toBe(true);
});

test("of a hub it is asked which; each expansion brings others, the most stated first", async () => {
  const page = await visitAlone(HUB);
  const { x, y } = await spotOfActor(page, HUB);
  await page.mouse.dblclick(x, y);
  const dialog = page.getByRole("dialog", { name: "Which neighbours?" });
  await dialog.getByText(`The hub has ${SPOKES} neighbours`).waitFor();
  await dialog.getByRole("button", { name: "Expand" }).click();
  await scene(page).getByText("105 more neighbours can still be added").waitFor();
  const first = await keysOf(page);
  expect(first).toHaveLength(26);
  const shape = await shapeOf(page, first);
  // Those that are stated twice come before all others.
  const strongest = Array.from({ length: 10 }, (_, i) => spokeOf(i));
  expect(first).toEqual(expect.arrayContaining(strongest));
  expect(await linesOf(page)).toContain(`${spokeOf(0)}|CONSULT|${spokeOf(1)}`);

  for (const expansions of [2, 3]) {
    await menuOn(page, HUB);
    await page.getByRole("menuitem", { name: "Expand: next neighbours" }).click();
    if (await dialog.isVisible().catch(() => false)) {
      await dialog.getByRole("button", { name: "Expand" }).click();
    }
    await expect.poll(async () => (await keysOf(page)).length).toBe(1 + expansions * 25);
    // Who was placed stays where it stands, while the picture grows around it.
    const now = await shapeOf(page, first);
    for (const [i, share] of shape.entries()) expect(now[i]).toBeCloseTo(share, 2);
  }
  await menuOn(page, HUB);
  await page.getByRole("menuitem", { name: "Collapse" }).click();
  await expect.poll(async () => (await keysOf(page)).length).toBe(51);
  expect(await keysOf(page)).toEqual(expect.arrayContaining(first));
});

test("Esc leaves the dialog and nothing else, and the focus is where it was", async () => {
  const page = await visitAlone(HUB);
  await page.locator("[data-canvas]").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).search).toBe(`?actor=${HUB}`);
  // By the address, which is ahead of what the canvas marks.
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Which neighbours?" });
  await dialog.getByRole("textbox", { name: /^How many/ }).fill("3");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(new URL(page.url()).search).toBe(`?actor=${HUB}`);
  await page.locator("[data-canvas]:focus").waitFor();
});

test("by the dialog, an expansion brings the kind, direction and number that were asked for", async () => {
  const page = await visitAlone(HUB);
  await menuOn(page, HUB);
  await page.getByRole("menuitem", { name: "Expand by type" }).click();
  const dialog = page.getByRole("dialog", { name: "Which neighbours?" });
  const howMany = dialog.getByRole("textbox", { name: "How many (1 to 200)" });
  // What is beyond the range is brought into it, and seen to be.
  await howMany.fill("");
  await howMany.pressSequentially("250");
  await page.keyboard.press("Tab");
  await expect.poll(() => howMany.inputValue()).toBe("200");
  await dialog.getByRole("checkbox", { name: "person" }).check();
  await dialog.getByRole("checkbox", { name: /^Accuse/ }).check();
  await howMany.fill("7");
  await dialog.getByRole("button", { name: "Expand" }).click();
  await scene(page).getByText("58 more neighbours can still be added").waitFor();
  const spokes = (await keysOf(page)).filter((key) => key !== HUB);
  expect(spokes).toHaveLength(7);
  expect(spokes.every((key) => Number(key.slice(-3)) % 2 === 1)).toBe(true);
});
