import { describe, expect, it } from "vitest";
import { largeSlice } from "@/tests/scenes/large";
import { columnsFor } from "@/tests/support/columns";
import { indexColumns } from "@/lib/view/filter/columns";
import { NO_FILTER } from "@/lib/view/filter/filter";
import { listedOf, statementIdAt } from "@/lib/view/list/listed";
import { printedStatements } from "@/lib/view/print/statements";
import { MOST_ROWS, printedWords } from "@/lib/view/print/words";
import { orderWords } from "@/lib/view/print/order";

const names = { actor: (id: string) => `<${id}>`, article: (id: string) => id };

describe("a printed list", () => {
  const slice = largeSlice(300, 700);
  const listed = listedOf(slice, indexColumns(columnsFor(slice)), NO_FILTER);
  const rows = printedStatements(listed, listed.rows, names);

  it("holds the rows of the list in their order, as many as paper takes", () => {
    expect(listed.rows.length).toBeGreaterThan(MOST_ROWS);
    const turned = listed.rows.toReversed();
    for (const order of [listed.rows, turned, turned.slice(0, 3)]) {
      expect(printedStatements(listed, order, names).map(({ id }) => id)).toEqual(
        order.slice(0, MOST_ROWS).map((row) => statementIdAt(listed, row)),
      );
    }
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

  it("says what was sought in it", () => {
    const found = { text: "Lavrov", rows: 3 };
    expect(printedWords("actor", "by name, A to Z", { printed: 3, all: 17, found })).toBe(
      "3 of 17 actors, those with “Lavrov”, by name, A to Z.",
    );
    expect(
      printedWords("statement", "latest said first", {
        printed: 500,
        all: 74_554,
        found: { text: "truce", rows: 612 },
      }),
    ).toBe(
      "The first 500 of 612 of the 74,554 statements, those with “truce”, latest said first; the other 112 are not printed. Filter first to print others.",
    );
  });

  it("says its order as the list does", () => {
    const columns = [
      { id: "name", label: "Name", orders: { ascending: "A to Z", descending: "Z to A" } },
      { id: "statements", label: "Statements" },
    ];
    const words = (column: string, direction: "ascending" | "descending") =>
      orderWords("actors", columns, { column, direction });
    expect(words("statements", "descending")).toBe("most stated first");
    expect(words("statements", "ascending")).toBe("by statements");
    expect(words("name", "descending")).toBe("by name, Z to A");
    expect(words("gone", "descending")).toBe("as they came");
  });
});
