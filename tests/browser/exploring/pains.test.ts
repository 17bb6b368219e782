import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { GraphSlice } from "@/lib/model/slice";
import { filterSlice } from "@/lib/view/filter/pass";
import { NO_FILTER, withSetting } from "@/lib/view/filter/filter";
import { overlaps } from "@/lib/view/layout/boxes";
import { bothCounted } from "@/lib/view/scene/words";
import { largeSlice } from "@/tests/scenes/large";
import { playGraph } from "@/tests/support/answers";
import { describeCanvas, emptySpot, settled, spotOfActor } from "@/tests/support/canvas";
import { openConsole, result, run } from "@/tests/support/console";
import { evidence, fetchSlice } from "@/tests/support/evidence";
import { filtersOf, openFilters } from "@/tests/support/filters";
import { keysOf, linesOf, menuOn, scene } from "@/tests/support/scene";
import { useArticle } from "@/tests/support/seeded";
import { useVisits } from "@/tests/support/visit";
import { HUB, HUB_ARTICLE, SPOKES } from "../articles/hub";

/** What hurts in other explorers, where no other test holds it: docs/pains.md names them all. */

useArticle(HUB_ARTICLE);
const visit = useVisits();

/** A scene of what a query returns, and of nothing else. */
async function visitScene(query: string, actors: number): Promise<Page> {
  const { page } = await visit("/");
  await openConsole(page);
  await run(page, query);
  await result(page).getByRole("button", { name: "Replace scene" }).click();
  await expect.poll(async () => (await keysOf(page)).length).toBe(actors);
  await page.getByRole("tab", { name: "List" }).click();
  return page;
}

test("a hub is never asked for whole, and while its neighbours are on their way everything else goes on", async () => {
  const page = await visitScene(`MATCH (a:Actor) WHERE a.actorId IN ['${HUB}', 'rus'] RETURN a`, 2);
  const limits: (string | null)[] = [];
  let release = (): void => {};
  const held = new Promise<void>((free) => (release = free));
  await page.route(`**/api/actors/${HUB}/neighbours?*`, async (route) => {
    limits.push(new URL(route.request().url()).searchParams.get("limit"));
    await held;
    await route.continue();
  });
  const hub = await spotOfActor(page, HUB);
  await page.mouse.dblclick(hub.x, hub.y);
  await page.getByRole("dialog").getByRole("button", { name: "Expand" }).click();
  await expect.poll(() => limits.length).toBe(1);
  // The answer is held back: another actor opens, pins and unpins all the same.
  const other = await spotOfActor(page, "rus");
  await page.mouse.click(other.x, other.y);
  await evidence(page).getByRole("heading", { name: "Russia" }).waitFor();
  await page.keyboard.press("p");
  await expect
    .poll(async () => (await describeCanvas(page)).nodes.find(({ key }) => key === "rus")?.pinned)
    .toBe(true);
  expect(await keysOf(page)).toHaveLength(2);
  release();
  await expect.poll(async () => (await keysOf(page)).length).toBe(2 + 25);
  // They are all in sight, though the first network had given them places far apart.
  await expect
    .poll(async () => {
      const { nodes, size } = await describeCanvas(page);
      return nodes.filter(
        ({ centre: { x, y }, radius }) =>
          x < radius || y < radius || x > size.width - radius || y > size.height - radius,
      );
    })
    .toEqual([]);
  expect(SPOKES).toBeGreaterThan(100);
  expect(limits.every((limit) => Number(limit) <= 25)).toBe(true);
});

test("no relation among those who are here is missing once it is asked for", async () => {
  const ids = ["rus", "irn", "tur", "swe", "kwt", "unsc"];
  const page = await visitScene(
    `MATCH (a:Actor) WHERE a.actorId IN ['${ids.join("', '")}'] RETURN a`,
    ids.length,
  );
  // A query's result has the lines that it returned, and says that these are none.
  expect(await linesOf(page)).toEqual([]);
  const network = await fetchSlice(page);
  const among = [...network.edges, ...network.background]
    .filter(({ actorId, recipientId }) => ids.includes(actorId) && ids.includes(recipientId))
    .map(({ edgeId }) => edgeId)
    .toSorted();
  expect(among.length).toBeGreaterThan(3);
  const relate = async () => {
    const nothing = await emptySpot(page);
    await page.mouse.click(nothing.x, nothing.y, { button: "right" });
    await page.getByRole("menuitem", { name: "Relations among what is here", exact: true }).click();
    await page.getByRole("menu").waitFor({ state: "detached" });
  };
  await relate();
  await expect.poll(() => linesOf(page)).toEqual(among);
  await scene(page)
    .getByText(`Added ${among.length} lines among the actors that are here.`)
    .waitFor();
  await relate();
  await scene(page)
    .getByText("Every relation among the actors that you see is here already.")
    .waitFor();
});

test("lines of one type are taken away by its box, a single one by its menu, and both come back", async () => {
  const { page } = await visit("/?edge=al-nusra-front~REJECT~rus");
  await settled(page);
  const all = await linesOf(page);
  const ofType = (lines: readonly string[]) => lines.filter((key) => key.includes("|AGREE|"));
  expect(ofType(all).length).toBeGreaterThan(1);
  await openFilters(page);
  const box = filtersOf(page).getByRole("checkbox", { name: "Agree", exact: true });
  await box.click();
  await expect.poll(async () => ofType(await linesOf(page))).toEqual([]);
  expect((await linesOf(page)).some((key) => key.includes("|REJECT|"))).toBe(true);
  await box.click();
  await expect.poll(() => linesOf(page)).toEqual(all);

  const one = "al-nusra-front|REJECT|rus";
  await page.locator("[data-canvas]").focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Hide this line" }).click();
  await expect.poll(() => linesOf(page)).toEqual(all.filter((key) => key !== one));
  await page.keyboard.press("Control+z");
  await expect.poll(() => linesOf(page)).toEqual(all);
});

test("a large network is no hairball: it says what it leaves out, names do not overlap, and it is thinned by its core", async () => {
  const slice: GraphSlice = largeSlice(600, 1_500);
  const { page } = await visit("/", { before: (opened) => playGraph(opened, slice) });
  await settled(page);
  const { leftOut, total } = slice;
  const number = (value: number) => value.toLocaleString("en-GB");
  await page
    .getByText(`600 of ${number(total.actors)} actors; ${number(leftOut.actors)} left out`)
    .waitFor();
  await page
    .getByText(`1,500 of ${number(total.edges)} lines; ${number(leftOut.edges)} left out`)
    .waitFor();
  const { labels } = await describeCanvas(page);
  expect(labels.length).toBeGreaterThan(10);
  const hits = labels.flatMap((a, i) =>
    labels
      .slice(i + 1)
      .filter((b) => overlaps(a, b))
      .map((b) => `${a.key} on ${b.key}`),
  );
  expect(hits).toEqual([]);

  // The densest that there is of it.
  const cores = [9, 8, 7, 6, 5, 4, 3, 2].map((core) => ({
    core,
    left: filterSlice(slice, undefined, withSetting(NO_FILTER, "core", core)).slice,
  }));
  const densest = cores.find(({ left }) => left.actors.length > 0);
  if (!densest) throw new Error("a core is needed");
  const { core, left } = densest;
  expect(left.actors.length).toBeLessThan(slice.actors.length);
  await page.getByRole("tab", { name: /^Filters/ }).click();
  await filtersOf(page).getByLabel("k-core").fill(String(core));
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await keysOf(page)).length).toBe(left.actors.length);
  await filtersOf(page)
    .getByText(`${bothCounted(left)} left of ${bothCounted(slice)}`)
    .waitFor();
});

test("hiding and filtering ask the server for nothing but reads", async () => {
  const { page } = await visit("/");
  await settled(page);
  const health = async () => (await page.request.get("/api/health")).json();
  const before: unknown = await health();
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(`${request.method()} ${pathname}`);
  });
  await openFilters(page);
  await filtersOf(page).getByRole("checkbox", { name: "Agree", exact: true }).click();
  await expect.poll(() => asked).toContain("POST /api/graph/statements");
  await expect.poll(async () => (await linesOf(page)).join()).not.toContain("|AGREE|");
  await menuOn(page, "swe");
  await page.getByRole("menuitem", { name: "Hide", exact: true }).click();
  await expect.poll(() => keysOf(page)).not.toContain("swe");
  await menuOn(page, "rus");
  await page.getByRole("menuitem", { name: "Hide all others" }).click();
  await expect.poll(async () => (await keysOf(page)).length).toBeLessThanOrEqual(1);
  // A list of ids too long for an address is all that is ever posted.
  const posts = asked.filter((each) => !each.startsWith("GET "));
  expect(new Set(posts)).toEqual(new Set(["POST /api/graph/statements"]));
  expect(await health()).toEqual(before);
});
