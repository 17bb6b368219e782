import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asInteger } from "@/lib/stream/value";
import { type ParameterType, readParameter, readParameters } from "@/lib/view/console/parameters";

const read = (type: ParameterType, text: string) => readParameter({ name: "x", type, text });

describe("readParameter", () => {
  it.each<[ParameterType, string, unknown]>([
    ["string", " as it is ", " as it is "],
    ["integer", "1974", 1974],
    ["integer", "+7", 7],
    ["integer", "9007199254740993", { $: "integer", value: "9007199254740993" }],
    ["integer", "-9223372036854775808", { $: "integer", value: "-9223372036854775808" }],
    ["float", "1", { $: "float", value: "1" }],
    ["float", "0.5", 0.5],
    ["float", "NaN", { $: "float", value: "NaN" }],
    ["boolean", "true", true],
    ["null", "whatever", null],
    ["date", "2018-02-22", { $: "date", value: "2018-02-22" }],
    [
      "list",
      '["rus", 9007199254740993, 1.0, null]',
      ["rus", { $: "integer", value: "9007199254740993" }, { $: "float", value: "1" }, null],
    ],
    [
      "map",
      '{"__proto__": 1, "a \\" 7": ["n1", "s"]}',
      {
        $: "map",
        entries: [
          ["__proto__", 1],
          ['a " 7', ["n1", "s"]],
        ],
      },
    ],
  ])("%s %j", (type, text, value) => {
    expect(read(type, text)).toEqual({ value });
  });

  it.each<[ParameterType, string]>([
    ["integer", "1.5"],
    ["integer", ""],
    ["integer", "9223372036854775808"],
    ["float", "a lot"],
    ["boolean", "yes"],
    ["date", "2018-02-30"],
    ["date", "22 Feb 2018"],
    ["list", '{"a": 1}'],
    ["list", "[1, 2"],
    ["list", "[01]"],
    ["map", "[1]"],
    ["map", "null"],
  ])("tells what is wrong with %s %j", (type, text) => {
    expect(read(type, text)).toEqual({ fault: expect.stringContaining(type) });
  });

  it("keeps every integer that Cypher has, alone and in a list", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (whole) => {
        const alone = read("integer", String(whole));
        const listed = read("list", `[${whole}]`);
        expect("value" in alone && asInteger(alone.value)).toBe(whole);
        expect("value" in listed && Array.isArray(listed.value) && asInteger(listed.value[0])).toBe(
          whole,
        );
      }),
    );
  });

  it("takes any JSON list of strings as it is", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (list) => {
        expect(read("list", JSON.stringify(list))).toEqual({ value: list });
      }),
    );
  });
});

it("sends what can be read, and leaves out what has no name", () => {
  expect(
    readParameters([
      { name: "from", type: "string", text: "rus" },
      { name: "least", type: "integer", text: "many" },
      { name: "", type: "null", text: "" },
    ]),
  ).toEqual({ from: "rus" });
});
