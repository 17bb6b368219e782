import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { STORY_ELEMENT, type Story } from "@/lib/story/story";
import { describeCanvas, settled } from "@/tests/support/canvas";
import { cards, evidence, plain, searchField } from "@/tests/support/evidence";
import { layOut, openLayouts } from "@/tests/support/layouts";
import { groupsOf, keysOf, linesOf, menuOn } from "@/tests/support/scene";
import { saveStory } from "@/tests/support/story";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

/** What a title might be made of to run as a program, and to lead out of a folder. */
const TITLE = "Truce </title><script>document.title = 'ran'</script> ../../x";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "whosays-story-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opens a file from the disk in a browser without a network, and notes what it asks for. */
async function open(file: string, query = "") {
  const asked: string[] = [];
  const watched = await visit(`${pathToFileURL(file).href}${query}`, {
    context: { offline: true },
    before: async (page) => {
      page.on("request", (request) => asked.push(request.url().slice(0, 200)));
    },
  });
  return { ...watched, asked };
}

test("a story shows the same network from a disk, with its evidence, search and list, and asks nobody", async () => {
  const { page } = await visit("/");
  await settled(page);
  await openLayouts(page, "Circles by group");
  await layOut(page);
  await expect.poll(() => groupsOf(page)).toContain("Countries");
  const groups = await groupsOf(page);
  await menuOn(page, "swe");
  await page.getByRole("menuitem", { name: "Hide", exact: true }).click();
  await expect.poll(() => keysOf(page)).not.toContain("swe");
  const [nodes, lines] = [await keysOf(page), await linesOf(page)];
  const file = await saveStory(page, TITLE, folder);
  expect(path.basename(file)).toBe("truce-title-script-document-title-ran-script-x.html");

  const html = await readFile(file, "utf8");
  expect(html.length).toBeLessThan(1_600_000);
  // What a story never asks: it is no schema's business what its own page wrote.
  expect(html).not.toContain("ZodObject");
  const data = new RegExp(`id="${STORY_ELEMENT}">([^<]*)<`).exec(html)?.[1] ?? "";
  const story = JSON.parse(data) as Story;
  // Nobody and nothing that was hidden is in it, but for whom sentences name beside others.
  expect(story.slice.actors.map(({ actorId }) => actorId).toSorted()).toEqual(nodes);

  const { page: told, asked } = await open(file, "?edge=al-nusra-front~REJECT~rus");
  await settled(told);
  expect(await told.title()).toBe(TITLE);
  expect(await keysOf(told)).toEqual(nodes);
  expect(await linesOf(told)).toEqual(lines);
  expect(await groupsOf(told)).toEqual(groups);
  const placed = new Map(story.scene.places?.map(([key, x, y]) => [key, { x, y }]));
  const drawn = (await describeCanvas(told)).nodes;
  expect(drawn.length).toBeGreaterThan(10);
  // The same picture: who stands left of whom, and above whom.
  for (const axis of ["x", "y"] as const) {
    const order = drawn.toSorted((a, b) => a.centre[axis] - b.centre[axis]).map(({ key }) => key);
    const places = order.map((key) => (placed.get(key)?.[axis] ?? 0) * (axis === "x" ? 1 : -1));
    places.slice(1).forEach((place, i) => expect(place).toBeGreaterThan((places[i] ?? 0) - 1));
  }

  // The evidence of the line in the address, with where it can be read.
  await cards(told).first().waitFor();
  expect(plain(await cards(told).first().innerText())).toContain("according to Sergei Lavrov");
  const lavrov = await searchFor(told, "lavrof");
  await lavrov.click();
  await evidence(told).getByRole("heading", { name: "Sergei Lavrov" }).waitFor();
  await evidence(told)
    .getByRole("radio", { name: /^By it/ })
    .check({ force: true });
  await expect.poll(() => cards(told).count()).toBeGreaterThan(1);

  // Layouts are found beside the page, by the page's own program.
  const started = told.waitForEvent("worker");
  await told.keyboard.press("Escape");
  await told.locator("[data-canvas]").focus();
  await told.keyboard.press("l");
  expect((await started).url()).toMatch(/^blob:/);
  await settled(told);

  // The list, and filters over it.
  await told.getByRole("button", { name: "Unfold the list" }).click();
  await told.getByRole("radiogroup", { name: "What to list" }).getByText("Statements").click();
  await told.getByRole("row").nth(3).waitFor();
  const count = async () =>
    Number(await told.getByRole("grid").last().getAttribute("aria-rowcount")) - 1;
  await expect.poll(count).toBe(story.columns.statementIds.length);

  // Nothing is offered that it has not, and it says what it is.
  await expect.poll(() => told.getByRole("tab", { name: "Cypher" }).count()).toBe(0);
  await menuOn(told, "rus");
  await told.getByRole("menuitem", { name: "Hide", exact: true }).waitFor();
  expect(await told.getByRole("menuitem", { name: /Expand|Paths/ }).count()).toBe(0);
  await told.keyboard.press("Escape");
  await told.getByRole("button", { name: /Story of/ }).click();
  const about = plain(await told.getByRole("dialog").innerText());
  expect(about).toContain("1 thing that was hidden by hand is not in it.");
  expect(about).toMatch(/Made on \d+ \w+ \d{4} at \d\d:\d\d UTC, of a database with 1 article/);
  expect(asked.filter((url) => !/^(file:|data:|blob:)/.test(url))).toEqual([]);
  expect(asked.filter((url) => url.startsWith("file:"))).toHaveLength(1);
});

async function searchFor(page: Page, text: string) {
  await searchField(page).fill(text);
  const option = page.getByRole("option").first();
  await option.waitFor();
  return option;
}

test("a story of a filtered scene holds what the filter leaves, and counts only that", async () => {
  const { page } = await visit("/");
  await settled(page);
  await page.getByRole("tab", { name: "Filters" }).click();
  const filters = page.getByRole("tabpanel", { name: "Filters" });
  await filters.getByRole("button", { name: "Only denied" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: "Active filters" }).waitFor();
  await settled(page);
  const lines = await linesOf(page);
  const file = await saveStory(page, "Denials", folder);
  const { page: told } = await open(file);
  await settled(told);
  expect(await linesOf(told)).toEqual(lines);
  const text = await readFile(file, "utf8");
  expect(text).not.toContain("de-escalation");
  // It begins without a filter: what it leaves out is not there to be lifted.
  expect(await told.getByRole("group", { name: "Active filters" }).count()).toBe(0);
  await told.getByRole("button", { name: /Story of/ }).click();
  expect(plain(await told.getByRole("dialog").innerText())).toContain("It was filtered:");
});
