import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passageIdSchema } from "@/lib/model/ids";
import { segmentsOf } from "@/lib/view/passages";

const id = (n: number) => passageIdSchema.parse(n.toString(16).padStart(16, "0"));

const cases = fc
  .array(fc.constantFrom("a", "é", "𝔘", "👩‍🚀", " ", "ß"), { minLength: 1, maxLength: 60 })
  .map((parts) => Array.from(parts.join("")))
  .chain((codePoints) =>
    fc.record({
      codePoints: fc.constant(codePoints),
      passages: fc.array(
        fc
          .tuple(fc.nat(codePoints.length - 1), fc.integer({ min: 1, max: codePoints.length }))
          .map(([start, length]) => ({ start, end: Math.min(start + length, codePoints.length) })),
        { maxLength: 8 },
      ),
    }),
  )
  .map(({ codePoints, passages }) => ({
    codePoints,
    passages: passages.map((passage, index) => ({ ...passage, passageId: id(index) })),
  }));

describe("the segments of a paragraph", () => {
  it("say together the whole text, and mark exactly each passage's words", () => {
    fc.assert(
      fc.property(cases, ({ codePoints, passages }) => {
        const segments = segmentsOf(codePoints, { start: 0, end: codePoints.length }, passages);
        expect(segments.map((segment) => segment.text).join("")).toBe(codePoints.join(""));
        for (const passage of passages) {
          const marked = segments.filter((s) => s.passageIds.includes(passage.passageId));
          expect(marked.map((s) => s.text).join("")).toBe(
            codePoints.slice(passage.start, passage.end).join(""),
          );
          expect(segments.filter((s) => s.begins.includes(passage.passageId))).toHaveLength(1);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("are cut where passages overlap", () => {
    const text = Array.from("one two three");
    const passages = [
      { passageId: id(1), start: 0, end: 7 },
      { passageId: id(2), start: 4, end: 13 },
    ];
    expect(segmentsOf(text, { start: 0, end: 13 }, passages)).toEqual([
      { start: 0, end: 4, text: "one ", passageIds: [id(1)], begins: [id(1)] },
      { start: 4, end: 7, text: "two", passageIds: [id(1), id(2)], begins: [id(2)] },
      { start: 7, end: 13, text: " three", passageIds: [id(2)], begins: [] },
    ]);
  });

  it("of a later paragraph hold only that paragraph's text", () => {
    const text = Array.from("first\n\nsecond");
    const passages = [{ passageId: id(1), start: 7, end: 10 }];
    expect(segmentsOf(text, { start: 7, end: 13 }, passages).map((s) => s.text)).toEqual([
      "sec",
      "ond",
    ]);
    expect(segmentsOf(text, { start: 0, end: 5 }, passages).map((s) => s.text)).toEqual(["first"]);
  });
});
