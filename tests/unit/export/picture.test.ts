import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { svgText } from "@/lib/export/svg";
import { edgeColour, nodeColour } from "@/lib/view/appearance/paint";
import { PALETTES } from "@/lib/view/appearance/palette";
import { type Arc, wayOf } from "@/lib/view/graph/curve";
import { drawnOf } from "@/lib/view/graph/drawn";
import { lineOf } from "@/lib/view/picture/lines";
import { pictureOf, type PictureWish } from "@/lib/view/picture/picture";
import { dress } from "@/lib/view/style/dress";
import { legendOf } from "@/lib/view/style/legend";
import type { SceneStyle } from "@/lib/view/style/schema";
import { PLAIN_STYLE } from "@/lib/view/style/style";
import { HOSTILE_TEXTS } from "@/tests/support/exports";
import { actor, background, edge, FIRST_ARTICLE, slice } from "@/tests/support/slice";

const wish = (more: Partial<PictureWish> = {}): PictureWish => ({
  slice: FIRST_ARTICLE,
  places: new Map(
    FIRST_ARTICLE.actors.map(({ actorId }, n) => [
      actorId,
      { x: 300 * Math.cos(n), y: 200 * Math.sin(n) },
    ]),
  ),
  palette: PALETTES.light,
  names: "placed",
  legend: true,
  words: ["Made for a test."],
  sources: ["A report, The Post, 22 Feb 2018"],
  ...more,
});

/** Names and texts of all elements; a parser that is strict and not ours reads them. */
function elementsOf(svg: string) {
  const found: { name: string; attributes: Readonly<Record<string, string>>; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  const open: (typeof found)[number][] = [];
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "" };
    found.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const innermost = open.at(-1);
    if (innermost) innermost.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(svg).close();
  return found;
}

/** The middle of `M x y A r r 0 large sweep x y`, as SVG defines it. */
function middleOf(path: string) {
  const [x1 = 0, y1 = 0, r = 0, , , large = 0, sweep = 0, x2 = 0, y2 = 0] = [
    ...path.matchAll(/-?[\d.]+/g),
  ].map(([n]) => Number(n));
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const half = Math.hypot(x2 - x1, y2 - y1) / 2;
  const off = Math.sqrt(Math.max(0, r * r - half * half));
  const side = large === sweep ? -1 : 1;
  const [nx, ny] = [-(y2 - y1) / (2 * half), (x2 - x1) / (2 * half)];
  const [cx, cy] = [mx + side * off * nx, my + side * off * ny];
  // The sweep goes clockwise where it is 1, as y counts downwards.
  const begin = Math.atan2(y1 - cy, x1 - cx);
  let turn = Math.atan2(y2 - cy, x2 - cx) - begin;
  if (sweep === 1 && turn < 0) turn += 2 * Math.PI;
  if (sweep === 0 && turn > 0) turn -= 2 * Math.PI;
  return { x: cx + r * Math.cos(begin + turn / 2), y: cy + r * Math.sin(begin + turn / 2) };
}

describe("a line", () => {
  const look = { end: "plain", bothEnds: false, dashed: false, struck: false } as const;
  const arc = (more: Partial<Arc>): Arc => ({
    source: { x: 10, y: -20 },
    target: { x: 210, y: -90 },
    sourceRadius: 12,
    targetRadius: 20,
    bend: 0.16,
    unit: 1,
    ...more,
  });

  test.each<[string, Partial<Arc>]>([
    ["bent to the left", { bend: 0.16 }],
    ["bent to the right", { bend: -0.3 }],
    [
      "bent more than a half circle",
      { bend: 0.55, target: { x: 40, y: -40 }, sourceRadius: 2, targetRadius: 2 },
    ],
    ["a loop", { bend: 1, lean: 0.7, target: { x: 10, y: -20 }, targetRadius: 12 }],
    ["a second loop", { bend: 2, lean: 3, target: { x: 10, y: -20 }, targetRadius: 12 }],
  ])("%s takes the way of the canvas", (_, more) => {
    const way = wayOf(arc(more));
    const { path } = lineOf({ arc: arc(more), width: 2, colour: "#000000", ...look });
    const middle = middleOf(path);
    expect(middle.x).toBeCloseTo(way.point(0.5).x, 0);
    expect(middle.y).toBeCloseTo(-way.point(0.5).y, 0);
  });

  test("has a mark at its end, at both where both are meant, and a stroke where it is denied", () => {
    const marks = (more: object) =>
      lineOf({ arc: arc({}), width: 2, colour: "#000000", ...look, ...more }).marks.length;
    expect(marks({})).toBe(0);
    expect(marks({ end: "open-bar" })).toBe(1);
    expect(marks({ end: "filled-arrow", bothEnds: true })).toBe(2);
    expect(marks({ end: "filled-bar", bothEnds: true, struck: true })).toBe(3);
  });
});

describe("a picture of a styled scene", () => {
  const style: SceneStyle = { ...PLAIN_STYLE, actorColour: "neighbours", lineColour: "type" };
  const dressed = dress(style, {
    content: FIRST_ARTICLE,
    shown: FIRST_ARTICLE,
    facts: undefined,
    speakersOf: undefined,
  });
  const picture = pictureOf(wish({ dressed }));
  const drawn = drawnOf(FIRST_ARTICLE, dressed);

  test("has the colours of the style, and its signs in place of pictograms", () => {
    const { nodes, edges } = drawn;
    expect(picture.nodes.slice(0, nodes.length).map(({ colour }) => colour)).toEqual(
      nodes.map(({ attributes }) => nodeColour(attributes, PALETTES.light)),
    );
    expect(picture.lines.slice(0, edges.length).map(({ colour }) => colour)).toEqual(
      edges.map(({ attributes }) => edgeColour(attributes, PALETTES.light)),
    );
    const signs = [...edges, ...nodes].flatMap(({ attributes }) => attributes.sign ?? []);
    expect(signs.length).toBeGreaterThan(nodes.length);
    expect(picture.texts.slice(0, signs.length).map(({ text }) => text)).toEqual(signs);
    expect(picture.nodes.filter(({ pictogram }) => pictogram !== undefined)).toEqual([]);
  });

  test("says in its legend what they mean", () => {
    const texts = picture.texts.map(({ text }) => text);
    const told = legendOf(dressed).flatMap(({ title, rows }) =>
      rows.filter(({ count }) => count > 0).map(({ words }) => `${title}: ${words}`),
    );
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter((words) => !texts.includes(words))).toEqual([]);
  });
});

describe("a picture", () => {
  test("names every line and every actor, and says what its signs mean", () => {
    const elements = elementsOf(svgText(pictureOf(wish())));
    const titles = elements.filter(({ name }) => name === "title").map(({ text }) => text);
    const lines = FIRST_ARTICLE.edges.length + FIRST_ARTICLE.background.length;
    expect(titles).toHaveLength(1 + lines + FIRST_ARTICLE.actors.length);
    expect(titles).toContain("al-Nusra Front rejects Russia: 1 statement");
    expect(titles).toContain("Sergei Lavrov represents Russia");
    const texts = elements.filter(({ name }) => name === "text").map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        "Russia",
        "conflict in words",
        "said not to be so",
        "armed group",
        "Source",
        "A report, The Post, 22 Feb 2018",
      ]),
    );
  });

  test("holds every payload as text, and nothing that runs or is fetched", () => {
    const actors = HOSTILE_TEXTS.map((text, n) => actor(`a-${n}`, text, "Person", n + 1));
    const hostile = slice(
      actors,
      actors.slice(1).map((_, n) => edge(`a-${n}`, "ACCUSE", `a-${n + 1}`)),
      [{ ...background("a-0", "REPRESENTS", "a-1"), role: HOSTILE_TEXTS[0] }],
    );
    const svg = svgText(
      pictureOf(
        wish({ slice: hostile, names: "all", sources: HOSTILE_TEXTS, words: HOSTILE_TEXTS }),
      ),
    );
    const elements = elementsOf(svg);
    expect([...new Set(elements.map(({ name }) => name))].toSorted()).toEqual(
      ["circle", "defs", "desc", "g", "path", "rect", "svg", "text", "title", "use"].toSorted(),
    );
    const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
    expect(names.filter((name) => /^on|src/i.test(name))).toEqual([]);
    const links = elements.flatMap(({ attributes: { href } }) => href ?? []);
    expect(links.filter((href) => !href.startsWith("#"))).toEqual([]);
  });

  test("is the same for the same network, in whatever order it comes", () => {
    const turned = {
      ...FIRST_ARTICLE,
      actors: FIRST_ARTICLE.actors.toReversed(),
      edges: FIRST_ARTICLE.edges.toReversed(),
    };
    expect(svgText(pictureOf(wish({ slice: turned })))).toBe(svgText(pictureOf(wish())));
  });

  test("names the groups of a layout, and nobody lies on one of their names", () => {
    const [first, second, ...others] = FIRST_ARTICLE.actors.map(({ actorId }) => actorId);
    const heaps = [
      { name: "Community 1", members: [first, second].map(String) },
      { name: "Community 2", members: others },
    ];
    const { texts } = pictureOf(wish({ heaps, legend: false, words: [], sources: [] }));
    const plain = pictureOf(wish({ legend: false, words: [], sources: [] })).texts;
    const groups = texts.filter(({ text }) => text.startsWith("Community"));
    expect(groups.map(({ text }) => text)).toEqual(["Community 1", "Community 2"]);
    expect(texts.length).toBeLessThanOrEqual(plain.length + 2);
    for (const { x, y } of texts.filter((text) => !groups.includes(text))) {
      expect(groups.some((group) => Math.hypot(group.x - x, group.y - y) < 8)).toBe(false);
    }
  });

  test("leaves out what is not wanted: names without room, notes, background", () => {
    const crowd = wish({
      places: new Map(FIRST_ARTICLE.actors.map(({ actorId }) => [actorId, { x: 0, y: 0 }])),
    });
    const countOf = (names: "placed" | "all") =>
      pictureOf({ ...crowd, names, legend: false, words: [], sources: [] }).texts.length;
    expect(countOf("all")).toBeGreaterThan(countOf("placed"));
    const picture = pictureOf(wish());
    const grounds = (transparent: boolean) =>
      elementsOf(svgText(picture, { transparent })).filter(({ name }) => name === "rect").length;
    expect([grounds(false), grounds(true)]).toEqual([1, 0]);
  });

  test("of a large network is no larger than a browser can paint at four times its size", () => {
    const far = wish({
      places: new Map(
        FIRST_ARTICLE.actors.map(({ actorId }, n) => [actorId, { x: n * 9_000, y: n * 50 }]),
      ),
    });
    const { width, height } = pictureOf(far);
    expect(Math.max(width, height) * 4).toBeLessThan(16_384);
  });
});
