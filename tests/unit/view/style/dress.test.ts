import { MultiDirectedGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { actorIdSchema } from "@/lib/model/ids";
import type { GraphSlice } from "@/lib/model/slice";
import { edgeWidth, nodeRadius } from "@/lib/view/appearance/sizes";
import { indexColumns } from "@/lib/view/filter/columns";
import { filterSlice } from "@/lib/view/filter/pass";
import type { EdgeAttributes, NodeAttributes, ShownGraph } from "@/lib/view/graph/attributes";
import { drawnOf } from "@/lib/view/graph/drawn";
import { updateGraph } from "@/lib/view/graph/update";
import { CHANNELS } from "@/lib/view/style/choices";
import { dress } from "@/lib/view/style/dress";
import type { StyleGround } from "@/lib/view/style/ground";
import { legendOf, sizeWords } from "@/lib/view/style/legend";
import { type Rule, type SceneStyle, sceneStyleSchema } from "@/lib/view/style/schema";
import { speakersBy } from "@/lib/view/style/speakers";
import { isPlain, PLAIN_STYLE, withMeasured, withRuleMoved } from "@/lib/view/style/style";
import { columnsFor } from "@/tests/support/columns";
import { FIRST_ARTICLE } from "@/tests/support/slice";

const ground = (shown: GraphSlice = FIRST_ARTICLE): StyleGround => ({
  content: FIRST_ARTICLE,
  shown,
  facts: new Map(
    [
      { id: "kremlin", sectors: ["government", "media"], lines: 1 },
      { id: "sergei-lavrov", sectors: ["government"], lines: 4 },
      { id: "un", sectors: ["aid"], lines: 9 },
    ].map(({ id, sectors, lines }) => {
      const actorId = actorIdSchema.parse(id);
      return [actorId, { actorId, sectors, articles: 1, lines, linesOut: lines, linesIn: 0 }];
    }),
  ),
  speakersOf: undefined,
});

const look = (style: Partial<SceneStyle>, on = ground()) =>
  drawnOf(on.shown, dress({ ...PLAIN_STYLE, ...style }, on));

const actorOf = (style: Partial<SceneStyle>, id: string, on = ground()) =>
  look(style, on).nodes.find(({ key }) => key === id)?.attributes;

const lineOf = (style: Partial<SceneStyle>, id: string, on = ground()) =>
  look(style, on).edges.find(({ key }) => key === id)?.attributes;

const rule = (given: Partial<Rule> = {}): Rule => ({
  property: { of: "lines", id: "statements" },
  condition: { by: "number", comparison: "over", value: 1 },
  colour: 1,
  ...given,
});

test("the plain style draws what is drawn without one", () => {
  expect(isPlain(PLAIN_STYLE)).toBe(true);
  expect(drawnOf(FIRST_ARTICLE, dress(PLAIN_STYLE, ground()))).toEqual(drawnOf(FIRST_ARTICLE));
  expect(legendOf(dress(PLAIN_STYLE, ground()))).toEqual([]);
});

describe("a style as a value", () => {
  const full: SceneStyle = {
    ...PLAIN_STYLE,
    actorColour: "community",
    rules: [
      rule({ size: "large" }),
      {
        property: { of: "actors", id: "name" },
        condition: { by: "text", comparison: "contains", value: "x" },
      },
      {
        property: { of: "lines", id: "newest" },
        condition: { by: "day", comparison: "from", value: "2018-02-22" },
      },
    ],
    measured: [
      {
        measure: "community",
        scope: "whole",
        actors: 1,
        lines: 0,
        ground: "whole 1 0",
        values: [[actorIdSchema.parse("constructor"), 0]],
      },
    ],
  };

  test("survives being written and read", () => {
    expect(sceneStyleSchema.parse(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  test.each([
    ["a size by nothing that is known", { ...full, actorSize: "luck" }],
    ["ten rules", { ...full, rules: Array.from({ length: 10 }, () => rule()) }],
    ["a colour beyond the palette", { ...full, rules: [rule({ colour: 8 })] }],
    ["something more", { ...full, more: 1 }],
  ])("is refused with %s", (_, style) => {
    expect(sceneStyleSchema.safeParse(style).success).toBe(false);
  });

  test("keeps the newest result of a measure, and moves no rule beyond the ends", () => {
    const [before] = full.measured;
    if (!before) throw new Error("nothing measured");
    const after = withMeasured(full, { ...before, scope: "shown" });
    expect(after.measured.map(({ scope }) => scope)).toEqual(["shown"]);
    expect(withRuleMoved(full, 0, -1)).toBe(full);
    expect(withRuleMoved(full, 2, 1)).toBe(full);
    expect(withRuleMoved(full, 0, 1).rules).toEqual([full.rules[1], full.rules[0], full.rules[2]]);
  });
});

describe("each channel", () => {
  test.each(
    Object.entries(CHANNELS).flatMap(([channel, { choices }]) =>
      choices.flatMap(({ items }) => items.map(({ value }) => [channel, value] as const)),
    ),
  )("%s follows %s", (channel, value) => {
    const style = { ...PLAIN_STYLE, [channel]: value };
    expect(sceneStyleSchema.safeParse(style).success).toBe(true);
    const drawn = look(style);
    expect(drawn.nodes.every(({ attributes }) => Number.isFinite(attributes.size))).toBe(true);
    expect(drawn.edges.every(({ attributes }) => Number.isFinite(attributes.size))).toBe(true);
    expect(drawn.nodes.map(({ key }) => key)).toEqual(
      drawnOf(FIRST_ARTICLE).nodes.map(({ key }) => key),
    );
  });

  test("sizes grow with lines on the canvas, and a line both ways goes out and comes in", () => {
    const sizeOf = (by: "lines" | "linesOut" | "linesIn", id: string) =>
      actorOf({ actorSize: by }, id)?.size ?? 0;
    expect(sizeOf("lines", "rus")).toBe(26);
    expect(sizeOf("lines", "srb")).toBe(11);
    expect(sizeOf("linesOut", "tur")).toBeGreaterThan(11);
    expect(sizeOf("linesIn", "tur")).toBeGreaterThan(11);
    expect(sizeOf("linesOut", "islamic-state")).toBe(11);
  });

  test("lines on the canvas are those that a filter leaves", () => {
    const none = { ...FIRST_ARTICLE, edges: [] };
    expect(actorOf({ actorSize: "lines" }, "rus", ground(none))?.size).toBe(11);
  });

  test("colours of values come with a letter, the most frequent first, and none with a question", () => {
    const [a, b, none] = ["kremlin", "un", "swe"].map((id) =>
      actorOf({ actorColour: "sector" }, id),
    );
    expect([a?.sign, b?.sign, none?.sign]).toEqual(["A", "B", "?"]);
    expect(actorOf({ actorColour: "sector" }, "sergei-lavrov")?.swatch).toBe(a?.swatch);
  });

  test("of sixteen types eight have a colour, and the others one for all", () => {
    const { edges } = look({ lineColour: "type" });
    const derived = edges.filter(({ attributes }) => attributes.shown.kind === "edge");
    expect(derived.every(({ attributes }) => attributes.sign !== undefined)).toBe(true);
    const background = edges.filter(({ attributes }) => attributes.shown.kind === "background");
    expect(background.every(({ attributes }) => attributes.swatch === undefined)).toBe(true);
  });

  test("numbers go in steps from i to v", () => {
    expect(actorOf({ actorColour: "statements" }, "srb")?.sign).toBe("i");
    expect(actorOf({ actorColour: "statements" }, "rus")?.sign).toBe("v");
  });

  test("widths follow speakers, as far as these are left by a filter", () => {
    const columns = indexColumns(columnsFor(FIRST_ARTICLE));
    const { rowsOf } = filterSlice(FIRST_ARTICLE, columns, { choices: {} });
    const on = { ...ground(), speakersOf: speakersBy(columns, rowsOf) };
    const [line] = FIRST_ARTICLE.edges.filter(({ statements }) => statements === 2);
    const rows = line ? rowsOf(line.edgeId) : [];
    const { members, codes } = columns.facets.speaker;
    const speakers = new Set(rows.flatMap((row) => members[codes[row] ?? -1] ?? [])).size;
    expect(rows.length).toBe(2);
    expect(lineOf({ lineWidth: "speakers" }, line?.edgeId ?? "", on)?.size).toBe(
      edgeWidth(speakers, true),
    );
    expect(speakersBy(columns, () => [])(line?.edgeId ?? "")).toBeUndefined();
  });
});

describe("rules", () => {
  const two = rule({ colour: 1 });
  const rejects = rule({
    property: { of: "lines", id: "type" },
    condition: { by: "value", comparison: "is", value: "REJECT" },
    colour: 2,
    size: "large",
  });
  const both = "eastern-ghouta-armed-groups|REJECT|rus";

  test("the first that fits decides alone, whatever stands behind it", () => {
    expect(lineOf({ rules: [two, rejects] }, both)).toMatchObject({
      sign: "1",
      size: edgeWidth(2, true),
    });
    expect(lineOf({ rules: [rejects, two] }, both)).toMatchObject({ sign: "1", size: 7 });
    expect(lineOf({ rules: [rejects, two] }, both)?.swatch).toEqual({
      scale: "category",
      place: 2,
    });
    expect(
      lineOf({ rules: [two] }, "kremlin|ACCUSE|terror-supporting-states")?.sign,
    ).toBeUndefined();
  });

  test("of actors and of lines keep their places in the one list", () => {
    const russia = rule({
      property: { of: "actors", id: "name" },
      condition: { by: "text", comparison: "contains", value: "russia" },
      size: "small",
    });
    expect(actorOf({ rules: [two, russia] }, "rus")).toMatchObject({ sign: "2", size: 11 });
    expect(actorOf({ rules: [two, russia] }, "swe")?.size).toBe(nodeRadius(2));
  });

  test.each([
    ["number", "over", 7, ["rus"]],
    ["number", "equals", 8, ["rus"]],
    ["number", "under", 2, ["dmitry-peskov", "sergei-lavrov", "srb", "tur", "un"]],
  ] as const)("compare a %s: %s %d", (by, comparison, value, expected) => {
    const rules = [
      rule({ property: { of: "actors", id: "statements" }, condition: { by, comparison, value } }),
    ];
    const fitting = look({ rules }).nodes.filter(({ attributes }) => attributes.sign === "1");
    expect(fitting.map(({ key }) => key)).toEqual(expected);
  });

  test("what is not known fits no condition, not even that it is something else", () => {
    const rules = [
      rule({
        property: { of: "actors", id: "sector" },
        condition: { by: "value", comparison: "isNot", value: "aid" },
      }),
    ];
    const fitting = look({ rules }).nodes.filter(({ attributes }) => attributes.sign === "1");
    expect(fitting.map(({ key }) => key)).toEqual(["kremlin", "sergei-lavrov"]);
  });
});

describe("the legend", () => {
  test.each(["sector", "statements", "allLines"] as const)(
    "counts the actors that are drawn so, by %s",
    (actorColour) => {
      const on = ground();
      const style = { ...PLAIN_STYLE, actorColour };
      const [part] = legendOf(dress(style, on));
      const { nodes } = look(style, on);
      for (const { swatch, sign, count, actorIds } of part?.rows ?? []) {
        const drawn = nodes.filter(
          ({ attributes }) => attributes.swatch === swatch && attributes.sign === sign,
        );
        expect([sign, drawn.length]).toEqual([sign, count]);
        expect(actorIds().toSorted()).toEqual(drawn.map(({ key }) => key));
      }
      expect(part?.rows.reduce((sum, { count }) => sum + count, 0)).toBe(nodes.length);
    },
  );

  test("counts what a rule has coloured there, and nowhere else", () => {
    const on = ground();
    const parts = legendOf(dress({ ...PLAIN_STYLE, lineColour: "type", rules: [rule()] }, on));
    const sums = parts.map(({ id, rows }) => [id, rows.reduce((sum, { count }) => sum + count, 0)]);
    expect(sums).toEqual([
      ["lines", FIRST_ARTICLE.edges.length - 2],
      ["rules", 2],
    ]);
    expect(parts[1]?.rows[0]?.words).toBe("lines: statements more than 1");
  });

  test("keeps its rows and their colours whatever is filtered, and says by which filter", () => {
    const style = { ...PLAIN_STYLE, lineColour: "type" as const };
    const all = legendOf(dress(style, ground()))[0]?.rows ?? [];
    const some = legendOf(dress(style, ground({ ...FIRST_ARTICLE, edges: [] })))[0]?.rows ?? [];
    expect(some.map(({ words, sign }) => [words, sign])).toEqual(
      all.map(({ words, sign }) => [words, sign]),
    );
    expect(some.every(({ count }) => count === 0)).toBe(true);
    expect(all[0]?.facet).toEqual({ facet: "eventType", value: all[0]?.key.replace("value ", "") });
  });

  test("says what sizes and widths mean", () => {
    expect(
      sizeWords(dress({ ...PLAIN_STYLE, actorSize: "lines", lineWidth: "same" }, ground())),
    ).toEqual({
      actors: "Size: lines, from 0 to 11.",
      lines: "All lines are equally wide.",
    });
  });
});

test("another look touches what looks different, and nothing else", () => {
  const graph: ShownGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const origin = () => ({ x: 2, y: 3 });
  updateGraph(graph, drawnOf(FIRST_ARTICLE), origin);
  const touched: string[] = [];
  graph.on("nodeAttributesUpdated", ({ key }) => touched.push(key));
  graph.on("edgeAttributesUpdated", ({ key }) => touched.push(key));
  updateGraph(graph, look({ rules: [rule()] }), origin);
  expect(touched.toSorted()).toEqual([
    "eastern-ghouta-armed-groups|ASSAULT|syr",
    "eastern-ghouta-armed-groups|REJECT|rus",
  ]);
  updateGraph(graph, look({ actorColour: "sector" }), origin);
  updateGraph(graph, drawnOf(FIRST_ARTICLE), origin);
  const plain: ShownGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  updateGraph(plain, drawnOf(FIRST_ARTICLE), origin);
  expect(graph.export()).toEqual(plain.export());
});

describe("what the canvas says of a look", () => {
  const actorOnCanvas = (id: string) => {
    const found = FIRST_ARTICLE.actors.find(({ actorId }) => actorId === id);
    if (!found) throw new Error(`actor missing: ${id}`);
    return found;
  };
  const told = (style: Partial<SceneStyle>, id: string) =>
    dress({ ...PLAIN_STYLE, ...style }, ground()).told?.actor(actorOnCanvas(id));
  const ofLine = (style: Partial<SceneStyle>, place = 0) => {
    const edge = FIRST_ARTICLE.edges[place];
    return edge && dress({ ...PLAIN_STYLE, ...style }, ground()).told?.line(edge);
  };
  const community = {
    measure: "community",
    scope: "shown",
    actors: 3,
    lines: 2,
    ground: "shown 3 2",
    values: [
      [actorIdSchema.parse("kremlin"), 2],
      [actorIdSchema.parse("un"), 6],
      [actorIdSchema.parse("sergei-lavrov"), -1],
    ],
  } as const;

  test("is nothing where it is plain: kind, class and statements are told anyway", () => {
    expect(told({}, "un")).toEqual([]);
    expect(ofLine({})).toEqual([]);
    expect(told({ actorSize: "same" }, "un")).toEqual([]);
  });

  test("is the value behind colour and size, or that there is none", () => {
    const style = { actorColour: "community", measured: [community] } as const;
    expect(told(style, "kremlin")).toEqual(["Community 3 of 7"]);
    expect(told(style, "sergei-lavrov")).toEqual(["Community: alone"]);
    expect(told({ actorColour: "sector", actorSize: "allLines" }, "un")).toEqual([
      "Sector: aid",
      "All lines: 9",
    ]);
    expect(told({ actorColour: "sector", actorSize: "allLines" }, "rus")).toEqual([
      "Sector: no sector named",
      "All lines: not known",
    ]);
    expect(told({ actorColour: "allLines", actorSize: "allLines" }, "un")).toEqual([
      "All lines: 9",
    ]);
    const edge = FIRST_ARTICLE.edges[0];
    expect(ofLine({ lineWidth: "articles" })).toEqual([`Articles: ${edge?.articles}`]);
  });

  test("is the rule that decides, in place of what it decides", () => {
    const property = { of: "actors", id: "name" } as const;
    const condition = { by: "text", comparison: "contains", value: "Kremlin" } as const;
    const style = { actorColour: "sector", actorSize: "allLines" } as const;
    const why = "Rule 1: name or alias contains “Kremlin”";
    expect(told({ ...style, rules: [{ property, condition, colour: 1 }] }, "kremlin")).toEqual([
      why,
      "All lines: 1",
    ]);
    expect(told({ ...style, rules: [{ property, condition, size: "large" }] }, "kremlin")).toEqual([
      why,
      "Sector: government",
    ]);
    expect(told({ ...style, rules: [{ property, condition, colour: 1 }] }, "un")).toEqual([
      "Sector: aid",
      "All lines: 9",
    ]);
  });
});
