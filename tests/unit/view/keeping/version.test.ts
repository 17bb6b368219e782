import { expect, test } from "vitest";
import { keptOf, keptSceneSchema, sceneOf } from "@/lib/view/keeping/scene";
import { keptViewSchema, viewOf } from "@/lib/view/keeping/view";
import { historyOf, readWritten } from "@/lib/view/keeping/work";
import { add, hide, laidOut } from "@/lib/view/scene/steps";
import { FIRST_STATE } from "@/lib/view/scene/state";
import { expansionOf, network } from "@/tests/support/sceneMoves";

const heaps = [{ name: "Countries", members: ["rus", "irn"] }];
const places = new Map([["rus", { x: 1, y: 2 }]]);
const state = [
  add(expansionOf("rus", ["irn"])),
  hide(["irn"]),
  laidOut(places, new Set(), { layout: "pack", heaps }),
].reduce((now, step) => step(now), FIRST_STATE);

/** As the program before this one has written it. */
const asBefore = <T extends { readonly version: number }>({ version: _, ...kept }: T) =>
  structuredClone({ ...kept, version: 1, arranged: "pack" });

const nameless = { ...state, arranged: { layout: "pack", heaps: [] } };

test("what the first version kept opens as it was, without the names of groups", () => {
  expect(sceneOf(keptSceneSchema.parse(asBefore(keptOf(state))))).toEqual(nameless);
  const { version, arranged, ...rest } = viewOf(state, network);
  expect([version, arranged]).toEqual([2, state.arranged]);
  expect(keptViewSchema.parse(asBefore({ version, ...rest }))).toEqual({
    ...rest,
    version: 2,
    arranged: nameless.arranged,
  });
});

test("work of the first version comes back with its way back", () => {
  const { version: _, ...first } = keptOf(FIRST_STATE);
  const work = {
    at: 1_000,
    scene: asBefore(keptOf(state)),
    past: [{ label: "lay out", scene: { ...first, version: 1 } }],
  };
  const written = { at: 1_000, json: [JSON.stringify(work)] };
  for (const found of [work, written]) {
    const read = readWritten(found);
    expect(read && historyOf(read)).toEqual({
      present: nameless,
      past: [{ label: "lay out", state: FIRST_STATE }],
      future: [],
    });
  }
});

test.each([
  ["a later one", { version: 3 }],
  ["none", { version: undefined }],
  ["the first one with what it did not know", { version: 1, arranged: state.arranged }],
  ["this one with what the first one knew", { version: 2, arranged: "pack" }],
])("a scene of %s is refused", (_, change) => {
  expect(keptSceneSchema.safeParse({ ...keptOf(state), ...change }).success).toBe(false);
});
