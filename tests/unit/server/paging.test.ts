import { expect, test } from "vitest";
import { z } from "zod";
import { parseQuery } from "@/lib/server/input";
import { listOf, paging } from "@/lib/server/paging";
import { writeCursor } from "@/lib/neo4j/reads/cursor";

const schema = z.strictObject({ ...paging, kind: listOf(["Country", "Person"]).exactOptional() });
const parse = (text: string) => parseQuery(schema, new URLSearchParams(text));

test("values with commas between them are a list", () => {
  expect(parse("kind=Country")).toEqual({ limit: 25, kind: ["Country"] });
  expect(parse("kind=Person,Country")).toEqual({ limit: 25, kind: ["Person", "Country"] });
});

test.each(["", "country", "Country,", "Country, Person", "Country;Person"])(
  "kind=%s is a fault with its place",
  (text) => {
    expect(() => parse(`kind=${encodeURIComponent(text)}`)).toThrow(
      /^invalid query: kind\.\d: .*"Country"\|"Person"/,
    );
  },
);

test("the longest place in an order can be handed back", () => {
  const key = "😀".repeat(60) + "\u0001" + "x".repeat(80);
  const after = writeCursor({ list: "0123abcd", key });
  expect(parse(`after=${after}`)).toEqual({ limit: 25, after });
});
