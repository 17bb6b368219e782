import fc from "fast-check";
import { expect, it } from "vitest";
import { COMPARISONS, propertyOf, withPart } from "@/lib/view/style/editing";
import { type Condition, conditionSchema, propertySchema } from "@/lib/view/style/schema";

const CONDITIONS: readonly Condition[] = [
  { by: "number", comparison: "over", value: 1 },
  { by: "value", comparison: "is", value: "Country" },
  { by: "text", comparison: "contains", value: "" },
  { by: "day", comparison: "from", value: "2018-02-22" },
];

const comparisons = fc.constantFrom(...Object.values(COMPARISONS).flat(), "around");
const values = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.string({ maxLength: 201, minLength: 0 }),
  fc.constant("x".repeat(200)),
  fc.constant("x".repeat(201)),
  fc.constantFrom("2018-02-22", "2018-02-30", "2018-02", "2018", "2016-02-29", "2018-W06"),
);

it("changes a part of a condition exactly where a kept rule may have it so", () => {
  const part = fc.record({ comparison: comparisons, value: values }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.constantFrom(...CONDITIONS), part, (condition, change) => {
      const expected = conditionSchema.safeParse({ ...condition, ...change }).data;
      expect(withPart(condition, change)).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});

it("knows exactly the properties that a kept rule may have", () => {
  const [actors, lines] = propertySchema.options;
  const choices = [actors, lines].flatMap((option) =>
    option.shape.id.options.map((id) => `${option.shape.of.value} ${id}`),
  );
  expect(choices.length).toBeGreaterThan(20);
  for (const choice of [...choices, "actors type", "lines name", "actors", "", "actors toString"]) {
    const [of, id] = choice.split(" ");
    expect(propertyOf(choice)).toEqual(propertySchema.safeParse({ of, id }).data);
  }
});
