import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CypherNode, CypherRelationship, CypherValue } from "@/lib/stream/value";
import { captionOf } from "@/lib/view/console/values/caption";
import { jsonLines, jsonRow } from "@/lib/view/console/values/json";
import { valueLine } from "@/lib/view/console/values/line";
import { compareKeys, sortKey } from "@/lib/view/console/values/order";
import {
  actorKindOf,
  articleIdOf,
  selectionOfNode,
  selectionOfRelationship,
} from "@/lib/view/console/values/ours";
import { copyCell, copyText } from "@/lib/view/console/values/text";

const node = (id: string, labels: string[], properties: CypherNode["properties"]): CypherNode => ({
  $: "node",
  id,
  labels,
  properties,
});
const relationship = (
  type: string,
  start: string,
  end: string,
  properties: CypherNode["properties"] = [],
): CypherRelationship => ({
  $: "relationship",
  id: `${start}${type}${end}`,
  type,
  start,
  end,
  properties,
});
const russia = node(
  "1",
  ["Actor", "Country"],
  [
    ["actorId", "rus"],
    ["name", "Russia"],
    ["kind", "Country"],
  ],
);
const sweden = node(
  "2",
  ["Actor", "Country"],
  [
    ["actorId", "swe"],
    ["name", "Sweden"],
    ["kind", "Country"],
  ],
);

describe("a value as a line", () => {
  it.each<[CypherValue, string]>([
    [null, "null"],
    ["a b", "a b"],
    [["a", null, true], '["a", null, true]'],
    [12, "12"],
    [{ $: "integer", value: "9007199254740993" }, "9007199254740993"],
    [{ $: "float", value: "1" }, "1.0"],
    [{ $: "float", value: "NaN" }, "NaN"],
    [1.5, "1.5"],
    [{ $: "bytes", base64: "AAEC" }, "3 bytes"],
    [{ $: "date", value: "2018-02-22" }, "2018-02-22"],
    [{ $: "duration", value: "P1DT2H" }, "P1DT2H"],
    [{ $: "point", srid: 4326, coordinates: [20.5, 44.75] }, "point WGS 84 (20.5, 44.75)"],
    [{ $: "point", srid: 9, coordinates: [1.5] }, "point srid 9 (1.5)"],
    [{ $: "vector", type: "FLOAT32", values: [0.5] }, "FLOAT32 vector [0.5]"],
    [
      {
        $: "map",
        entries: [
          ["__proto__", 1],
          ["a b", []],
        ],
      },
      "{__proto__: 1, `a b`: []}",
    ],
    [node("7", [], []), "()"],
    [node("7", ["A", "B"], [["n", 1]]), "(:A:B {n: 1})"],
    [relationship("KNOWS", "1", "2", [["since", 2]]), "[:KNOWS {since: 2}]"],
    [{ $: "cut", of: "list", kept: [1, 2], length: 20_000 }, "[1, 2] … of 20,000 items"],
    [{ $: "cut", of: "depth" }, "… deeper than is sent"],
    [{ $: "unknown", type: "Ghost" }, "a Ghost, which this version cannot read"],
  ])("%j", (value, line) => {
    expect(valueLine(value)).toBe(line);
  });

  it("draws each step of a path the way it runs", () => {
    const [a, b] = [node("1", ["A"], []), node("2", ["B"], [])];
    const path: CypherValue = {
      $: "path",
      nodes: [a, b, a],
      relationships: [relationship("R", "1", "2"), relationship("S", "1", "2")],
    };
    expect(valueLine(path)).toBe("(:A)-[:R]->(:B)<-[:S]-(:A)");
  });

  it("ends where it is told to, however much there is", () => {
    const long = Array.from({ length: 100_000 }, (_, i) => i);
    expect(valueLine(long, 20).length).toBeLessThan(40);
    expect(valueLine("x".repeat(50), 10)).toBe(`${"x".repeat(10)}…`);
  });
});

describe("JSON", () => {
  it("is what JSON.parse reads back", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 })), (value) => {
        const asCypher = (json: unknown): CypherValue => {
          if (Array.isArray(json)) return json.map(asCypher);
          if (typeof json === "object" && json !== null) {
            return {
              $: "map",
              entries: Object.entries(json).map(([k, v]) => [k, asCypher(v)] as const),
            };
          }
          return json as CypherValue;
        };
        const text = [...jsonLines(asCypher(value))].join("\n");
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("keeps the digits of large integers, and odd keys", () => {
    const row: CypherValue[] = [
      { $: "integer", value: "9007199254740993" },
      { $: "map", entries: [["__proto__", { $: "float", value: "1" }]] },
    ];
    expect([...jsonRow(["n", "m"], row, "")].join("\n")).toBe(
      '{\n  "n": 9007199254740993,\n  "m": {\n    "__proto__": 1.0\n  }\n}',
    );
  });
});

describe("order", () => {
  const sorted = (values: CypherValue[]) =>
    values
      .map((value) => ({ value, key: sortKey(value) }))
      .toSorted((a, b) =>
        a.key && b.key ? compareKeys(a.key, b.key) : Number(!a.key) - Number(!b.key),
      )
      .map(({ value }) => value);

  it("is that of Cypher: texts, truths, numbers, null", () => {
    const big = { $: "integer", value: "9007199254740993" } as const;
    const nan = { $: "float", value: "NaN" } as const;
    expect(sorted([null, nan, big, 2, 1.5, true, false, "b", "A"])).toEqual([
      "A",
      "b",
      false,
      true,
      1.5,
      2,
      big,
      nan,
      null,
    ]);
  });

  it("knows how long durations are, and where the day begins", () => {
    const duration = (value: string) => ({ $: "duration", value }) as const;
    expect(sorted([duration("P1M"), duration("PT36H"), duration("P1D")])).toEqual([
      duration("P1D"),
      duration("PT36H"),
      duration("P1M"),
    ]);
    const at = (value: string) => ({ $: "datetime", value }) as const;
    const later = at("2018-02-22T10:00:00Z");
    const earlier = at("2018-02-22T10:30:00+01:00[Europe/Belgrade]");
    expect(sorted([later, earlier])).toEqual([earlier, later]);
  });
});

describe("what is ours", () => {
  it("leads to the evidence", () => {
    const nodeOf = (id: string) => ({ 1: russia, 2: sweden })[id];
    expect(selectionOfNode(russia)).toEqual({ kind: "actor", actorId: "rus" });
    expect(
      selectionOfNode(node("3", ["Statement"], [["statementId", "0123456789abcdef"]])),
    ).toEqual({ kind: "statement", statementId: "0123456789abcdef" });
    expect(selectionOfRelationship(relationship("ACCUSE", "1", "2"), nodeOf)).toEqual({
      kind: "edge",
      actorId: "rus",
      recipientId: "swe",
      eventType: "ACCUSE",
    });
    expect(selectionOfRelationship(relationship("MEMBER_OF", "1", "2"), nodeOf)).toEqual({
      kind: "background",
      actorId: "rus",
      recipientId: "swe",
      relation: "MEMBER_OF",
    });
    expect(actorKindOf(russia)).toBe("Country");
    expect(articleIdOf(node("9", ["Article"], [["articleId", "a-b"]]))).toBe("a-b");
  });

  it("is told from what only looks like it", () => {
    const alien = node("4", ["Actor"], [["actorId", "<script>"]]);
    expect(selectionOfNode(alien)).toBeUndefined();
    expect(actorKindOf(alien)).toBeUndefined();
    expect(selectionOfNode(node("5", ["Film"], [["actorId", "rus"]]))).toBeUndefined();
    expect(selectionOfRelationship(relationship("KNOWS", "1", "2"), () => russia)).toBeUndefined();
  });

  it("goes by a name", () => {
    expect(captionOf(russia)).toBe("Russia");
    expect(captionOf(node("6", ["Thing"], [["size", 3]]))).toBe("Thing");
    expect(captionOf(node("6", [], []))).toBe("(node)");
  });
});

describe("copying", () => {
  it("takes a text as it is and whatever has parts as JSON", () => {
    expect(copyText("a\nb")).toBe("a\nb");
    expect(copyText(null)).toBe("");
    expect(copyText([1])).toBe("[\n  1\n]");
  });

  it("leaves a spreadsheet no formula, and numbers as they are", () => {
    expect(["=1+1", "@x", "+cmd", "-2", "-2.5", "a\tb\nc"].map(copyCell)).toEqual([
      "'=1+1",
      "'@x",
      "'+cmd",
      "-2",
      "-2.5",
      "a b c",
    ]);
  });
});
