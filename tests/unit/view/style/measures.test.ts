import { UndirectedGraph } from "graphology";
import betweennessOf from "graphology-metrics/centrality/betweenness";
import { describe, expect, test } from "vitest";
import type { GraphSlice } from "@/lib/model/slice";
import { MEASURE_IDS, type MeasureId } from "@/lib/view/style/ids";
import { groundOfShown, networkOf } from "@/lib/view/style/measures/network";
import { measure } from "@/lib/view/style/measures/registry";
import { largeSlice } from "@/tests/scenes/large";
import { actor, edge, FIRST_ARTICLE, slice } from "@/tests/support/slice";

const nothing = (): void => undefined;

function measured(id: MeasureId, of: GraphSlice): ReadonlyMap<string, number> {
  const network = networkOf(of);
  const values = measure(id, network, nothing);
  return new Map(network.keys.map((key, place) => [key, values[place] ?? Number.NaN]));
}

const country = (id: string) => actor(id, id.toUpperCase(), "Country");

/** Two threes that all know each other, and one line between them. */
const TWO_THREES = slice(["a", "b", "c", "x", "y", "z"].map(country), [
  edge("a", "AID", "b"),
  edge("b", "AID", "c"),
  edge("c", "AID", "a"),
  edge("x", "AID", "y"),
  edge("y", "AID", "z"),
  edge("z", "AID", "x"),
  edge("a", "ACCUSE", "x"),
]);

describe.each(MEASURE_IDS)("%s", (id) => {
  test("is the same whatever the order of the slice, and each time", () => {
    const large = largeSlice(300, 900);
    const turned = {
      ...large,
      actors: large.actors.toReversed(),
      edges: large.edges.toReversed(),
    };
    expect(measured(id, turned)).toEqual(measured(id, large));
  });

  test("is a number for everybody, where there are no lines and where there is nobody", () => {
    const alone = measured(id, slice([country("a"), country("b")], []));
    expect([...alone.values()].every(Number.isFinite)).toBe(true);
    expect(alone.size).toBe(2);
    expect(measured(id, slice([], [])).size).toBe(0);
  });
});

test("communities are those who have more among themselves, the first one first, nobody else", () => {
  const withOne = { ...TWO_THREES, actors: [...TWO_THREES.actors, country("alone")] };
  expect(measured("community", withOne)).toEqual(
    new Map([
      ["a", 0],
      ["b", 0],
      ["c", 0],
      ["x", 1],
      ["y", 1],
      ["z", 1],
      ["alone", -1],
    ]),
  );
});

test("betweenness, taken source by source, is that of the library", () => {
  const large = largeSlice(400, 1_200);
  const graph = new UndirectedGraph();
  for (const { actorId } of large.actors) graph.addNode(actorId);
  for (const { actorId, recipientId } of large.edges) {
    if (actorId !== recipientId) graph.mergeEdge(actorId, recipientId);
  }
  const known = betweennessOf(graph, { getEdgeWeight: null });
  for (const [key, value] of measured("betweenness", large)) {
    expect(value).toBeCloseTo(known[key] ?? Number.NaN, 10);
  }
});

test("PageRank goes along the lines, and both ways where they do", () => {
  const one = measured("pagerank", slice(["a", "b"].map(country), [edge("a", "AID", "b")]));
  expect(one.get("b")).toBeGreaterThan(one.get("a") ?? 1);
  const both = measured(
    "pagerank",
    slice(["a", "b"].map(country), [edge("a", "AGREE", "b", { reciprocal: true })]),
  );
  expect(both.get("a")).toBeCloseTo(0.5, 6);
  const all = [...measured("pagerank", FIRST_ARTICLE).values()];
  expect(all.reduce((sum, value) => sum + value)).toBeCloseTo(1, 6);
});

test("another network has another ground, the same in another order the same", () => {
  const ground = groundOfShown(TWO_THREES);
  expect(groundOfShown({ ...TWO_THREES, edges: TWO_THREES.edges.toReversed() })).toBe(ground);
  expect(groundOfShown({ ...TWO_THREES, edges: TWO_THREES.edges.slice(1) })).not.toBe(ground);
  const [first, ...others] = TWO_THREES.edges;
  const more = first ? [{ ...first, statements: 2 }, ...others] : others;
  expect(groundOfShown({ ...TWO_THREES, edges: more })).not.toBe(ground);
});
