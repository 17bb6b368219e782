import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readDocs } from "@/tests/support/apiDocs";
import { settled } from "@/tests/support/canvas";
import { evidence, fetchSlice, fetchStatementsOf } from "@/tests/support/evidence";
import { filtersOf, openFilters } from "@/tests/support/filters";
import { readGraphFile } from "@/tests/support/graphs";
import { layOut, openLayouts } from "@/tests/support/layouts";
import { openList, rowsOf } from "@/tests/support/list";
import { decodePng } from "@/tests/support/png";
import { groupsOf, menuOn } from "@/tests/support/scene";
import { useArticle } from "@/tests/support/seeded";
import { useVisits } from "@/tests/support/visit";
import { actorIdOf, HOSTILE, TEXTS } from "./articles/hostile";
import { MARK } from "./hostile";
import { promised } from "@/tests/support/promised";

/** Every text of an article is a payload: the files must hold them as text, and run none. */
useArticle(HOSTILE);
const visit = useVisits();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "whosays-exports-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const dialog = (page: Page) => page.getByRole("dialog", { name: "Export" });
const button = (page: Page, name: string) =>
  dialog(page).getByRole("button", { name, exact: true });

async function open(page: Page): Promise<void> {
  await settled(page);
  await page
    .getByRole("toolbar", { name: "Canvas" })
    .getByRole("button", { name: "Export" })
    .click();
  await dialog(page)
    .getByText(/\d statements?/)
    .first()
    .waitFor();
}

async function pick(page: Page, field: string, option: string): Promise<void> {
  await dialog(page).getByRole("combobox", { name: field }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

const what = (page: Page, label: string) => dialog(page).getByText(label, { exact: true }).click();

/** The file that a press of Export brings. */
async function exported(page: Page): Promise<{ file: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    button(page, "Export").click(),
  ]);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return { file, text: await readFile(file, "utf8") };
}

/** Elements of XML, by a strict parser that is not ours. */
function parsed(xml: string) {
  const names = new Set<string>();
  const attributes: (readonly [name: string, value: string])[] = [];
  const texts: string[] = [];
  let inner = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    names.add(tag.name);
    for (const [name, value] of Object.entries(tag.attributes))
      attributes.push([name, String(value)]);
    inner = "";
  });
  parser.on("text", (text) => (inner += text));
  parser.on("closetag", () => {
    texts.push(inner);
    inner = "";
  });
  parser.write(xml).close();
  return { names, attributes, texts };
}

const FOREIGN = /^(script|foreignObject|image|iframe|a|style|set|animate)$/i;

test("each format, opened again by something that is not ours", async () => {
  const { page } = await visit("/");
  const slice = await fetchSlice(page);
  const actorIds = slice.actors.map(({ actorId }) => actorId);
  await open(page);

  const svg = await exported(page);
  const { names, attributes, texts } = parsed(svg.text);
  expect([...names].filter((name) => FOREIGN.test(name))).toEqual([]);
  expect(attributes.filter(([name]) => /^on/i.test(name))).toEqual([]);
  // Nothing is fetched: what is referred to is in the file.
  const references = attributes.filter(([name]) => /href|src/i.test(name));
  expect(references.filter(([, value]) => !value.startsWith("#"))).toEqual([]);
  expect(texts).toContain("Russia (country)");
  expect(texts.filter((text) => text.startsWith("Sources"))).toHaveLength(1);
  expect(texts.some((text) => text.includes(TEXTS[0] ?? "nothing"))).toBe(true);
  const size = [...svg.text.matchAll(/<svg[^>]* width="(\d+)" height="(\d+)"/g)][0] ?? [];
  const shown = await page.context().newPage();
  const trouble: string[] = [];
  shown.on("dialog", (found) => trouble.push(found.message()));
  await shown.goto(`file://${svg.file}`);
  expect(await shown.evaluate((mark) => mark in window, MARK)).toBe(false);
  expect(
    await shown.evaluate(() => document.documentElement.querySelectorAll("text").length),
  ).toBeGreaterThan(20);
  expect(trouble).toEqual([]);
  await shown.close();

  await pick(page, "Format", "PNG");
  for (const [scale, label] of [
    [1, "1×"],
    [2, "2×"],
  ] as const) {
    await pick(page, "Size", label);
    const png = decodePng(await readFile((await exported(page)).file));
    expect([png.width, png.height]).toEqual([Number(size[1]) * scale, Number(size[2]) * scale]);
    // A corner is background; somewhere there is ink.
    expect(new Set(png.pixels).size).toBeGreaterThan(20);
  }
  await dialog(page).getByRole("checkbox", { name: "Without a background" }).check();
  const clear = decodePng(await readFile((await exported(page)).file));
  expect([clear.channels, clear.pixels[3]]).toEqual([4, 0]);

  await pick(page, "Format", "CSV of actors");
  const actors = parse((await exported(page)).text, { columns: true }) as Record<string, string>[];
  expect(actors.map(({ actorId }) => actorId)).toEqual(actorIds.toSorted());

  await pick(page, "Format", "CSV of statements");
  const safe = parse((await exported(page)).text, { columns: true }) as Record<string, string>[];
  const isFormula = (cell: string) => /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-?[\d.]+$/.test(cell);
  const cells = safe.flatMap((row) => Object.values(row));
  expect(cells.filter(isFormula)).toEqual([]);
  await dialog(page).getByRole("checkbox", { name: /^Raw/ }).check();
  const raw = parse((await exported(page)).text, { columns: true }) as Record<string, string>[];
  expect(raw.map(({ summary }) => summary)).toEqual(expect.arrayContaining([...TEXTS]));
  promised(
    15,
    `downloaded by the page: ${cells.length} cells with ${TEXTS.length} payloads in each text: formulas 0, raw ones whole`,
  );

  await pick(page, "Format", "JSON");
  const json = JSON.parse((await exported(page)).text) as Record<
    string,
    readonly { readonly [field: string]: unknown }[]
  >;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(readDocs("export.schema.json")) as object,
  );
  validate(json);
  expect(validate.errors).toBeNull();
  expect(json["edges"]).toEqual(slice.edges);

  for (const format of ["GraphML", "GEXF"]) {
    await pick(page, "Format", format);
    const { networkx, igraph } = await readGraphFile((await exported(page)).file);
    expect(networkx.nodes.map(({ id }) => id)).toEqual(actorIds.toSorted());
    expect(networkx.edges).toHaveLength(slice.edges.length + slice.background.length);
    // Where it stands on the canvas.
    expect(networkx.nodes.every((node) => "x" in node || "viz" in node)).toBe(true);
    expect((igraph ?? networkx).edges).toHaveLength(networkx.edges.length);
  }

  await pick(page, "Format", "Cypher");
  expect((await exported(page)).text).toMatch(/^\/\/ As shown: [^]*\/\/ the end\n$/);
  await dialog(page).getByText("whosays-shown-cypher.cypher is saved").waitFor();
});

test("as shown is what is shown, and the whole is all of it", async () => {
  const { page } = await visit("/");
  await settled(page);
  await openLayouts(page, "Circles by group");
  await layOut(page);
  await expect.poll(() => groupsOf(page)).toContain("Persons");
  await menuOn(page, "rus");
  await page.getByRole("menuitem", { name: "Hide all others" }).click();
  await expect.poll(() => groupsOf(page)).toEqual(["Countries"]);
  await open(page);
  await dialog(page)
    .getByText(/^1 actor, /)
    .waitFor();
  // The names of groups belong to the picture as well.
  const { texts } = parsed((await exported(page)).text);
  const groups = ["Countries", "Persons", "Organisations"];
  expect(groups.filter((name) => texts.includes(name))).toEqual(["Countries"]);
  await pick(page, "Format", "JSON");
  const part = JSON.parse((await exported(page)).text) as {
    made: { of: string };
    actors: unknown[];
  };
  expect([part.made.of, part.actors.length]).toEqual(["part", 1]);
  await what(page, "The whole database");
  const whole = JSON.parse((await exported(page)).text) as typeof part;
  const { total } = await fetchSlice(page);
  expect([whole.made.of, whole.actors.length]).toEqual(["whole", total.actors]);
});

test("a filter leaves its lines with the numbers that are seen", async () => {
  const { page } = await visit("/");
  await settled(page);
  await openFilters(page);
  await filtersOf(page).getByRole("checkbox", { name: "denied", exact: true }).click();
  await open(page);
  await pick(page, "Format", "JSON");
  const part = JSON.parse((await exported(page)).text) as {
    made: { words: string };
    statements: { statementId: string; polarity: string; factuality: string }[];
  };
  expect(part.made.words).toMatch(/^As shown: .*, by a filter$/);
  expect(part.statements.filter(({ polarity }) => polarity === "negative")).toEqual([]);
  expect(part.statements.length).toBeGreaterThan(10);
});

test("a long one tells how far it is and can be stopped", async () => {
  const { page } = await visit("/", { failing: true });
  await page.route("**/api/export", () => {
    // It is on its way for as long as nobody stops it.
  });
  await open(page);
  await pick(page, "Format", "JSON");
  const stopped = page.waitForEvent("requestfailed", (request) =>
    request.url().endsWith("/api/export"),
  );
  await button(page, "Export").click();
  await dialog(page).getByText("0 MB so far").waitFor();
  await button(page, "Stop").click();
  await stopped;
  await button(page, "Export").waitFor();

  await page.unroute("**/api/export");
  await page.route("**/api/export", (route) =>
    route.fulfill({
      status: 503,
      contentType: "application/problem+json",
      body: JSON.stringify({
        type: "urn:whosays:problem:database-away",
        title: "The database is away",
        status: 503,
        code: "database-away",
        detail: "No Neo4j answers.",
        remedy: "Start it again.",
        requestId: "for-a-test",
      }),
    }),
  );
  await button(page, "Export").click();
  await dialog(page).getByRole("alert").getByText("Start it again.").waitFor();
  await page.unroute("**/api/export");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog(page).getByRole("button", { name: "Try again" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("whosays-shown-json.json");
});

test("a statement is copied as plain text, Markdown or CSL-JSON, in the panel and in the list", async () => {
  const { page } = await visit(`/?edge=${actorIdOf(0)}~ACCUSE~${actorIdOf(1)}`, {
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const [statement] = await fetchStatementsOf(page, {
    actor: actorIdOf(0),
    recipient: actorIdOf(1),
    type: "ACCUSE",
  });
  await evidence(page).getByRole("button", { name: "How to cite" }).first().click();
  await page.getByRole("menuitem", { name: /^CSL-JSON/ }).click();
  await expect.poll(async () => (await copied()).startsWith("[")).toBe(true);
  expect(JSON.parse(await copied())).toMatchObject([
    { id: `whosays-${statement?.statementId}`, title: statement?.article.title },
  ]);
  await openList(page, "Statements");
  await page.getByRole("button", { name: "How to cite" }).last().click();
  await page.getByRole("menuitem", { name: /^Markdown/ }).click();
  await rowsOf(page).first().getByRole("button", { name: "Copy as a citation" }).click();
  await expect.poll(async () => (await copied()).includes("\nSource: ")).toBe(true);
});
