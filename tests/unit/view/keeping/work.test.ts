import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUnchanged } from "@/lib/view/keeping/openView";
import { refreshed } from "@/lib/view/keeping/view";
import {
  historyOf,
  isWork,
  type KeptWork,
  readWritten,
  timeOfWork,
  type Workplace,
  writing,
} from "@/lib/view/keeping/work";
import { inOneGo } from "@/lib/view/keeping/slices";
import { createScene } from "@/lib/view/scene/scene";
import { FIRST_STATE } from "@/lib/view/scene/state";
import { add, hide, moveTo, place, replaceWith } from "@/lib/view/scene/steps";
import { viewIdSchema } from "@/lib/model/ids";
import { actors, expansionOf, move, network, played } from "@/tests/support/sceneMoves";
import { actor, edge, slice } from "@/tests/support/slice";

const place0: Omit<Workplace, "history"> = {
  camera: { x: 0.5, y: 0.5, span: 700 },
  fingerprint: "a90d0cff28833131",
  view: undefined,
};

/** As it comes back from the browser's store. */
function kept(work: Workplace, at: number): KeptWork {
  const back = readWritten(structuredClone(inOneGo(writing(work, at))));
  if (!back) throw new Error("not read");
  return back;
}

describe("work in progress", () => {
  it("comes back with its way back, whatever was done", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const store = played(moves);
        const history = store.getState();
        const back = kept({ ...place0, history }, 1_000);
        expect(back.at).toBe(1_000);
        expect(back.fingerprint).toBe(place0.fingerprint);
        expect(back.scene.camera).toEqual(place0.camera);
        const { present, past } = historyOf(back);
        expect(present).toEqual(history.present);
        expect(past).toEqual(history.past);
        store.getState().resume(historyOf(back));
        while (store.getState().past.length > 0) store.getState().undo();
        expect(store.getState().present).toEqual(history.past[0]?.state ?? history.present);
      }),
      { numRuns: 200 },
    );
  });

  it("of a large scene leaves out the steps that are too many to write, and not the scene", () => {
    const store = createScene();
    const many = new Map(Array.from({ length: 8_000 }, (_, n) => [`n-${n}`, { x: n, y: n }]));
    for (let n = 0; n < 6; n += 1) store.getState().act(`lay out ${n}`, place(many));
    const { scene, past } = kept({ ...place0, history: store.getState() }, 0);
    expect(scene.places).toHaveLength(8_000);
    expect(past.map(({ label }) => label)).toEqual(["lay out 3", "lay out 4", "lay out 5"]);
  });

  it("is what somebody did, and no layout that came by itself", () => {
    const store = createScene();
    const work = () => isWork({ ...place0, history: store.getState() });
    store.getState().amend(place(new Map([["rus", { x: 1, y: 2 }]])));
    expect(work()).toBe(false);
    store.getState().act("move Russia", moveTo("rus", { x: 3, y: 4 }));
    expect(work()).toBe(true);
  });

  it("is read as it was kept before it was written in pieces, and refused where it is neither", () => {
    const history = played([add(expansionOf("rus", ["irn"]))]).getState();
    const work = kept({ ...place0, history }, 0);
    expect(readWritten(work)).toEqual(work);
    expect(readWritten({ ...work, at: "now" })).toBeUndefined();
    expect(readWritten({ ...work, scene: { version: 7 } })).toBeUndefined();
    expect(readWritten({ at: 0, json: ["{"] })).toBeUndefined();
    expect(readWritten({ at: 0, json: ['{"at":0}'] })).toBeUndefined();
  });

  it("of 10,000 actors and 30,000 lines is written in slices, and the second time what is new", async () => {
    const store = createScene();
    const many = Array.from({ length: 10_000 }, (_, n) => actor(`n-${n}`, `N ${n}`, "Person"));
    const lines = Array.from({ length: 30_000 }, (_, n) =>
      edge(`n-${n % 10_000}`, "ACCUSE", `n-${(n * 7 + Math.floor(n / 10_000)) % 10_000}`),
    );
    store.getState().act("replace the scene", replaceWith(slice(many, lines)));
    const slicesOf = async (at: number) => {
      const steps = writing({ ...place0, history: store.getState() }, at);
      let count = 1;
      for (;;) {
        const step = steps.next();
        if (step.done) return { count, work: step.value };
        count += 1;
      }
    };
    const first = await slicesOf(1);
    expect(first.count).toBeGreaterThan(300);
    expect(readWritten(first.work)?.scene.edges).toHaveLength(30_000);
    const again = await slicesOf(2);
    expect(again.count).toBe(1);
    expect(again.work).toEqual({
      at: 2,
      json: [first.work.json[0]?.replace('"at":1', '"at":2'), ...first.work.json.slice(1)],
    });
  });

  it("follows the articles where they have changed meanwhile", () => {
    const state = add(expansionOf("rus", ["irn", "swe"]))(FIRST_STATE);
    const now = {
      actors: actors.filter(({ actorId }) => actorId !== "irn"),
      edges: expansionOf("rus", ["swe"], 3).edges,
      background: [],
    };
    const { state: fresh, since } = refreshed(state, now, network);
    expect(fresh.made).toBeUndefined();
    expect(fresh.additions.map((each) => each.actors.map(({ actorId }) => actorId))).toEqual([
      ["swe"],
    ]);
    expect(since).toEqual({ goneActors: ["IRN"], goneLines: 3, changedLines: 1, renamed: [] });
    const made = replaceWith(slice(actors.slice(1, 3), []))(FIRST_STATE);
    expect(refreshed(made, now, network).state.made?.actors.map(({ name }) => name)).toEqual([
      "SWE",
    ]);
  });
});

it("a view is unchanged until something else is done, and again after its undoing", () => {
  const store = createScene();
  const { act, undo } = store.getState();
  act("hide Russia", hide(["rus"]));
  const view = {
    viewId: viewIdSchema.parse("1f0c5d2ab4e98763"),
    name: "Mine",
    version: 1,
    keptIn: "database",
    state: store.getState().present,
  } as const;
  const unchanged = () => isUnchanged(view, store.getState().present);
  expect(unchanged()).toBe(true);
  act("hide Sweden", hide(["swe"]));
  expect(unchanged()).toBe(false);
  undo();
  expect(unchanged()).toBe(true);
});

it("the time of work is that of today, or with its day", () => {
  const now = new Date(2018, 1, 22, 12, 0).getTime();
  expect(timeOfWork(new Date(2018, 1, 22, 10, 42).getTime(), now)).toBe("10:42");
  expect(timeOfWork(new Date(2018, 1, 20, 9, 5).getTime(), now)).toBe("20 February, 09:05");
});
