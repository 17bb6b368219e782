import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptOf, keptSceneSchema, sceneOf } from "@/lib/view/keeping/scene";
import { contentOf } from "@/lib/view/scene/content";
import { FIRST_STATE, type SceneState } from "@/lib/view/scene/state";
import { add, filterBy, laidOut } from "@/lib/view/scene/steps";
import { expansionOf, move, network, played } from "@/tests/support/sceneMoves";
import { filters } from "@/tests/unit/view/filter/world";

/** As it comes back from a file, a database or a browser's storage. */
const throughJson = (state: SceneState): SceneState =>
  sceneOf(keptSceneSchema.parse(JSON.parse(JSON.stringify(keptOf(state)))));

describe("a kept scene", () => {
  it("comes back exactly, whatever was done to it", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const store = played(moves);
        const { present } = store.getState();
        const back = throughJson(present);
        expect(back).toEqual(present);
        expect(contentOf(network, back)).toEqual(contentOf(network, present));
      }),
      { numRuns: 300 },
    );
  });

  it("comes back with any filter", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const state = filterBy(filter)(FIRST_STATE);
        expect(throughJson(state)).toEqual(state);
      }),
    );
  });

  it("holds an actor or a line once, and once more only where its figures differ", () => {
    const state = [expansionOf("rus", ["swe", "irn"]), expansionOf("rus", ["swe"], 2)].reduce(
      (now, addition) => add(addition)(now),
      FIRST_STATE,
    );
    const { actors, edges, background } = keptOf(state);
    expect(actors.map(({ actorId }) => actorId)).toEqual(["swe", "irn"]);
    expect(edges.map(({ edgeId, statements }) => [edgeId, statements])).toEqual([
      ["rus|ACCUSE|swe", 1],
      ["rus|ACCUSE|irn", 1],
      ["rus|ACCUSE|swe", 2],
    ]);
    expect(background).toHaveLength(2);
  });

  it("opens from before there was word of newcomers", () => {
    const state = laidOut(new Map([["irn", { x: 1, y: 2 }]]), new Set(["irn"]))(FIRST_STATE);
    const { newcomers, ...older } = keptOf(state);
    expect(newcomers).toEqual(["irn"]);
    expect(sceneOf(keptSceneSchema.parse(older))).toEqual({ ...state, newcomers: new Set() });
  });

  it("remembers where one looked from", () => {
    const camera = { x: 0.25, y: 0.75, span: 900 };
    const kept = keptSceneSchema.parse(JSON.parse(JSON.stringify(keptOf(FIRST_STATE, camera))));
    expect(kept.camera).toEqual(camera);
  });

  it("leaves out what is as a scene begins, and reads what is left out so", () => {
    expect(keptOf(FIRST_STATE)).toEqual({
      version: 2,
      actors: [],
      edges: [],
      background: [],
      additions: [],
    });
    expect(throughJson(FIRST_STATE)).toEqual(FIRST_STATE);
  });

  it.each([
    ["another version", { version: 3 }, "must be 1 to 2"],
    ["an unknown field", { secret: 1 }, "secret"],
    [
      "a part that names what is not there",
      {
        additions: [{ part: { actors: [0], edges: [], background: [] }, origin: { kind: "path" } }],
      },
      "does not hold",
    ],
    ["a note without words", { notes: [["rus", ""]] }, "notes"],
    ["a place that is none", { places: [["rus", 1, null]] }, "places"],
  ])("is refused with %s", (_, change, words) => {
    const parsed = keptSceneSchema.safeParse({ ...keptOf(FIRST_STATE), ...change });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.message).toContain(words);
  });
});
