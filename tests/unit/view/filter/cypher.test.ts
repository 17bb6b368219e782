import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parametersIn } from "@/lib/cypher/parameters";
import { readParameter, readParameters, withParameters } from "@/lib/view/console/parameters";
import { indexColumns } from "@/lib/view/filter/columns";
import { cypherOf } from "@/lib/view/filter/cypher/query";
import { NO_FILTER, type SceneFilter, withChoice, withSetting } from "@/lib/view/filter/filter";
import { filterSlice } from "@/lib/view/filter/pass";
import { filters, type World, worlds } from "./world";

function formOf({ content, columns: source }: World, filter: SceneFilter) {
  const columns = indexColumns(source);
  const left = filterSlice(content, columns, filter).slice;
  return cypherOf(filter, { base: content, left, hidden: new Set(), columns });
}

/** That it finds what the filter leaves is held against the database: tests/neo4j/reads. */
describe("a filter as a query", () => {
  it("names each of its values once, all of which the console reads, and no others", () => {
    fc.assert(
      fc.property(worlds, filters, (world, filter) => {
        const { text, parameters } = formOf(world, filter);
        const names = parameters.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(parametersIn(text).map(({ name }) => name))).toEqual(new Set(names));
        expect(parameters.filter((each) => "fault" in readParameter(each))).toEqual([]);
        expect(Object.keys(readParameters(parameters))).toEqual(names);
      }),
    );
  });

  it("has no value in its text, whatever it holds", () => {
    const odd = "' OR true //\n\\u000a`} $x";
    fc.assert(
      fc.property(worlds, filters, (world, filter) => {
        const hostile = withChoice(
          withSetting(
            withChoice(filter, "publisher", { mode: "only", values: [odd] }),
            "text",
            odd,
          ),
          "speaker",
          { mode: "without", values: ["", odd] },
        );
        const usual = withChoice(
          withSetting(
            withChoice(filter, "publisher", { mode: "only", values: ["a"] }),
            "text",
            "a",
          ),
          "speaker",
          { mode: "without", values: ["", "b"] },
        );
        const [one, other] = [formOf(world, hostile), formOf(world, usual)];
        const bare = (text: string) => text.replaceAll(/^\/\/.*$/gm, "");
        expect(bare(one.text)).toBe(bare(other.text));
        expect(one.text).not.toContain("OR true");
      }),
    );
  });

  it("is short where nothing is filtered", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { parameters, notes } = formOf(world, NO_FILTER);
        expect(parameters).toEqual([]);
        expect(notes.filter((note) => !note.includes("not loaded"))).toEqual([]);
      }),
    );
  });
});

describe("parameters that come along", () => {
  it("take the places of those of their names, and leave the others", () => {
    const mine = { name: "mine", type: "string", text: "1" } as const;
    const from = { name: "from", type: "date", text: "2018-02-22" } as const;
    const later = { ...from, text: "2019-01-01" };
    expect(withParameters([mine, from], [later])).toEqual([mine, later]);
    expect(withParameters([], [from])).toEqual([from]);
  });
});
