import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeCypher, type KnownNames } from "@/lib/cypher/complete";

const KNOWN: KnownNames = {
  labels: [
    { name: "Actor", count: 17, properties: ["actorId", "name"] },
    { name: "Odd name", count: 1, properties: [] },
  ],
  types: [{ name: "ACCUSE", count: 1, properties: ["statements"] }],
  properties: ["actorId", "exact", "name", "statements"],
  functions: [
    { name: "date", signature: "date() :: DATE", description: "A date." },
    { name: "date.truncate", signature: "", description: "" },
    { name: "size", signature: "", description: "" },
  ],
  procedures: [
    {
      name: "db.labels",
      signature: "db.labels(least = 1 :: INTEGER) :: (label :: STRING, count :: LIST<INTEGER>)",
      description: "",
    },
  ],
  parameters: ["since"],
};

/** `|` is the cursor. */
function at(marked: string) {
  const cursor = marked.indexOf("|>");
  return completeCypher(marked.replace("|>", ""), cursor, KNOWN);
}

const labels = (marked: string) => at(marked)?.options.map(({ label }) => label);

describe("completeCypher", () => {
  it.each([
    ["MATCH (a:|>", ["Actor", "Odd name"]],
    ["MATCH (a:Ac|>", ["Actor"]],
    ["MATCH (a:na|>", ["Odd name"]],
    ["MATCH (a:Actor&|>", ["Actor", "Odd name"]],
    ["MATCH (a:!|>", ["Actor", "Odd name"]],
    ["MATCH (a) WHERE a:|>", ["Actor", "Odd name"]],
    ["MATCH (a)-[:|>", ["ACCUSE"]],
    ["MATCH (a)-[r:ACCUSE|A|>", ["ACCUSE"]],
    ["MATCH (a:Actor {|>", ["actorId", "name"]],
    ["MATCH (a:Actor {name: 'x', |>", ["actorId", "name"]],
    ["MATCH ()-[e:ACCUSE {|>", ["statements"]],
    ["MATCH (a:Actor) WHERE a.|>", ["actorId", "name"]],
    ["MATCH (a:Actor) WHERE a.na|>", ["name"]],
    ["MATCH (a:Actor) WHERE a.id|>", ["actorId"]],
    ["MATCH (a:Actor) RETURN a {.|>", ["actorId", "name"]],
    ["MATCH (a:Actor) RETURN a {.name, .|>", ["actorId", "name"]],
    ["MATCH ()-[e:ACCUSE]->() RETURN e.|>", ["statements"]],
    ["RETURN x.|>", ["actorId", "exact", "name", "statements"]],
    ["RETURN date.|>", ["date.truncate"]],
    ["CALL |>", ["db.labels"]],
    ["CALL db.|>", ["db.labels"]],
    ["CALL db.labels() YIELD |>", ["label", "count"]],
    ["CALL db.labels() YIELD label AS l, |>", ["label", "count"]],
    ["CALL db.labels() YIELD label, c|>", ["count"]],
    ["MATCH (a) RETURN a ORDER |>", ["BY"]],
    ["MATCH (a) WHERE a.name IS |>", ["NULL", "NOT NULL"]],
    ["SHOW IN|>", ["INDEXES"]],
    ["MATCH (one:Actor)-[r]->(|>", ["one", "r"]],
    ["MATCH (one), (o|>", ["one"]],
    ["MATCH (other); MATCH (one) MATCH (o|>", ["one"]],
    ["WHERE a.on > $|>", ["since"]],
    ["WHERE a.on > $si|>", ["since"]],
  ])("%s", (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });

  it.each(["RETURN 'a|>", "// a|>", "/* a|>", "RETURN 12|>", "RETURN 1 AS |>", "MATCH ()-[|>"])(
    "says nothing at %s",
    (marked) => {
      expect(at(marked)).toBeUndefined();
    },
  );

  it("offers variables before keywords before functions in an expression", () => {
    const found = labels("MATCH (one:Actor)-[r:ACCUSE]->(two) WHERE |>");
    expect(found?.slice(0, 4)).toEqual(["one", "r", "two", "MATCH"]);
    expect(found?.slice(-3)).toEqual(["date", "date.truncate", "size"]);
    expect(at("MATCH (one) WHERE |>")?.isOpen).toBe(true);
    expect(at("MATCH (one:|>")?.isOpen).toBe(false);
  });

  it("takes what was typed for the beginning of a name or of a part of it, in that order", () => {
    expect(labels("RETURN da|>")).toEqual(["date", "date.truncate"]);
    expect(labels("RETURN trunc|>")).toEqual(["date.truncate"]);
    expect(labels("MATCH (endSize) RETURN si|>")).toEqual(["size", "endSize"]);
    expect(labels("RETURN dt|>")).toEqual([]);
  });

  it("replaces the whole of a dotted name", () => {
    expect(at("RETURN date.tr|>")?.from).toBe(7);
    expect(at("MATCH (a) RETURN a.na|>")?.from).toBe(19);
  });

  it("takes lists, maps and arguments for expressions", () => {
    for (const marked of ["RETURN [|>", "RETURN {a: |>", "RETURN size(|>", "MATCH (a) WHERE (|>"]) {
      expect(labels(marked)).toContain("date");
    }
  });

  it("quotes names that are no words", () => {
    expect(at("MATCH (a:|>")?.options[1]?.apply).toBe("`Odd name`");
  });

  it("answers at every place of any text, and never behind the cursor", () => {
    const piece = fc.constantFrom(
      ..."MATCH ( ) [ ] { } : . , - > $ ' ` // /* */ | a Actor CALL AS = 1 \\u0041".split(" "),
      " ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(200), (pieces, place) => {
        const text = pieces.join("");
        const cursor = Math.min(place, text.length);
        const found = completeCypher(text, cursor, KNOWN);
        expect(found?.from ?? cursor).toBeLessThanOrEqual(cursor);
      }),
    );
  });
});
