import { describe, expect, it } from "vitest";
import { createNotebook, keptOf, type PastRun, readKept } from "@/lib/view/console/notebook";

const past = (text: string, at = 0): PastRun => ({ text, at, status: "done", rows: 1, ms: 2 });
const EMPTY = { draft: "", history: [], favourites: [], parameters: [] };

describe("the notebook", () => {
  it.each([undefined, null, "text", 7, [], { history: "none", favourites: [{}] }])(
    "reads %j as nothing kept",
    (stored) => {
      expect(readKept(stored)).toEqual(EMPTY);
    },
  );

  it("gives back what it kept", () => {
    const notebook = createNotebook();
    notebook.getState().setDraft("RETURN 1");
    notebook.getState().remember(past("RETURN 1", 5));
    notebook.getState().keepFavourite({ name: "one", text: "RETURN 1" });
    notebook.getState().setParameters([{ name: "a", type: "integer", text: "9007199254740993" }]);
    const kept = keptOf(notebook.getState());
    expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it("moves a statement that is run again to the front, and keeps no more than 200", () => {
    const notebook = createNotebook();
    for (let i = 0; i < 250; i += 1) notebook.getState().remember(past(`RETURN ${i}`, i));
    notebook.getState().remember(past("RETURN 100", 300));
    const { history } = notebook.getState();
    expect(history).toHaveLength(200);
    expect(history[0]).toEqual(past("RETURN 100", 300));
    expect(history.filter(({ text }) => text === "RETURN 100")).toHaveLength(1);
  });

  it("sorts favourites by name, and gives a known name the new text", () => {
    const notebook = createNotebook();
    for (const name of ["b", "a", "b"]) {
      notebook.getState().keepFavourite({ name, text: `RETURN '${name}'` });
    }
    notebook.getState().keepFavourite({ name: "a", text: "RETURN 2" });
    expect(notebook.getState().favourites).toEqual([
      { name: "a", text: "RETURN 2" },
      { name: "b", text: "RETURN 'b'" },
    ]);
    notebook.getState().dropFavourite("a");
    expect(notebook.getState().favourites.map(({ name }) => name)).toEqual(["b"]);
  });
});
