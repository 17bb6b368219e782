import { actorIdSchema } from "@/lib/model/ids";
import type { GraphSlice } from "@/lib/model/slice";
import type { EdgeAttributes, NodeAttributes, ShownGraph } from "@/lib/view/graph/attributes";
import { bendsOf } from "@/lib/view/console/results/bends";
import { drawnOf } from "@/lib/view/graph/drawn";
import { anchorOfItem, focusOf, keyOnCanvas } from "@/lib/view/graph/focus";
import { updateGraph } from "@/lib/view/graph/update";
import { nextInDirection } from "@/lib/view/graph/walk";
import { wordsOf } from "@/lib/view/graph/words";
import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { actor, background, edge, FIRST_ARTICLE, slice } from "../../support/slice";

const id = (text: string) => actorIdSchema.parse(text);
const origin = () => ({ x: 0, y: 0 });

function shown(of: GraphSlice): ShownGraph {
  const graph: ShownGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  updateGraph(graph, drawnOf(of), origin);
  return graph;
}

describe("what is drawn of a slice", () => {
  it("does not depend on the order of the slice", () => {
    const turned = {
      ...FIRST_ARTICLE,
      actors: FIRST_ARTICLE.actors.toReversed(),
      edges: FIRST_ARTICLE.edges.toReversed(),
      background: FIRST_ARTICLE.background.toReversed(),
    };
    expect(drawnOf(turned)).toEqual(drawnOf(FIRST_ARTICLE));
  });

  it("leaves out edges whose ends are not there", () => {
    const part = slice([actor("a", "A", "Country")], [edge("a", "AID", "b")]);
    expect(drawnOf(part).edges).toEqual([]);
  });

  it("marks hedged, denied, second hand and reciprocal edges", () => {
    const actors = [actor("a", "A", "Country"), actor("b", "B", "Country")];
    const look = (marks: object) =>
      drawnOf(slice(actors, [edge("a", "AGREE", "b", { statements: 2, ...marks })])).edges[0]
        ?.attributes;
    expect(look({})).toMatchObject({ dashed: false, struck: false, secondHand: false });
    expect(look({ hedged: 1 })).toMatchObject({ dashed: false });
    expect(look({ hedged: 2 })).toMatchObject({ dashed: true });
    expect(look({ negated: 2 })).toMatchObject({ struck: true });
    expect(look({ attributed: 2 })).toMatchObject({ secondHand: true });
    expect(look({ reciprocal: true })).toMatchObject({ bothEnds: true, end: "open-arrow" });
  });
});

describe("bends", () => {
  it("are all different for edges between the same two, seen from one side", () => {
    const edges = [
      { key: "1", source: "a", target: "b" },
      { key: "2", source: "a", target: "b" },
      { key: "3", source: "b", target: "a" },
      { key: "4", source: "b", target: "a" },
    ];
    const bends = bendsOf(edges);
    const fromA = edges.map(({ key, source }) => (bends.get(key) ?? 0) * (source === "a" ? 1 : -1));
    expect(new Set(fromA.map((bend) => bend.toFixed(6))).size).toBe(4);
    expect(fromA.reduce((sum, bend) => sum + bend)).toBeCloseTo(0);
  });

  it("rank the loops of a node from 1", () => {
    const bends = bendsOf(["x", "y"].map((key) => ({ key, source: "a", target: "a" })));
    expect([...bends.values()]).toEqual([1, 2]);
  });
});

describe("updating the graph", () => {
  it("keeps the places of what stays and says what came and went", () => {
    const before = slice(
      [actor("a", "A", "Country"), actor("b", "B", "Country")],
      [edge("a", "AID", "b")],
    );
    const graph = shown(before);
    graph.mergeNodeAttributes("a", { x: 5, y: 7 });
    const after = slice(
      [actor("a", "A, renamed", "Person", 4), actor("c", "C", "Country")],
      [edge("a", "AID", "c")],
    );
    expect(updateGraph(graph, drawnOf(after), () => ({ x: 1, y: 1 }))).toEqual({
      nodes: { gone: ["b"], changed: ["a"], come: ["c"] },
      edges: { gone: ["a|AID|b"], changed: [], come: ["a|AID|c"] },
    });
    expect(graph.getNodeAttributes("a")).toMatchObject({ x: 5, y: 7, label: "A, renamed" });
    expect(graph.edges()).toEqual(["a|AID|c"]);
  });

  it("changes nothing where nothing changed", () => {
    const graph = shown(FIRST_ARTICLE);
    const before = graph.export();
    const touched: string[] = [];
    graph.on("nodeAttributesUpdated", ({ key }) => touched.push(key));
    graph.on("edgeAttributesUpdated", ({ key }) => touched.push(key));
    expect(updateGraph(graph, drawnOf(FIRST_ARTICLE), origin)).toEqual({
      nodes: { gone: [], changed: [], come: [] },
      edges: { gone: [], changed: [], come: [] },
    });
    expect(graph.export()).toEqual(before);
    expect(touched).toEqual([]);
  });

  it("comes to the same by whatever way: filters, undo, other edges of the same name", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const types = ["AID", "AGREE", "ACCUSE"] as const;
    const actors = ids.map((key) => actor(key, key.toUpperCase(), "Country"));
    const edges = ids.flatMap((from) =>
      ids.flatMap((to) =>
        types.flatMap((type) => [1, 2].map((statements) => edge(from, type, to, { statements }))),
      ),
    );
    const part = fc.tuple(fc.subarray(actors), fc.subarray(edges)).map(([some, lines]) => {
      const byId = new Map(lines.map((line) => [line.edgeId, line]));
      return slice(some, [...byId.values()]);
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
        for (const each of [...parts, ...parts.toReversed()]) {
          const drawn = drawnOf(each);
          expect(new Map(drawn.edges.map(({ key, attributes }) => [key, attributes.bend]))).toEqual(
            bendsOf(drawn.edges),
          );
          updateGraph(graph, drawn, origin);
          const sorted = (of: ShownGraph) => ({
            nodes: of.export().nodes.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
            edges: of.export().edges.toSorted((a, b) => ((a.key ?? "") < (b.key ?? "") ? -1 : 1)),
          });
          expect(sorted(graph)).toEqual(sorted(shown(structuredClone(each))));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("focus", () => {
  const graph = shown(FIRST_ARTICLE);

  it("is a node with its neighbours and edges", () => {
    const focus = focusOf(graph, { kind: "node", key: "dmitry-peskov" });
    expect([...(focus?.nodes ?? [])].toSorted()).toEqual(["dmitry-peskov", "kremlin"]);
    expect([...(focus?.edges ?? [])]).toEqual(["dmitry-peskov|REPRESENTS|kremlin"]);
  });

  it("finds a selected edge, a reciprocal one from either end, and goes back to it", () => {
    const anchor = { kind: "edge", eventType: "AGREE" } as const;
    const found = keyOnCanvas(graph, { ...anchor, actorId: id("rus"), recipientId: id("irn") });
    expect(found).toEqual({ kind: "edge", key: "irn|AGREE|rus" });
    expect(found && anchorOfItem(graph, found)).toEqual({
      ...anchor,
      actorId: "irn",
      recipientId: "rus",
    });
    const oneSided = { kind: "edge", eventType: "ACCUSE" } as const;
    expect(
      keyOnCanvas(graph, {
        ...oneSided,
        actorId: id("terror-supporting-states"),
        recipientId: id("kremlin"),
      }),
    ).toBeUndefined();
  });

  it("is nothing for what is not on the canvas", () => {
    expect(keyOnCanvas(graph, { kind: "actor", actorId: id("nobody") })).toBeUndefined();
    expect(focusOf(graph, { kind: "node", key: "nobody" })).toBeUndefined();
  });
});

describe("words", () => {
  it("say an edge with its marks, a background relation and an actor", () => {
    const graph = shown(
      slice(
        [actor("a", "Russia", "Country", 3), actor("b", "al-Nusra Front", "ArmedGroup")],
        [edge("a", "REJECT", "b", { attributed: 1, hedged: 1 })],
        [background("b", "PART_OF", "a")],
      ),
    );
    expect(wordsOf(graph, { kind: "edge", key: "a|REJECT|b" })).toEqual({
      title: "Russia rejects al-Nusra Front",
      detail: "1 statement · hedged · only at second hand",
    });
    expect(wordsOf(graph, { kind: "edge", key: "b|PART_OF|a" })).toEqual({
      title: "al-Nusra Front is part of Russia",
      detail: "background · from 1 article",
    });
    expect(wordsOf(graph, { kind: "node", key: "a" })).toEqual({
      title: "Russia",
      detail: "country · 3 statements",
    });
  });
});

describe("walking by arrows", () => {
  const places = [
    { key: "far", x: 100, y: 0 },
    { key: "near", x: 40, y: 30 },
    { key: "up", x: 5, y: -50 },
  ];

  it("goes to the nearest in the direction, and nowhere where there is none", () => {
    const go = (direction: "ArrowRight" | "ArrowUp" | "ArrowLeft" | "ArrowDown") =>
      nextInDirection({ x: 0, y: 0 }, places, direction)?.key;
    expect(go("ArrowRight")).toBe("near");
    expect(go("ArrowUp")).toBe("up");
    expect(go("ArrowDown")).toBe("near");
    expect(go("ArrowLeft")).toBeUndefined();
  });
});
