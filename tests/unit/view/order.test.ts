import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextSorting, sorted } from "@/lib/view/order";

describe("the order of a list", () => {
  it("is that of people for words, and of size for numbers", () => {
    expect(sorted(["é", "Z", "a", "item 10", "item 9"], (word) => word, "ascending")).toEqual([
      "a",
      "é",
      "item 9",
      "item 10",
      "Z",
    ]);
    expect(sorted([10, 9, 100], (n) => n, "descending")).toEqual([100, 10, 9]);
  });

  it("is the same for many words as comparing them two by two", () => {
    const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });
    const word = fc.constantFrom("é", "E", "e", "item 10", "item 9", "Item 9", "", "z");
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(sorted(words, (each) => each, "ascending")).toEqual(
          words.toSorted(collator.compare),
        );
        expect(sorted(words, (each) => each, "descending")).toEqual(
          words.toSorted((a, b) => collator.compare(b, a)),
        );
      }),
    );
  });

  it("keeps every row, puts absent values last both ways, and leaves equals as they came", () => {
    const rows = fc.array(fc.record({ value: fc.option(fc.nat(3), { nil: undefined }) }));
    const direction = fc.constantFrom("ascending" as const, "descending" as const);
    fc.assert(
      fc.property(rows, direction, (given, way) => {
        const indexed = given.map((row, index) => ({ ...row, index }));
        const result = sorted(indexed, (row) => row.value, way);
        expect(new Set(result)).toEqual(new Set(indexed));
        const sign = way === "ascending" ? 1 : -1;
        const last = sign * Number.POSITIVE_INFINITY;
        const inOrder = result.every((row, i) => {
          const before = result[i - 1];
          if (!before) return true;
          const step = sign * ((row.value ?? last) - (before.value ?? last));
          return row.value === before.value ? row.index > before.index : step > 0;
        });
        expect(inOrder).toBe(true);
      }),
    );
  });

  it("turns round at the second press and begins afresh in another column", () => {
    const first = nextSorting(undefined, "name", "ascending");
    expect(first).toEqual({ column: "name", direction: "ascending" });
    expect(nextSorting(first, "name", "ascending").direction).toBe("descending");
    expect(nextSorting(first, "count", "descending")).toEqual({
      column: "count",
      direction: "descending",
    });
  });
});
