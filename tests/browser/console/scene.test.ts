import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeCanvas, onPage, RESULT_CANVAS } from "@/tests/support/canvas";
import { cards, evidence } from "@/tests/support/evidence";
import { enlargeConsole, openConsole, result, run, show } from "@/tests/support/console";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

const REJECT = "MATCH (a:Actor)-[e:REJECT]->(b:Actor {actorId: 'rus'}) RETURN a, e, b";
const REJECT_EDGES = ["al-nusra-front|REJECT|rus", "eastern-ghouta-armed-groups|REJECT|rus"];

async function scene(page: Page): Promise<{ nodes: number; edges: readonly string[] }> {
  const { nodes, edges } = await describeCanvas(page);
  return { nodes: nodes.length, edges: edges.map(({ key }) => key).toSorted() };
}

const bring = (page: Page, name: string) =>
  result(page).getByRole("button", { name, exact: true }).click();

test("the graph of a result draws what the query returned, and leads to its evidence", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  await enlargeConsole(page);
  await run(page, "MATCH (a:Actor) RETURN a");
  await show(page, "Graph");
  const drawn = await describeCanvas(page, RESULT_CANVAS);
  expect([drawn.nodes.length, drawn.edges.length]).toEqual([17, 0]);

  await run(page, REJECT);
  await expect.poll(async () => (await describeCanvas(page, RESULT_CANVAS)).nodes.length).toBe(3);
  const { edges } = await describeCanvas(page, RESULT_CANVAS);
  expect(edges).toHaveLength(2);
  const spot = await onPage(page, edges[0]?.middle ?? { x: 0, y: 0 }, RESULT_CANVAS);
  await page.mouse.click(spot.x, spot.y);
  await page.waitForURL(/edge=.*~REJECT~rus/);
  await cards(page).first().waitFor();
  expect(await evidence(page).getByRole("heading", { level: 2 }).textContent()).toMatch(
    /reject[s]? Russia$/,
  );

  await run(page, "MATCH (:Actor {actorId: 'rus'})-[e:AGREE]->() RETURN e");
  expect(await result(page).getByRole("radiogroup").innerText()).not.toContain("Graph");
});

test("a result replaces the scene or joins it, and there is a way back", async () => {
  const { page } = await visit("/");
  await openConsole(page);
  const network = await scene(page);
  await run(page, REJECT);
  await bring(page, "Replace scene");
  await expect.poll(() => scene(page)).toEqual({ nodes: 3, edges: REJECT_EDGES });
  await page.getByText("A scene of your own: 3 actors and 2 lines.").waitFor();

  await run(page, "MATCH (a:Actor) WHERE a.actorId IN ['swe', 'kwt', 'rus'] RETURN a");
  await bring(page, "Add to scene");
  // No line that the query did not return, though Sweden and Kuwait have some.
  await expect.poll(() => scene(page)).toEqual({ nodes: 5, edges: REJECT_EDGES });
  await result(page).getByText("Added 2 actors and 0 lines to the scene.").waitFor();
  await bring(page, "Add to scene");
  await result(page).getByText("All of it is in the scene already.").waitFor();

  await run(page, "MATCH (s:Statement) RETURN s LIMIT 1");
  await bring(page, "Replace scene");
  await result(page).getByText("Nothing of this result can stand in the scene").waitFor();
  expect((await scene(page)).nodes).toBe(5);

  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => scene(page)).toEqual({ nodes: 3, edges: REJECT_EDGES });
  await page.getByRole("button", { name: "Start over", exact: true }).click();
  await expect.poll(() => scene(page)).toEqual(network);
  await page.locator("[data-canvas]").focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => scene(page)).toEqual({ nodes: 3, edges: REJECT_EDGES });
  await page.keyboard.press("Control+z");
  await expect.poll(() => scene(page)).toEqual(network);
});
