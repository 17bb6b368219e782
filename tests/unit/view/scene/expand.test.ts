import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NeighbourPage } from "@/lib/model/answers";
import { actorIdSchema } from "@/lib/model/ids";
import type { GraphPart } from "@/lib/model/slice";
import { contentOf } from "@/lib/view/scene/content";
import { countFitting, expand, type ExpansionSource } from "@/lib/view/scene/expand";
import { FIRST_STATE, type SceneState } from "@/lib/view/scene/state";
import { add } from "@/lib/view/scene/steps";
import { actor, edge, slice } from "@/tests/support/slice";

const hub = actorIdSchema.parse("hub");
const names = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`);

/** A hub and its neighbours in their order, paged as the server does it. */
function worldOf(count: number): ExpansionSource & { readonly requests: number[] } {
  const neighbours = names(count).map((id) => actor(id, id, "Country"));
  const requests: number[] = [];
  return {
    requests,
    neighbours: (_, { limit = 25, after = "0" }): Promise<NeighbourPage> => {
      requests.push(limit);
      const start = Number(after);
      const items = neighbours.slice(start, start + limit).map((each) => ({
        actor: each,
        statements: 1,
        edges: [edge("hub", "ACCUSE", each.actorId)],
      }));
      const next = start + limit < count ? { next: String(start + limit) } : {};
      return Promise.resolve({
        items,
        total: count,
        ...next,
        background: [],
      });
    },
    among: (actorIds): Promise<GraphPart> => {
      const here = new Set<string>(actorIds);
      const pairs = names(count)
        .slice(1)
        .map((id, i) => edge(`n${i}`, "AGREE", id));
      const edges = pairs.filter((each) => here.has(each.actorId) && here.has(each.recipientId));
      return Promise.resolve({ actors: [], edges, background: [] });
    },
  };
}

const contentNow = (first: GraphPart, state: SceneState) =>
  contentOf(slice(first.actors, first.edges), state) ?? slice([], []);

describe("an expansion", () => {
  it("k times, it brings k times as many neighbours, and nobody twice", async () => {
    const cases = fc.tuple(
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.nat({ max: 119 }), { maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([size, count, k, already]) => {
        const source = worldOf(size);
        const there = names(size).filter((_, i) => already.includes(i));
        const first = {
          actors: ["hub", ...there].map((id) => actor(id, id, "Country")),
          edges: [],
          background: [],
        };
        let state: SceneState = FIRST_STATE;
        for (let i = 1; i <= k; i += 1) {
          const content = contentNow(first, state);
          const { addition, fresh } = await expand(
            { actorId: hub, wish: {}, count },
            state,
            content,
            source,
          );
          state = add(addition)(state);
          const missing = size - there.length - (i - 1) * count;
          expect(fresh).toBe(Math.max(0, Math.min(count, missing)));
        }
        const brought = Math.min(k * count, size - there.length);
        const { actors } = contentNow(first, state);
        expect(actors).toHaveLength(1 + there.length + brought);
        expect(new Set(actors.map(({ actorId }) => actorId)).size).toBe(actors.length);
      }),
      { numRuns: 200 },
    );
  });

  it("brings the lines between newcomers and who is there, and none between the others", async () => {
    const first = slice(
      ["hub", "n3", "n4"].map((id) => actor(id, id, "Country")),
      [],
    );
    const { addition } = await expand(
      { actorId: hub, wish: {}, count: 2 },
      FIRST_STATE,
      first,
      worldOf(10),
    );
    expect(addition.actors.map(({ actorId }) => actorId)).toEqual(["n0", "n1"]);
    expect(addition.edges.map(({ edgeId }) => edgeId)).toEqual([
      "hub|ACCUSE|n0",
      "hub|ACCUSE|n1",
      "n0|AGREE|n1",
    ]);
  });

  it("of another wish begins anew", async () => {
    const source = worldOf(60);
    const first = slice([actor("hub", "hub", "Country")], []);
    const wishes = [{}, { order: "name" }, {}] as const;
    let state: SceneState = FIRST_STATE;
    const starts: string[] = [];
    for (const wish of wishes) {
      const spying: ExpansionSource = {
        ...source,
        neighbours: (actorId, wanted) => {
          starts.push(wanted.after ?? "beginning");
          return source.neighbours(actorId, wanted);
        },
      };
      const { addition } = await expand(
        { actorId: hub, wish, count: 10 },
        state,
        contentNow(first, state),
        spying,
      );
      state = add(addition)(state);
    }
    // The second finds ten that are there already, and goes on for ten more.
    expect(starts).toEqual(["beginning", "beginning", "10", "10", "20"]);
  });
});

describe("the neighbours that fit a wish", () => {
  const part = {
    actors: [actor("hub", "h", "Country"), actor("a", "a", "Person"), actor("b", "b", "Igo")],
    edges: [
      edge("hub", "ACCUSE", "a"),
      edge("b", "REJECT", "hub"),
      edge("b", "AGREE", "hub", { reciprocal: true }),
      edge("hub", "ACCUSE", "hub"),
    ],
    background: [],
  };
  it.each([
    [{}, 2],
    [{ type: ["ACCUSE"] }, 1],
    [{ kind: ["Igo"] }, 1],
    [{ direction: "out" }, 1],
    [{ direction: "in" }, 1],
    [{ direction: "mutual" }, 1],
    [{ direction: "mutual", type: ["REJECT"] }, 0],
  ] as const)("%j: %i", (wish, count) => {
    expect(countFitting(part, hub, wish)).toBe(count);
  });
});
