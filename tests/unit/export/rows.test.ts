import fc from "fast-check";
import { expect, test } from "vitest";
import { csvCell, csvLine } from "@/lib/export/csv";
import { jsonObject, jsonText } from "@/lib/export/json";
import type { CypherValue } from "@/lib/stream/value";
import { promised } from "@/tests/support/promised";

test.each<[CypherValue, string]>([
  [{ $: "integer", value: "9007199254740993" }, "9007199254740993"],
  [{ $: "float", value: "1" }, "1.0"],
  [{ $: "float", value: "-0" }, "-0.0"],
  [{ $: "float", value: "1e+300" }, "1e+300"],
  [{ $: "float", value: "NaN" }, '"NaN"'],
  [{ $: "date", value: "2018-02-22" }, '"2018-02-22"'],
  [{ $: "map", entries: [["__proto__", 1]] }, '{"__proto__":1}'],
  [
    { $: "node", id: "4:x:1", labels: ["Actor"], properties: [["name", "Russia"]] },
    '{"id":"4:x:1","labels":["Actor"],"properties":{"name":"Russia"}}',
  ],
  [[1, null, "a"], '[1,null,"a"]'],
  [
    { $: "point", srid: 4326, coordinates: [1.5, { $: "float", value: "2" }] },
    '{"srid":4326,"coordinates":[1.5,2.0]}',
  ],
])("writes %j as JSON", (value, text) => {
  expect(jsonText(value)).toBe(text);
});

test("keeps both of two columns with one name", () => {
  expect(
    jsonObject([
      ["a", 1],
      ["a", 2],
    ]),
  ).toBe('{"a":1,"a (2)":2}');
});

test.each<[CypherValue, string]>([
  [null, ""],
  ["", ""],
  [-5, "-5"],
  ["-5", "'-5"],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  [" \t=1+1", `"' \t=1+1"`],
  ["＝1+1", "'＝1+1"],
  ['say "no"', '"say ""no"""'],
  ["a;=1", '"a;=1"'],
  ["a\nb", '"a\nb"'],
  [{ $: "float", value: "-1" }, "-1.0"],
  [{ $: "date", value: "-0001-01-01" }, "'-0001-01-01"],
  [["=1"], '"[""=1""]"'],
])("writes %j as the cell %s", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test("no cell of text begins as a formula, and each says what it was (promise 15)", () => {
  const wild = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", " =", '"=', ";=", ",@"), fc.string())
      .map(([begin, rest]) => begin + rest),
  );
  let cells = 0;
  fc.assert(
    fc.property(fc.array(wild, { minLength: 50, maxLength: 50 }), (texts) => {
      const found = readLine(csvLine(texts));
      cells += texts.length;
      expect(
        found.map((cell) => (/^'\s*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell)),
      ).toEqual(texts);
      expect(found.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
  promised(15, `${cells} cells of text: formulas 0, lost 0`);
});

/** A reader of RFC 4180, one line of it. */
function readLine(line: string): string[] {
  const cells: string[] = [];
  let rest = line.slice(0, -2);
  while (true) {
    const [whole = "", quoted] = /^"((?:[^"]|"")*)"|^[^,]*/.exec(rest) ?? [];
    cells.push(quoted?.replaceAll('""', '"') ?? whole);
    if (rest.length === whole.length) return cells;
    rest = rest.slice(whole.length + 1);
  }
}
