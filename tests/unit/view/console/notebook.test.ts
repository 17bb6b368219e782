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
    notebook.getState().keepFavourite({ name: "one", folder: "", text: "RETURN 1" });
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

  it("sorts favourites by folder and name, and gives a name that its folder knows the new text", () => {
    const notebook = createNotebook();
    const keep = (name: string, folder: string, text: string) =>
      notebook.getState().keepFavourite({ name, folder, text });
    keep("b", "", "RETURN 1");
    keep("a", "mine", "RETURN 2");
    keep("a", "", "RETURN 3");
    keep("a", "mine", "RETURN 4");
    const all = [
      { name: "a", folder: "", text: "RETURN 3" },
      { name: "b", folder: "", text: "RETURN 1" },
      { name: "a", folder: "mine", text: "RETURN 4" },
    ] as const;
    expect(notebook.getState().favourites).toEqual(all);
    notebook.getState().dropFavourite(all[0]);
    notebook.getState().moveFavourite(all[1], { ...all[1], name: "z", folder: "mine" });
    expect(notebook.getState().favourites).toEqual([
      all[2],
      { name: "z", folder: "mine", text: "RETURN 1" },
    ]);
  });

  it("reads favourites that were kept before there were folders", () => {
    expect(readKept({ favourites: [{ name: "one", text: "RETURN 1" }] })).toEqual({
      ...EMPTY,
      favourites: [{ name: "one", folder: "", text: "RETURN 1" }],
    });
  });
});
