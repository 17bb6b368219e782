import { expect, test } from "vitest";
import { parametersSchema } from "@/lib/server/console/parameters";

test("takes every kind of value, and any name", () => {
  const parameters = [
    ["__proto__", "x"],
    ["whole", 3],
    ["float", { $: "float", value: "3" }],
    ["large", { $: "integer", value: "9223372036854775807" }],
    ["list", [1, [null, true], { $: "map", entries: [["constructor", 1.5]] }]],
    ["day", { $: "date", value: "2018-02-22" }],
    ["bytes", { $: "bytes", base64: "AAEC" }],
    ["place", { $: "point", srid: 4326, coordinates: [1.5, { $: "float", value: "2" }] }],
  ];
  expect(parametersSchema.parse(parameters)).toEqual(parameters);
});

test.each([
  [[["a", 2 ** 60]], "$a: beyond 2^53"],
  [[["a", { $: "integer", value: "9223372036854775808" }]], "$a.value: an integer of 64 bits"],
  [[["a", { $: "integer", value: "1e3" }]], "$a.value: "],
  [[["a", { $: "node" }]], 'unknown kind of parameter: "node"'],
  [[["a", { $: "__proto__" }]], 'unknown kind of parameter: "__proto__"'],
  [[["a", { b: 1 }]], "unknown kind of parameter: undefined"],
  [[["a", [0, { $: "map", entries: [["b", { $: "map" }]] }]]], "$a[1].b: a map has entries"],
  [
    [
      ["a", 1],
      ["a", 2],
    ],
    "$a: given more than once",
  ],
  [{ a: 1 }, "a list of [name, value]"],
])("names the fault in %j", (parameters, fault) => {
  const [issue] = parametersSchema.safeParse(parameters).error?.issues ?? [];
  expect(issue?.message).toContain(fault);
});
