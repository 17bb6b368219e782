import fc from "fast-check";
import { type CypherValue, type Entries, floatValue, integerValue } from "@/lib/stream/value";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "then",
    "\u2028",
    "\ud800",
    "a\nb",
    "😀",
    "",
  ),
);

type Values = {
  value: CypherValue;
  entries: Entries;
};

const leaves: readonly fc.Arbitrary<CypherValue>[] = [
  fc.constant(null),
  fc.boolean(),
  text,
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(integerValue),
  fc.integer().map((number) => integerValue(BigInt(number))),
  fc.double().map(floatValue),
  fc.uint8Array().map((bytes) => ({ $: "bytes", base64: Buffer.from(bytes).toString("base64") })),
  fc.constant({ $: "date", value: "2018-02-22" }),
  fc.constant({ $: "duration", value: "P1M2DT3.5S" }),
  fc
    .tuple(fc.double(), fc.double())
    .map((point) => ({ $: "point", srid: 7203, coordinates: point.map(floatValue) })),
];

/** Any value that an answer can hold. */
export const anyValue: fc.Arbitrary<CypherValue> = fc.letrec<Values>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: "value" },
    ...leaves,
    fc.array(tie("value"), { maxLength: 4, depthIdentifier: "value" }),
    tie("entries").map((entries): CypherValue => ({ $: "map", entries })),
    tie("entries").map((properties): CypherValue => ({
      $: "node",
      id: "4:x:1",
      labels: ["A", "__proto__"],
      properties,
    })),
  ),
  entries: fc.array(fc.tuple(text, tie("value")), { maxLength: 4, depthIdentifier: "value" }),
})).value;

export const anyColumns = fc.array(text, { minLength: 1, maxLength: 4 });
