import { describe, expect, it } from "vitest";
import { largeSlice } from "@/tests/scenes/large";
import { columnsFor } from "@/tests/support/columns";
import { indexColumns } from "@/lib/view/filter/columns";
import { NO_FILTER } from "@/lib/view/filter/filter";
import { listedOf, statementIdAt } from "@/lib/view/list/listed";
import { printedStatements } from "@/lib/view/print/statements";
import { MOST_ROWS, printedWords } from "@/lib/view/print/words";

const names = { actor: (id: string) => `<${id}>`, article: (id: string) => id };

describe("a printed list", () => {
  const slice = largeSlice(300, 700);
  const listed = listedOf(slice, indexColumns(columnsFor(slice)), NO_FILTER);
  const rows = printedStatements(listed, names);

  it("holds the latest said first, as many as paper takes", () => {
    expect(listed.rows.length).toBeGreaterThan(MOST_ROWS);
    expect(rows).toHaveLength(MOST_ROWS);
    const days = rows.map(({ saidOn }) => saidOn ?? "");
    expect(days).toEqual(days.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
    const all = new Set(listed.rows.map((row) => statementIdAt(listed, row)));
    expect(rows.filter(({ id }) => !all.has(id))).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(MOST_ROWS);
  });

  it("says each with who says so, once its own words are there", () => {
    const [first] = rows.filter(({ sentence }) =>
      sentence({
        statementIds: rows.map(({ id }) => id),
        summaries: rows.map(() => "A acts."),
      })?.includes("according to <"),
    );
    expect(first?.sentence(undefined)).toBeUndefined();
    expect(first?.sentence({ statementIds: [], summaries: [] })).toBeUndefined();
    expect(first?.sentence({ statementIds: [first.id], summaries: ["A acts."] })).toMatch(
      /^A acts, according to <.+>\.$/,
    );
  });

  it("says what it leaves out", () => {
    expect(printedWords("actor", "most stated first", { printed: 17, all: 17 })).toBe(
      "17 actors, most stated first.",
    );
    expect(printedWords("statement", "latest said first", { printed: 500, all: 74_554 })).toBe(
      "The first 500 of 74,554 statements, latest said first; the other 74,054 are not printed. Filter first to print others.",
    );
  });
});
