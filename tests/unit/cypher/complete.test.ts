import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeCypher, type KnownNames, writtenName } from "@/lib/cypher/complete";

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
  procedures: [{ name: "db.labels", signature: "", description: "" }],
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
    ["MATCH (a:Ac|>", ["Actor", "Odd name"]],
    ["MATCH (a:Actor&|>", ["Actor", "Odd name"]],
    ["MATCH (a:!|>", ["Actor", "Odd name"]],
    ["MATCH (a) WHERE a:|>", ["Actor", "Odd name"]],
    ["MATCH (a)-[:|>", ["ACCUSE"]],
    ["MATCH (a)-[r:ACCUSE|A|>", ["ACCUSE"]],
    ["MATCH (a:Actor {|>", ["actorId", "name"]],
    ["MATCH (a:Actor {name: 'x', |>", ["actorId", "name"]],
    ["MATCH ()-[e:ACCUSE {|>", ["statements"]],
    ["MATCH (a:Actor) WHERE a.|>", ["actorId", "name"]],
    ["MATCH (a:Actor) WHERE a.na|>", ["actorId", "name"]],
    ["MATCH ()-[e:ACCUSE]->() RETURN e.|>", ["statements"]],
    ["RETURN x.|>", ["actorId", "exact", "name", "statements"]],
    ["RETURN date.|>", ["date.truncate"]],
    ["CALL |>", ["db.labels"]],
    ["CALL db.|>", ["db.labels"]],
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

  it("offers variables before functions before keywords in an expression", () => {
    const found = labels("MATCH (one:Actor)-[r:ACCUSE]->(two) WHERE |>");
    expect(found?.slice(0, 6)).toEqual(["one", "r", "two", "date", "date.truncate", "size"]);
    expect(found).toContain("ORDER BY");
  });

  it("replaces the whole of a dotted name", () => {
    expect(at("RETURN date.tr|>")?.from).toBe(7);
    expect(at("MATCH (a) RETURN a.na|>")?.from).toBe(19);
  });

  it("takes lists, maps and arguments for expressions", () => {
    for (const marked of ["RETURN [|>", "RETURN {a: |>", "RETURN size(|>"]) {
      expect(labels(marked)).toContain("date");
    }
  });

  it("quotes names that are no words", () => {
    expect(at("MATCH (a:|>")?.options[1]?.apply).toBe("`Odd name`");
    expect(writtenName("a`b")).toBe("`a``b`");
    expect(writtenName("größe_2")).toBe("größe_2");
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
