import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { statementPlaceSchema } from "@/lib/neo4j/queries/statements";
import { readCursor, writeCursor } from "@/lib/neo4j/reads/cursor";
import { pageOf } from "@/lib/neo4j/reads/page";
import { paragraphsOf } from "@/lib/neo4j/reads/paragraphs";

test("a cursor comes back as it was written", () => {
  const place = { day: "2018-02-22", articleId: "a", start: 12, statementId: "0123456789abcdef" };
  const cursor = writeCursor(place);
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(readCursor(statementPlaceSchema, cursor)).toEqual(place);
  expect(readCursor(statementPlaceSchema, undefined)).toBeUndefined();
});

test("any other text is a fault of the query and nothing worse", () => {
  const other = writeCursor({ pageKey: "0000000001:rus" });
  for (const cursor of [other, "", "%", "x", "____", "é"]) {
    expect(() => readCursor(statementPlaceSchema, cursor)).toThrow(
      "invalid query: after: not a `next`",
    );
  }
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (cursor) => {
      expect(() => readCursor(statementPlaceSchema, cursor)).toThrow("invalid query: after");
    }),
    { seed: 3, numRuns: 1_000 },
  );
});

test("keys of an object's own do no harm", () => {
  const cursor = writeCursor({ ["__proto__"]: "x", constructor: "y" });
  expect(() => readCursor(z.strictObject({ pageKey: z.string() }), cursor)).toThrow(
    "invalid query",
  );
});

test("a page has a next one only if there is more", () => {
  const page = (rows: number[]) => pageOf(rows, 2, 9, String, (last) => `behind ${last}`);
  expect(page([])).toEqual({ items: [], total: 9 });
  expect(page([1, 2])).toEqual({ items: ["1", "2"], total: 9 });
  expect(page([1, 2, 3])).toEqual({ items: ["1", "2"], total: 9, next: "behind 2" });
});

test("paragraphs are counted in code points", () => {
  expect(paragraphsOf("ab\n\n😀é\n\nc")).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 6 },
    { start: 8, end: 9 },
  ]);
});
