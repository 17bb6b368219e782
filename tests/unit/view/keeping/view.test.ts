import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GraphPart } from "@/lib/model/slice";
import { keptViewSchema, openedView, viewOf } from "@/lib/view/keeping/view";
import { isAsKept, sinceWords } from "@/lib/view/keeping/words";
import { addedTo, contentOf } from "@/lib/view/scene/content";
import { FIRST_STATE, type SceneState } from "@/lib/view/scene/state";
import { add, hide, replaceWith } from "@/lib/view/scene/steps";
import { expansionOf, move, network, played } from "@/tests/support/sceneMoves";
import { actor, edge, slice } from "@/tests/support/slice";

const kept = (state: SceneState) =>
  keptViewSchema.parse(JSON.parse(JSON.stringify(viewOf(state, network))));

/** All that any history of `move` may hold, as a database that has not changed. */
const unchanged: GraphPart = ["rus", "swe", "irn", "tur", "syr", "kwt"].reduce(
  (all, from) => addedTo(all, expansionOf(from, ["rus", "swe", "irn", "tur", "syr", "kwt"])).slice,
  network,
);

const without = (part: GraphPart, actorId: string): GraphPart => ({
  actors: part.actors.filter((each) => each.actorId !== actorId),
  edges: part.edges.filter((each) => each.actorId !== actorId && each.recipientId !== actorId),
  background: part.background.filter(
    (each) => each.actorId !== actorId && each.recipientId !== actorId,
  ),
});

describe("a view", () => {
  it("opens as the scene that was kept, where the articles are the same", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const store = played(moves);
        const { present } = store.getState();
        const { state, since } = openedView(kept(present), unchanged, network);
        const idsOf = (scene: SceneState) => {
          const content = contentOf(network, scene);
          return [
            content?.actors.map(({ actorId }) => actorId),
            content?.edges.map(({ edgeId }) => edgeId),
            content?.background.map(({ edgeId }) => edgeId),
          ].map((ids) => ids?.toSorted());
        };
        expect(idsOf(state)).toEqual(idsOf(present));
        expect({ ...state, made: 0, additions: 0 }).toEqual({ ...present, made: 0, additions: 0 });
        expect(state.made === undefined).toBe(present.made === undefined);
        expect(since.goneActors).toEqual([]);
        expect(since.goneLines).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  const state = [add(expansionOf("rus", ["swe", "irn"])), hide(["irn"])].reduce(
    (now, step) => step(now),
    FIRST_STATE,
  );

  it("holds ids and counts, and no words of the articles but names", () => {
    expect(kept(state)).toEqual({
      version: 2,
      actors: [
        ["rus", "RUS", 1],
        ["swe", "SWE", 1],
        ["irn", "IRN", 1],
      ],
      edges: [
        ["rus|AGREE|swe", 1, 0, 0, 0],
        ["rus|ACCUSE|swe", 1, 0, 0, 0],
        ["rus|ACCUSE|irn", 1, 0, 0, 0],
      ],
      background: [["rus|MEMBER_OF|swe"], ["rus|MEMBER_OF|irn"]],
      base: { part: { actors: [0, 1], edges: [0], background: [] }, isNetwork: true },
      additions: [
        {
          part: { actors: [1, 2], edges: [1, 2], background: [0, 1] },
          origin: { kind: "expansion", actorId: "rus", wish: {}, total: 5 },
        },
      ],
      hidden: ["irn"],
    });
  });

  it("tells what is gone, has other counts or another name, and leaves out what is gone", () => {
    const fewer = without(unchanged, "irn");
    const now = {
      ...fewer,
      actors: fewer.actors.map((each) =>
        each.actorId === "swe" ? actor("swe", "Sweden", "Country") : each,
      ),
      edges: fewer.edges.map((each) =>
        each.edgeId === "rus|ACCUSE|swe" ? edge("rus", "ACCUSE", "swe", { statements: 4 }) : each,
      ),
    };
    const opened = openedView(kept(state), now, network);
    expect(opened.since).toEqual({
      goneActors: ["IRN"],
      goneLines: 2,
      changedLines: 1,
      renamed: [["SWE", "Sweden"]],
    });
    expect(contentOf(network, opened.state)?.actors.map(({ name }) => name)).toEqual([
      "Sweden",
      "RUS",
    ]);
    expect(sinceWords(opened.since)).toBe(
      "Since it was kept, the articles have changed: 1 actor is no longer in the articles: IRN; 2 lines are no longer stated by any of them; 1 line has other statements behind it; SWE is called Sweden.",
    );
    expect(isAsKept(opened.since)).toBe(false);
  });

  it("of the network stays what it was when the network has grown", () => {
    const grown = slice(
      [...network.actors, actor("nor", "NOR", "Country")],
      [...network.edges, edge("nor", "AGREE", "rus")],
    );
    const opened = openedView(kept(FIRST_STATE), grown, grown);
    expect(opened.state.made).toEqual({
      actors: network.actors,
      edges: network.edges,
      background: [],
      total: grown.total,
      leftOut: { actors: 1, edges: 1, background: 0 },
    });
    expect(sinceWords(opened.since)).toBe("");
    // And is the network again where that has only lost what the view lost, too.
    const shrunk = slice(network.actors, []);
    expect(openedView(kept(FIRST_STATE), shrunk, shrunk).state.made).toBeUndefined();
  });

  it("of a scene of one's own holds nothing of the network", () => {
    const made = replaceWith(slice([actor("irn", "IRN", "Country")], []))(FIRST_STATE);
    expect(kept(made).actors).toEqual([["irn", "IRN", 1]]);
  });
});
