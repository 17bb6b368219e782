import { describe, expect, it } from "vitest";
import { LAYOUT_IDS, type LayoutId, layoutOf } from "@/lib/view/layout/layouts";
import { createScene } from "@/lib/view/scene/scene";
import { FIRST_STATE, type SceneState } from "@/lib/view/scene/state";
import { add, hide, laidOut, moveTo, place, togglePins } from "@/lib/view/scene/steps";
import { expansionOf } from "@/tests/support/sceneMoves";

const at = (x: number, y: number) => ({ x, y });

/** Three in a triangle, two side by side, and one alone. */
const places = new Map([
  ["rus", at(0, 0)],
  ["swe", at(100, 0)],
  ["irn", at(50, 80)],
  ["tur", at(400, 0)],
  ["syr", at(480, 0)],
  ["kwt", at(900, 0)],
]);
const heaps = [
  { name: "Three", members: ["rus", "swe", "irn"] },
  { name: "Two", members: ["tur", "syr"] },
  { name: "One", members: ["kwt"] },
];
const packed = laidOut(places, new Set(), { layout: "pack", heaps })(FIRST_STATE);

const groupsOf = ({ arranged }: SceneState) =>
  Object.fromEntries(arranged?.heaps.map(({ name, members }) => [name, members]) ?? []);
const all = groupsOf(packed);

describe("the groups of a scene", () => {
  it("stay through whatever arranges nobody anew", () => {
    const newcomers = new Set(["nor"]);
    const after = [
      hide(["rus", "swe", "irn"]),
      togglePins(["tur"]),
      add(expansionOf("rus", ["irn"])),
      laidOut(new Map([...places, ["nor", at(1, 1)]]), newcomers),
      place(new Map([["nor", at(2, 2)]])),
      moveTo("nor", at(50, 20)),
    ].reduce((state, step) => step(state), packed);
    expect(after.arranged).toBe(packed.arranged);
  });

  it("lose who is put elsewhere by hand, but neither who is only shifted nor the last one", () => {
    expect(groupsOf(moveTo("irn", at(60, 115))(packed))).toEqual(all);
    expect(groupsOf(moveTo("irn", at(60, 300))(packed))).toEqual({ ...all, Three: ["rus", "swe"] });
    expect(groupsOf(moveTo("syr", at(430, 40))(packed))).toEqual(all);
    expect(groupsOf(moveTo("kwt", at(0, 4_000))(packed))).toEqual(all);
    const alone = moveTo("tur", at(0, 900))(moveTo("syr", at(900, 900))(packed));
    expect(groupsOf(alone)).toEqual({ ...all, Two: ["tur"] });
    // Who has no place yet is in nobody's way.
    const unplaced = { ...packed, places: new Map([["swe", at(100, 0)]]) };
    expect(groupsOf(moveTo("rus", at(120, 0))(unplaced))).toEqual(all);
  });

  it.each(LAYOUT_IDS.filter((id) => id !== "pack"))(
    "end with the layout %s, unless it begins where everybody stands; undo brings them back",
    (id: LayoutId) => {
      const scene = createScene(packed);
      scene.getState().act("lay out", laidOut(places, new Set(), { layout: id, heaps: [] }));
      const { arranged } = scene.getState().present;
      expect(arranged).toEqual({ layout: id, heaps: layoutOf(id).fromPresent ? heaps : [] });
      expect(["untangle", "apart"].includes(id)).toBe(layoutOf(id).fromPresent ?? false);
      scene.getState().undo();
      expect(scene.getState().present).toBe(packed);
    },
  );

  it("are those of the last layout that makes some", () => {
    const communities = [{ name: "Community 1", members: ["rus", "kwt"] }];
    const again = laidOut(places, new Set(), { layout: "pack", heaps: communities })(packed);
    expect(again.arranged).toEqual({ layout: "pack", heaps: communities });
  });
});
