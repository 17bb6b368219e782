import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf, reachOf, withoutHidden } from "@/lib/view/scene/content";
import { createScene } from "@/lib/view/scene/scene";
import { FIRST_STATE, type SceneState } from "@/lib/view/scene/state";
import {
  add,
  collapse,
  hide,
  lookAs,
  moveTo,
  type SceneStep,
  showAll,
} from "@/lib/view/scene/steps";
import { PLAIN_STYLE } from "@/lib/view/style/style";
import { actors, expansionOf, idOf, move, network } from "@/tests/support/sceneMoves";
import { edge } from "@/tests/support/slice";

/** By value, so that a set which was changed in its place would show. */
const copyOf = (state: SceneState) => structuredClone(state);

describe("a scene's history", () => {
  it("gives every state back exactly, whatever was done", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const store = createScene();
        // The same history, kept as copies that nobody else can touch.
        const past: SceneState[] = [];
        let present = copyOf(FIRST_STATE);
        let future: SceneState[] = [];
        for (const each of moves) {
          const { act, amend, undo, redo } = store.getState();
          if (each === "undo") {
            undo();
            const last = past.pop();
            if (last) [present, future] = [last, [...future, present]];
          } else if (each === "redo") {
            redo();
            const next = future.pop();
            if (next) {
              past.push(present);
              present = next;
            }
          } else if (typeof each === "function") {
            const before = store.getState().present;
            act("step", each);
            const after = store.getState().present;
            if (after !== before) {
              past.push(present);
              [present, future] = [copyOf(after), []];
            }
          } else {
            amend(each.amend);
            present = copyOf(store.getState().present);
          }
          expect(store.getState().present).toEqual(present);
        }
        while (past.length > 0) {
          store.getState().undo();
          expect(store.getState().present).toEqual(past.pop());
        }
        expect(store.getState().past).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("holds no step that changes nothing, and names those that it holds", () => {
    const store = createScene();
    const { act, undo, redo } = store.getState();
    act("hide nothing", hide([]));
    act("collapse Russia", collapse(idOf("rus")));
    act("look as before", lookAs(PLAIN_STYLE));
    expect(store.getState().past).toEqual([]);
    act("hide Russia", hide(["rus"]));
    expect(store.getState().past.map(({ label }) => label)).toEqual(["hide Russia"]);
    undo();
    expect(store.getState().future.map(({ label }) => label)).toEqual(["hide Russia"]);
    redo();
    undo();
    act("hide Sweden", hide(["swe"]));
    expect(store.getState().future).toEqual([]);
  });

  it("stays bounded", () => {
    const store = createScene();
    for (let i = 0; i < 250; i += 1) store.getState().act("move", moveTo("rus", { x: i, y: 0 }));
    expect(store.getState().past).toHaveLength(100);
    expect(store.getState().present.places.get("rus")).toEqual({ x: 249, y: 0 });
  });
});

describe("what a scene holds", () => {
  const after = (...steps: readonly SceneStep[]): SceneState =>
    steps.reduce((state, each) => each(state), FIRST_STATE);
  const idsOf = (state: SceneState) =>
    contentOf(network, state)
      ?.actors.map(({ actorId }) => actorId)
      .toSorted();

  it("a collapse takes back what that expansion brought, and nothing that is there otherwise", () => {
    const both = after(
      add(expansionOf("rus", ["swe", "irn", "tur"])),
      add(expansionOf("swe", ["tur", "syr"])),
    );
    expect(idsOf(both)).toEqual(["irn", "rus", "swe", "syr", "tur"]);
    const collapsed = collapse(idOf("rus"))(both);
    expect(idsOf(collapsed)).toEqual(["rus", "swe", "syr", "tur"]);
    expect(
      contentOf(network, collapsed)
        ?.edges.map(({ edgeId }) => edgeId)
        .toSorted(),
    ).toEqual(["rus|AGREE|swe", "swe|ACCUSE|syr", "swe|ACCUSE|tur"]);
    expect(idsOf(collapse(idOf("swe"))(collapsed))).toEqual(["rus", "swe"]);
  });

  it("is summed once for a state, so that undo has it at hand", () => {
    const state = after(add(expansionOf("rus", ["irn"])));
    expect(contentOf(network, state)).toBe(contentOf(network, state));
  });

  it("is only out of sight when it is hidden", () => {
    const state = after(add(expansionOf("rus", ["irn", "tur"])), hide(["irn", "rus|AGREE|swe"]));
    const content = contentOf(network, state) ?? network;
    const shown = withoutHidden(content, state.hidden);
    expect(shown.actors.map(({ actorId }) => actorId).toSorted()).toEqual(["rus", "swe", "tur"]);
    expect(shown.edges.map(({ edgeId }) => edgeId)).toEqual(["rus|ACCUSE|tur"]);
    expect(withoutHidden(content, showAll(state).hidden)).toBe(content);
  });

  it("counts the neighbours of each that are there, oneself left out", () => {
    const edges = [edge("rus", "AGREE", "swe"), edge("swe", "REJECT", "rus")];
    const loop = edge("rus", "ACCUSE", "rus");
    expect(reachOf({ actors, edges: [...edges, loop], background: [] })).toEqual(
      new Map([
        ["rus", 1],
        ["swe", 1],
      ]),
    );
  });
});

describe("a step that is still on its way", () => {
  it("is what undo stops, the newest first, and what was done before stays", () => {
    const store = createScene();
    const { act, begin, undo } = store.getState();
    act("hide", hide(["rus"]));
    const before = store.getState().present;
    const stopped: string[] = [];
    const running = (label: string): void => {
      const end = begin(label, () => {
        stopped.push(label);
        end();
      });
    };
    running("lay out");
    running("expand");
    undo();
    undo();
    expect(stopped).toEqual(["expand", "lay out"]);
    expect(store.getState().underway).toEqual([]);
    expect(store.getState().present).toBe(before);
    undo();
    expect(store.getState().present).toEqual(FIRST_STATE);
  });

  it("is forgotten once it has ended, however often that is told", () => {
    const store = createScene();
    const { act, begin, undo } = store.getState();
    act("hide", hide(["rus"]));
    const end = begin("lay out", () => expect.unreachable("it has ended"));
    end();
    end();
    undo();
    expect(store.getState().present).toEqual(FIRST_STATE);
  });
});
