import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { isDenied } from "@/lib/model/factuality";
import { toneOf } from "@/lib/model/plover";
import type { Statement } from "@/lib/model/statement";
import { indexColumns } from "@/lib/view/filter/columns";
import type { SceneFilter } from "@/lib/view/filter/filter";
import { filterSlice } from "@/lib/view/filter/pass";
import { counted } from "@/lib/view/words";
import { describeCanvas, settled, spotOfActor } from "@/tests/support/canvas";
import { cards, evidence, fetchSlice, plain } from "@/tests/support/evidence";
import { fetchColumns, fetchTold, keysOf, keysOnCanvas, leftOf } from "@/tests/support/filtered";
import { chipsOf, filtersOf, openFilters } from "@/tests/support/filters";
import { useArticle } from "@/tests/support/seeded";
import { useVisits } from "@/tests/support/visit";
import { REPROACH, SEVEN } from "./articles/seven";

const visit = useVisits();
useArticle(SEVEN);

const said = async (page: Page) => (await page.getByRole("status").allTextContents()).join("");

async function unfold(page: Page, facet: string): Promise<void> {
  const head = filtersOf(page).getByRole("heading", { name: facet }).getByRole("button");
  if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
}

/** Keeps one value, as by the button that a row shows under the pointer. */
async function only(page: Page, facet: string, value: string): Promise<void> {
  await unfold(page, facet);
  const row = filtersOf(page)
    .getByRole("list", { name: facet })
    .getByRole("listitem")
    .filter({ has: page.getByRole("checkbox", { name: value, exact: true }) });
  await row.hover();
  await row.getByRole("button", { name: `Only ${value}` }).click();
}

async function opened(page: Page): Promise<void> {
  await settled(page);
  await openFilters(page);
}

/** A facet, the value that is kept, and the same said of a statement as the API tells it. */
const BY_STATEMENTS: readonly (readonly [string, string, (statement: Statement) => boolean])[] = [
  ["Event type", "Reject", ({ eventType }) => eventType === "REJECT"],
  ["Mode", "Reject · yield", ({ eventType, mode }) => eventType === "REJECT" && mode === "yield"],
  ["Class", "conflict in deed", ({ eventType }) => toneOf(eventType) === "MATERIAL_CONFLICT"],
  [
    "Speaker",
    "Sergei Lavrov",
    ({ attribution }) => attribution.some(({ actorId }) => actorId === "sergei-lavrov"),
  ],
  ["Publisher", "The Test Gazette", ({ article }) => article.publisher === "The Test Gazette"],
  ["Article", SEVEN.title, ({ article }) => article.articleId === SEVEN.articleId],
  ["How sure", "calls it possible", ({ factuality }) => factuality === "PS+"],
  ["Who says it", "the article itself", ({ attribution }) => attribution.length === 0],
  [
    "Denied or not",
    "denied",
    ({ polarity, factuality }) => polarity === "negative" || isDenied(factuality),
  ],
  [
    "Real or hypothetical",
    "conditional, hypothetical or to come",
    ({ condition, auxiliary }) =>
      condition !== undefined || auxiliary.includes("hypothetical") || auxiliary.includes("future"),
  ],
];

test("each facet leaves on the canvas what the evidence says, and the list and the words tell the same", async () => {
  const { page } = await visit("/");
  await opened(page);
  const told = await fetchTold(page);
  const all = keysOf(told.slice);
  await page.getByRole("button", { name: "Unfold the list" }).click();
  for (const [facet, value, fits] of BY_STATEMENTS) {
    const expected = leftOf(told, fits);
    expect(expected.lines.length, `${facet}: ${value}`).toBeLessThan(all.lines.length);
    await only(page, facet, value);
    await expect.poll(() => keysOnCanvas(page), { message: facet }).toEqual(expected);
    const [actors, lines] = [expected.actors.length, expected.lines.length];
    const gone = [all.actors.length - actors, all.lines.length - lines] as const;
    expect(await said(page)).toContain(
      `${counted(actors, "actor")} and ${counted(lines, "line")} left; ${counted(gone[0], "actor")} and ${counted(gone[1], "line")} taken away.`,
    );
    const grid = page.getByRole("grid", { name: "Actors on the canvas" });
    expect(await grid.getAttribute("aria-rowcount")).toBe(String(actors + 1));
    // A value's count is that of the statements behind what is shown.
    const shown = new Set(expected.lines);
    const statements = new Set(
      [...told.statements].flatMap(([edgeId, behind]) =>
        shown.has(edgeId) ? behind.filter(fits).map(({ statementId }) => statementId) : [],
      ),
    );
    const row = filtersOf(page)
      .getByRole("list", { name: facet })
      .getByRole("listitem")
      .filter({ has: page.getByRole("checkbox", { name: value, exact: true }) });
    await expect
      .poll(async () => plain(await row.innerText()))
      .toMatch(new RegExp(` ${statements.size}$`));
    await expect.poll(() => chipsOf(page).count()).toBe(1);
    await chipsOf(page).getByRole("button").click();
    await expect.poll(() => keysOnCanvas(page)).toEqual(all);
    await expect.poll(() => chipsOf(page).count()).toBe(0);
  }
});

test("kinds, names, numbers and the shape leave what they say", async () => {
  const { page } = await visit("/?actor=rus");
  await opened(page);
  const slice = await fetchSlice(page);
  const columns = indexColumns(await fetchColumns(page, slice));
  const all = keysOf(slice);
  const panel = filtersOf(page);
  const fill = (label: string, value: string) => async () => {
    await panel.getByLabel(label).fill(value);
    await page.keyboard.press("Enter");
  };
  const filters: readonly (readonly [SceneFilter, () => Promise<void>])[] = [
    [
      { choices: { kind: { mode: "only", values: ["Country"] } } },
      () => only(page, "Kind of actor", "country"),
    ],
    [{ choices: {}, text: "MOSCOW" }, fill("Name or alias", "MOSCOW")],
    [{ choices: {}, minStatements: 2 }, fill("Statements of a line, at least", "2")],
    [{ choices: {}, minDegree: 3 }, fill("Neighbours of an actor, at least", "3")],
    [{ choices: {}, core: 3 }, fill("k-core", "3")],
    [
      {
        choices: {},
        ego: { actorId: slice.actors.find(({ actorId }) => actorId === "rus")!.actorId, depth: 1 },
      },
      () =>
        panel
          .getByRole("radiogroup", { name: "Steps from Russia" })
          .getByText("1", { exact: true })
          .click(),
    ],
    [
      { choices: {}, largestComponent: true },
      () => panel.getByLabel("Only the largest component").click(),
    ],
  ];
  for (const [filter, set] of filters) {
    const expected = keysOf(filterSlice(slice, columns, filter).slice);
    expect(expected).not.toEqual(all);
    await set();
    await expect
      .poll(() => keysOnCanvas(page), { message: JSON.stringify(filter) })
      .toEqual(expected);
    await page
      .getByRole("group", { name: "Active filters" })
      .getByRole("button", { name: "Clear all" })
      .click();
    await expect.poll(() => keysOnCanvas(page)).toEqual(all);
  }
});

test("filters combine, one line shows them, and each says what it takes", async () => {
  const { page } = await visit("/");
  await opened(page);
  const slice = await fetchSlice(page);
  const columns = indexColumns(await fetchColumns(page, slice));
  await filtersOf(page).getByRole("checkbox", { name: "country", exact: true }).click();
  await only(page, "Speaker", "Sergei Lavrov");
  const filter: SceneFilter = {
    choices: {
      kind: { mode: "without", values: ["Country"] },
      speaker: { mode: "only", values: ["sergei-lavrov"] },
    },
  };
  const { slice: left, taken } = filterSlice(slice, columns, filter);
  await expect.poll(() => keysOnCanvas(page)).toEqual(keysOf(left));
  const names = await chipsOf(page)
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label")));
  const takes = (id: string) => {
    const { actors = 0, lines = 0 } = taken.find((each) => each.filter === id) ?? {};
    return `(takes ${counted(actors, "actor")} and ${counted(lines, "line")})`;
  };
  expect(names).toEqual([
    `Lift the filter: speaker: only Sergei Lavrov ${takes("speaker")}`,
    `Lift the filter: kind of actor: without country ${takes("kind")}`,
  ]);
  await page.getByRole("tab", { name: "Filters (2)" }).waitFor();
});

test("what a filter hides keeps its place, its pin and the selection", async () => {
  const { page } = await visit("/");
  await settled(page);
  const spot = await spotOfActor(page, "irn");
  await page.mouse.click(spot.x, spot.y);
  await page.waitForURL(/actor=irn/);
  await page.keyboard.press("p");
  await openFilters(page);
  const seen = async () => {
    const { nodes, selected } = await describeCanvas(page);
    return { nodes: nodes.toSorted((a, b) => (a.key < b.key ? -1 : 1)), selected };
  };
  const before = await seen();
  expect(before.nodes.find(({ key }) => key === "irn")?.pinned).toBe(true);
  await only(page, "Kind of actor", "armed group");
  await expect.poll(async () => (await seen()).selected).toBe("none");
  await chipsOf(page).getByRole("button").click();
  await expect.poll(seen).toEqual(before);
  expect(before.selected).toBe("actor irn");
});

test("a line with fewer statements says so, and its evidence shows those that remain", async () => {
  const { page } = await visit(`/?edge=${REPROACH.replaceAll("|", "~")}`);
  await expect.poll(() => cards(page).count()).toBe(7);
  await opened(page);
  await only(page, "Speaker", "Egon the Witness");
  await evidence(page).getByText("3 of 7; 4 taken away by filters.").waitFor();
  await evidence(page).getByText("3 statements", { exact: true }).waitFor();
  await expect.poll(() => cards(page).count()).toBe(3);
  const texts = await cards(page).allInnerTexts();
  expect(texts.every((text) => text.includes("according to Egon the Witness"))).toBe(true);
  await evidence(page).getByRole("button", { name: "Lift these filters" }).click();
  await expect.poll(() => cards(page).count()).toBe(7);
  expect(await chipsOf(page).count()).toBe(0);
});

test("a filter is a step that is undone and done again, and a name that is typed is one", async () => {
  const { page } = await visit("/");
  await opened(page);
  const all = await keysOnCanvas(page);
  await filtersOf(page).getByLabel("Name or alias").pressSequentially("iran");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await keysOnCanvas(page)).actors).toEqual(["irn"]);
  expect(await said(page)).toContain("Filter: named “iran”. 1 actor and 0 lines left;");
  await page.getByRole("button", { name: "Undo: filter by name" }).click();
  await expect.poll(() => keysOnCanvas(page)).toEqual(all);
  await page.getByRole("button", { name: "Redo: filter by name" }).click();
  await expect.poll(async () => (await keysOnCanvas(page)).actors).toEqual(["irn"]);
});

test("where nothing is left it says which filters do it, and leads back", async () => {
  const { page } = await visit("/");
  await opened(page);
  const all = await keysOnCanvas(page);
  await only(page, "Denied or not", "denied");
  await filtersOf(page).getByLabel("Name or alias").fill("house of cato");
  const network = page.getByRole("region", { name: "Network", exact: true });
  await network.getByRole("heading", { name: "Nothing is left to be seen" }).waitFor();
  await network.getByText(/^2 filters together take away all of/).waitFor();
  await network.getByRole("button", { name: "Lift: only denials" }).click();
  await expect.poll(async () => (await keysOnCanvas(page)).actors).toEqual(["tests-cato"]);
  await page.keyboard.press("Control+z");
  await network.getByRole("button", { name: "Clear all filters" }).click();
  await expect.poll(() => keysOnCanvas(page)).toEqual(all);
});

test("a page without a filter asks for nothing that filters need", async () => {
  const asked: string[] = [];
  const { page } = await visit("/", {
    before: async (fresh) => {
      fresh.on("request", (request) => asked.push(new URL(request.url()).pathname));
    },
  });
  await settled(page);
  expect(asked).not.toContain("/api/graph/statements");
  const before = asked.length;
  await openFilters(page);
  expect(asked).toContain("/api/graph/statements");
  expect(asked.slice(before).some((path) => path.endsWith(".js"))).toBe(true);
});
