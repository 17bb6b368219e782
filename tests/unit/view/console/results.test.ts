import { describe, expect, it } from "vitest";
import type { CypherNode, CypherRelationship, CypherValue } from "@/lib/stream/value";
import { arrange } from "@/lib/view/console/results/arrange";
import { columnsOf, uniqueTitles } from "@/lib/view/console/results/columns";
import { drawnOfFound } from "@/lib/view/console/results/drawn";
import { findGraph, holdsGraph } from "@/lib/view/console/results/found";
import { jsonText } from "@/lib/view/console/results/jsonText";
import { placeAfterKey } from "@/lib/view/console/results/keys";
import { cutWords } from "@/lib/view/console/results/summary";
import { NO_RUN } from "@/lib/view/console/run";

const actor = (id: string, actorId: string): CypherNode => ({
  $: "node",
  id,
  labels: ["Actor", "Country"],
  properties: [
    ["actorId", actorId],
    ["name", actorId.toUpperCase()],
    ["kind", "Country"],
    ["statementCount", 5],
  ],
});
const article: CypherNode = {
  $: "node",
  id: "9",
  labels: ["Article"],
  properties: [["title", "A report"]],
};
const accuse: CypherRelationship = {
  $: "relationship",
  id: "r1",
  type: "ACCUSE",
  start: "1",
  end: "2",
  properties: [
    ["statements", 3],
    ["negated", 3],
    ["attributed", 3],
    ["actorId", "rus"],
    ["recipientId", "swe"],
  ],
};
const [rus, swe] = [actor("1", "rus"), actor("2", "swe")];

describe("rows", () => {
  const rows: CypherValue[][] = [
    ["b", 2],
    ["a", null],
    ["B", 1],
  ];

  it("stay as they came unless asked otherwise", () => {
    expect(arrange(rows, 3, { sorting: undefined, search: " " })).toBeUndefined();
  });

  it("are sorted with the empty ones last either way", () => {
    const by = (descending: boolean) =>
      arrange(rows, 3, { sorting: { column: 1, descending }, search: "" });
    expect(by(false)).toEqual([2, 0, 1]);
    expect(by(true)).toEqual([0, 2, 1]);
  });

  it("are searched in all of their values, whatever the case", () => {
    expect(arrange(rows, 3, { sorting: undefined, search: "B" })).toEqual([0, 2]);
    expect(arrange(rows, 1, { sorting: undefined, search: "a" })).toEqual([]);
  });

  it("are many and still quick", () => {
    const many = Array.from({ length: 100_000 }, (_, i) => [`name ${i % 977}`, i]);
    const order = arrange(many, many.length, {
      sorting: { column: 1, descending: true },
      search: "",
    });
    expect(order?.slice(0, 3)).toEqual([99_999, 99_998, 99_997]);
  });
});

describe("columns", () => {
  it("have titles that differ though names repeat", () => {
    expect(uniqueTitles(["n", "n", "n (2)", "m"])).toEqual(["n", "n (3)", "n (2)", "m"]);
  });

  it("are as wide as their content, within limits, and know numbers", () => {
    const [text, number, long] = columnsOf(
      ["t", "n", "l"],
      [
        ["abc", 1, "x".repeat(500)],
        ["abcd", null, "y"],
      ],
    );
    expect([text?.width, number?.numeric, text?.numeric, long?.width]).toEqual([
      72,
      true,
      false,
      420,
    ]);
  });
});

describe("the graph in a result", () => {
  it("is found wherever it stands, once each", () => {
    const path = { $: "path", nodes: [rus, swe], relationships: [accuse] } as const;
    const map = { $: "map", entries: [["deep", [[article], path]]] } as const;
    const { nodes, relationships, loose } = findGraph([[map, rus], [accuse]]);
    expect([[...nodes.keys()], [...relationships.keys()], loose]).toEqual([
      ["9", "1", "2"],
      ["r1"],
      [],
    ]);
  });

  it("says which relationships came without their ends", () => {
    expect(findGraph([[accuse, rus]])).toMatchObject({ loose: [accuse], leftOut: 0 });
    expect(findGraph([[accuse, rus, swe]], 1)).toMatchObject({ loose: [], leftOut: 1 });
  });

  it("is none in plain rows", () => {
    expect(holdsGraph([["a", 1, null]])).toEqual({ nodes: false, any: false });
    expect(holdsGraph([["a", [rus]]])).toEqual({ nodes: true, any: true });
    expect(holdsGraph([["a", [accuse]]])).toEqual({ nodes: false, any: true });
  });

  it("looks as in the scene where it is ours, and plain where not", () => {
    const drawn = drawnOfFound(findGraph([[accuse, rus, swe, article]]));
    expect(drawn.nodes.map(({ attributes: { label, kind } }) => [label, kind])).toEqual([
      ["RUS", "Country"],
      ["SWE", "Country"],
      ["A report", "Other"],
    ]);
    expect(drawn.edges[0]).toMatchObject({
      source: "1",
      target: "2",
      attributes: {
        tone: "VERBAL_CONFLICT",
        struck: true,
        secondHand: true,
        statements: 3,
        shown: {
          kind: "found",
          words: {
            title: "RUS accuses SWE",
            detail: "3 statements · denied · only at second hand",
          },
        },
      },
    });
  });

  it("draws a relationship of no known kind with the way it runs", () => {
    const knows = { ...accuse, type: "KNOWS", properties: [] };
    const [edge] = drawnOfFound(findGraph([[knows, rus, swe]])).edges;
    expect(edge?.attributes).toMatchObject({
      tone: "NEUTRAL",
      end: "open-arrow",
      shown: { words: { title: "RUS –KNOWS→ SWE", detail: "no properties" } },
    });
  });
});

describe("JSON of the rows", () => {
  it("is a list of objects that JSON.parse reads", () => {
    const { lines, rows } = jsonText(
      ["a", "a"],
      [
        [1, [2]],
        [null, "x"],
      ],
    );
    expect([rows, JSON.parse(lines.join("\n"))]).toEqual([
      2,
      [
        { a: 1, "a (2)": [2] },
        { a: null, "a (2)": "x" },
      ],
    ]);
    expect(jsonText(["a"], [])).toEqual({ lines: ["[]"], rows: 0 });
  });

  it("ends with a whole row, and says how many there are", () => {
    const rows = Array.from({ length: 100 }, (_, i) => [i]);
    const text = jsonText(["a"], rows, 10);
    expect([text.rows, JSON.parse(text.lines.join("\n")).length]).toEqual([4, 4]);
  });
});

describe("keys in the table", () => {
  const bounds = { rows: 100, columns: 5, page: 10 };
  const from = { row: 50, column: 2 };

  it.each([
    ["ArrowDown", false, { row: 51, column: 2 }],
    ["ArrowRight", true, { row: 50, column: 4 }],
    ["PageUp", false, { row: 40, column: 2 }],
    ["Home", false, { row: 50, column: 0 }],
    ["End", true, { row: 99, column: 4 }],
    ["x", false, undefined],
  ])("%s, far: %s", (key, far, to) => {
    expect(placeAfterKey(key, far, from, bounds)).toEqual(to);
  });
});

describe("what was cut", () => {
  const end = {
    frame: "end",
    outcome: "cut",
    rows: 100_000,
    bytes: 1,
    ms: 1,
    guardMs: 1,
    cut: {},
  } as const;

  it("is said with the way to it", () => {
    const run = { ...NO_RUN, status: "done", end: { ...end, cut: { rows: 100_000 } } } as const;
    expect(cutWords(run)).toEqual([
      "Only the first 100,000 rows are shown; there are more. Download gives all of them, or narrow the query with WHERE or LIMIT.",
    ]);
    expect(cutWords({ ...run, end })).toEqual([]);
  });

  it("names the way to each part that was cut", () => {
    const cut = { columns: { shown: 200, of: 250 }, strings: 2, lists: 1, deep: 1 };
    const words = cutWords({ ...NO_RUN, end: { ...end, outcome: "cut", cut } });
    expect(words).toEqual([
      "Only 200 of 250 columns are shown: Download gives all, or name those that you want in RETURN.",
      "2 long texts were shortened: Download gives them whole, substring() shows a part.",
      "1 long list was shortened: Download gives them whole, a slice like list[0..100] shows a part.",
      "1 value goes deeper than is shown: Download goes down to 500 levels, or return the inner part by itself.",
    ]);
  });

  it("is all of it when it was stopped", () => {
    expect(cutWords({ ...NO_RUN, status: "stopped", rowCount: 5 })).toHaveLength(1);
  });
});
