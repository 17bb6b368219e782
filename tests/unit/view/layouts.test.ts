import { drawnOf } from "@/lib/view/graph/drawn";
import type { EdgeAttributes, NodeAttributes, ShownGraph } from "@/lib/view/graph/attributes";
import { updateGraph } from "@/lib/view/graph/update";
import { overlaps } from "@/lib/view/layout/boxes";
import { communitiesOf } from "@/lib/view/layout/community";
import {
  FIRST_WISH,
  LAYOUT_IDS,
  LAYOUTS,
  type LayoutId,
  layoutOf,
  wishFor,
} from "@/lib/view/layout/layouts";
import { heapNames } from "@/lib/view/layout/heaps";
import { layoutGraph } from "@/lib/view/layout/model";
import { type Parameter, parseValues, type Value, type Values } from "@/lib/view/layout/parameters";
import { spreadAngles } from "@/lib/view/layout/ring";
import { reachOf } from "@/lib/view/layout/room";
import { heapsOf, runLayout } from "@/lib/view/layout/run";
import type { Point } from "@/lib/view/layout/start";
import {
  type LayoutEdge,
  type LayoutNode,
  type LayoutTask,
  layoutTask,
} from "@/lib/view/layout/task";
import { layoutStep, sizeWords } from "@/lib/view/layout/words";
import { networkOf } from "@/lib/view/style/measures/network";
import { measure } from "@/lib/view/style/measures/registry";
import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { FIRST_ARTICLE } from "../../support/slice";

type Places = ReadonlyMap<string, Point>;

const KINDS = ["Country", "Person", "Group"] as const;
const keyOf = (i: number): string => `n${String(i).padStart(2, "0")}`;

/** Values of a parameter at which a layout may go another way. */
function valuesOf(parameter: Parameter): readonly Value[] {
  switch (parameter.kind) {
    case "choice":
      return parameter.options.map(({ value }) => value);
    case "number":
      return [parameter.min, parameter.max];
    case "boolean":
      return [!parameter.initial];
    case "actor":
      return [keyOf(2)];
  }
}

/** Each layout untold, and with each of these values. */
const WISHES = LAYOUT_IDS.flatMap((id) => {
  const told = Object.entries(layoutOf(id).parameters).flatMap(([name, parameter]) =>
    valuesOf(parameter).map((value): Values => ({ [name]: value })),
  );
  const none: Values = {};
  return [none, ...told].map((values) => ({
    name: `${id} ${JSON.stringify(values)}`,
    wish: wishFor(id, values),
  }));
});

const graphs = fc
  .integer({ min: 0, max: 14 })
  .chain((count) =>
    fc.record({
      nodes: fc.tuple(
        ...Array.from({ length: count }, (_, i) =>
          fc.record({
            key: fc.constant(keyOf(i)),
            label: fc.constantFrom("Iran", "Armed groups in Eastern Ghouta", "The Kremlin"),
            size: fc.integer({ min: 4, max: 26 }),
            kind: fc.constantFrom(...KINDS),
            x: fc.integer({ min: -300, max: 300 }),
            y: fc.integer({ min: -300, max: 300 }),
            fixed: fc.constant(false),
          }),
        ),
      ),
      // Loops among them, and parts that hang together with nothing.
      edges: fc.uniqueArray(
        fc.record({
          source: fc.nat(Math.max(0, count - 1)).map(keyOf),
          target: fc.nat(Math.max(0, count - 1)).map(keyOf),
          weight: fc.integer({ min: 1, max: 3 }),
          statements: fc.integer({ min: 0, max: 9 }),
          lean: fc.integer({ min: -2, max: 2 }),
        }),
        {
          maxLength: count === 0 ? 0 : 2 * count,
          selector: ({ source, target }) => `${source} ${target}`,
        },
      ),
    }),
  )
  .map(({ nodes, edges }): { nodes: LayoutNode[]; edges: LayoutEdge[] } => ({
    nodes: [...nodes],
    edges: edges.filter(({ source, target }) => source <= target),
  }));

const sorted = (places: Places) => [...places].toSorted(([a], [b]) => (a < b ? -1 : 1));

function touching({ nodes }: Pick<LayoutTask, "nodes">, places: Places, named: boolean) {
  const boxes = nodes.map((node) => {
    const { x, y } = places.get(node.key) ?? { x: Number.NaN, y: Number.NaN };
    const { halfWidth, above, below } = reachOf(node, named);
    return {
      key: node.key,
      x: x - halfWidth,
      y: -y - above,
      width: 2 * halfWidth,
      height: above + below,
    };
  });
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlaps(a, b, -0.1) ? [`${a.key} ${b.key}`] : [])),
  );
}

describe.each(WISHES)("the layout $name", ({ wish }) => {
  const makesRoomForNames = wish.id !== "apart" || wish.values["names"] !== false;
  // Whoever wants them closer than they need has them closer.
  const isSqueezed = wish.values["spacing"] !== undefined && Number(wish.values["spacing"]) < 1;

  it("places everybody, always at the same places, apart from one another", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async ({ nodes, edges }) => {
        const task: LayoutTask = { nodes, edges, shape: "wide", wish };
        const places = await runLayout(task);
        expect([...places.keys()].toSorted()).toEqual(nodes.map(({ key }) => key));
        for (const { x, y } of places.values()) expect(Number.isFinite(x + y)).toBe(true);
        const shuffled = { ...task, nodes: nodes.toReversed(), edges: edges.toReversed() };
        expect(sorted(await runLayout(shuffled))).toEqual(sorted(places));
        expect(isSqueezed ? [] : touching(task, places, makesRoomForNames)).toEqual([]);
      }),
      { seed: 7, numRuns: 12 },
    );
  });

  it("leaves what is pinned where it is, and puts nobody on it", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async ({ nodes, edges }) => {
        const pinned = nodes.map((node, i) => ({
          ...node,
          // On the middle, where much else would stand, and far outside.
          ...(i % 5 === 0 && { fixed: true, x: 700 * i, y: 0 }),
        }));
        const task: LayoutTask = { nodes: pinned, edges, shape: "square", wish };
        const places = await runLayout(task);
        for (const { key, x, y } of pinned.filter(({ fixed }) => fixed)) {
          expect(places.get(key)).toEqual({ x, y });
        }
        expect(isSqueezed ? [] : touching(task, places, false)).toEqual([]);
      }),
      { seed: 8, numRuns: 8 },
    );
  });
});

function firstArticle(id: LayoutId, values = {}): LayoutTask {
  const graph: ShownGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  updateGraph(graph, drawnOf(FIRST_ARTICLE), () => ({ x: 0, y: 0 }));
  return layoutTask(graph, new Set(), "wide", wishFor(id, values));
}

async function placesBy(id: LayoutId, values = {}): Promise<(key: string) => Point> {
  const places = await runLayout(firstArticle(id, values));
  return (key) => places.get(key) ?? { x: Number.NaN, y: Number.NaN };
}

describe("of the first article", () => {
  it("the circle is a circle", async () => {
    const places = await runLayout(firstArticle("circular"));
    const radii = [...places.values()].map(({ x, y }) => Math.hypot(x, y));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(0.001);
  });

  it("an order of few crossings crosses less than one by name", async () => {
    const crossings = async (order: string): Promise<number> => {
      const task = firstArticle("circular", { order });
      const places = await runLayout(task);
      const angle = (key: string) => Math.atan2(places.get(key)?.y ?? 0, places.get(key)?.x ?? 0);
      const chords = task.edges.map(({ source, target }) =>
        [angle(source), angle(target)].toSorted((a, b) => a - b),
      );
      return chords.reduce((sum, [a = 0, b = 0], i) => {
        const crossed = chords.slice(i + 1).filter(([c = 0, d = 0]) => {
          const isInside = (at: number): boolean => at > a && at < b;
          const isEnd = [c, d].some((at) => at === a || at === b);
          return !isEnd && isInside(c) !== isInside(d);
        });
        return sum + crossed.length;
      }, 0);
    };
    expect(await crossings("crossings")).toBeLessThan((await crossings("name")) / 2);
  });

  it("the grid reads by name from the upper left, in as many columns as wished", async () => {
    const place = await placesBy("grid", { columns: 4 });
    const [first, second, fifth] = ["al-nusra-front", "eastern-ghouta-armed-groups", "irn"].map(
      place,
    );
    expect(second?.y).toBe(first?.y);
    expect(second?.x).toBeGreaterThan(first?.x ?? 0);
    expect(fifth?.x).toBe(first?.x);
    expect(fifth?.y).toBeLessThan(first?.y ?? 0);
  });

  it("the hierarchy has whoever acts before whom it acts upon", async () => {
    const down = await placesBy("hierarchical");
    expect(down("swe").y).toBeGreaterThan(down("un-security-council").y);
    expect(down("kremlin").y).toBeGreaterThan(down("terror-supporting-states").y);
    const right = await placesBy("hierarchical", { direction: "right" });
    expect(right("swe").x).toBeLessThan(right("un-security-council").x);
  });

  it("the radial one has the centre in the middle and neighbours nearer than theirs", async () => {
    const place = await placesBy("radial", { centre: "swe" });
    const away = (key: string): number => Math.hypot(place(key).x, place(key).y);
    expect(away("swe")).toBe(0);
    expect(away("un-security-council")).toBeCloseTo(away("syr"), 6);
    expect(away("syr")).toBeLessThan(away("rus") - 50);
    expect(away("rus")).toBeCloseTo(away("un"), 6);
    // Of nobody in particular: Russia has the most neighbours.
    const busiest = await placesBy("radial");
    expect(busiest("rus")).toEqual({ x: 0, y: 0 });
  });

  it("circles by kind keep kinds apart", async () => {
    const task = firstArticle("pack", { by: "kind" });
    const places = await runLayout(task);
    for (const kind of new Set(task.nodes.map((node) => node.kind))) {
      const members = task.nodes.filter((node) => node.kind === kind);
      const sum = members
        .map(({ key }) => places.get(key) ?? { x: 0, y: 0 })
        .reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
      const middle = { x: sum.x / members.length, y: sum.y / members.length };
      const away = ({ key }: { readonly key: string }): number =>
        Math.hypot((places.get(key)?.x ?? 0) - middle.x, (places.get(key)?.y ?? 0) - middle.y);
      const [nearest] = task.nodes.toSorted((a, b) => away(a) - away(b));
      expect(nearest?.kind).toBe(kind);
    }
  });

  it("circles are called by who is in them", () => {
    const heapsBy = (by: "kind" | "community") => {
      const task = firstArticle("pack", { by });
      const heaps = heapsOf(task);
      const all = heaps.flatMap(({ members }) => members);
      expect(new Set(all).size).toBe(all.length);
      return { task, heaps };
    };
    const { task, heaps } = heapsBy("kind");
    expect(heaps.map(({ name, members }) => [name, members.length])).toEqual([
      ["Countries", 7],
      ["Armed groups", 3],
      ["Persons", 2],
      ["Unnamed groups", 2],
      ["Intergovernmental organisations", 2],
      ["Organisations", 1],
    ]);
    const byCommunity = heapsBy("community");
    const known = communitiesOf(layoutGraph(task));
    expect(byCommunity.heaps.length).toBeGreaterThan(1);
    for (const { name, members } of byCommunity.heaps) {
      expect(members.length).toBeGreaterThan(1);
      const ranks = members.map((key) => known.get(key) ?? Number.NaN);
      expect(new Set(ranks.map((rank) => `Community ${rank + 1}`))).toEqual(new Set([name]));
    }
    // Nothing of the kind, and far too many.
    expect(heapsOf(firstArticle("force"))).toEqual([]);
    const [node] = task.nodes;
    const many = Array.from({ length: 3_001 }, (_, i) => node && { ...node, key: `n${i}` });
    const nodes = many.filter((each) => each !== undefined);
    expect(heapsOf({ ...task, nodes, edges: [] })).toEqual([]);
  });

  it("the names of circles stand above them, and on no other", () => {
    const heap = (name: string, ...members: string[]) => ({ name, members });
    const discs = new Map(
      [
        { key: "a", centre: { x: 100, y: 100 }, radius: 10 },
        { key: "b", centre: { x: 140, y: 160 }, radius: 20 },
        { key: "c", centre: { x: 120, y: 96 }, radius: 4 },
      ].map((disc) => [disc.key, disc]),
    );
    const named = (...heaps: ReturnType<typeof heap>[]) =>
      heapNames(
        heaps,
        (key) => discs.get(key),
        (text) => text.length * 10,
      );
    expect(named(heap("Four", "a", "b", "gone"), heap("Away", "gone"))).toEqual([
      { name: "Four", keys: ["a", "b"], x: 105, y: 66, width: 40, height: 18 },
    ]);
    expect(named(heap("Large", "a"), heap("Small", "c")).map(({ name }) => name)).toEqual([
      "Large",
    ]);
  });

  it("communities are found, and are the same whatever the order of the edges", () => {
    const task = firstArticle("pack");
    const known = communitiesOf(layoutGraph(task));
    const turned = communitiesOf(layoutGraph({ ...task, edges: task.edges.toReversed() }));
    expect([...turned]).toEqual([...known]);
    expect(new Set(known.values()).size).toBeGreaterThan(1);
    expect(known.get("swe")).toBe(known.get("kwt"));
  });

  it("communities are those that a style colours", () => {
    const network = networkOf(FIRST_ARTICLE);
    const ranks = measure("community", network, () => {});
    const known = communitiesOf(layoutGraph(firstArticle("pack")));
    const together = network.keys.filter((_, place) => (ranks[place] ?? -1) >= 0);
    expect(together.length).toBeGreaterThan(10);
    expect(together.map((key) => known.get(key))).toEqual(
      together.map((key) => ranks[network.keys.indexOf(key)]),
    );
  });

  it("no overlap moves only those that overlap", async () => {
    const free = { ...firstArticle("apart"), edges: [] };
    const nodes = free.nodes.map((node, i) => ({ ...node, x: 400 * i, y: 0 }));
    const [first, ...others] = nodes;
    if (!first) throw new Error("nobody there");
    const places = await runLayout({ ...free, nodes: [{ ...first, x: 390 }, ...others] });
    for (const { key, x } of others.slice(1)) expect(places.get(key)).toEqual({ x, y: 0 });
    expect(places.get(others[0]?.key ?? "")).not.toEqual({ x: 400, y: 0 });
  });
});

describe("a large network", () => {
  const nodes = Array.from({ length: 400 }, (_, i) => ({
    key: `n${String(i).padStart(3, "0")}`,
    label: "somebody",
    size: 6,
    kind: KINDS[i % 3] ?? "Group",
    x: i % 20,
    y: i,
    fixed: i === 7,
  }));
  const edges = nodes.slice(1).map(({ key }, i) => ({
    source: nodes[Math.floor(i / 3)]?.key ?? "",
    target: key,
    weight: 1,
    statements: 1,
    lean: 1,
  }));

  it.each(LAYOUT_IDS)("keeps a pinned actor in its place by %s", async (id) => {
    const places = await runLayout({ nodes, edges, shape: "wide", wish: wishFor(id) });
    expect(places.get("n007")).toEqual({ x: 7, y: 7 });
  });
});

describe("what a layout is told", () => {
  it("is parsed by its parameters: what is missing, unknown or out of range is as at first", () => {
    const { parameters } = LAYOUTS.circular;
    const initial = { order: "crossings", spacing: 1 };
    expect(parseValues(parameters, undefined)).toEqual(initial);
    expect(parseValues(parameters, { order: "by whim", spacing: 99, more: 1 })).toEqual(initial);
    expect(parseValues(parameters, { order: "kind", spacing: 2 })).toEqual({
      order: "kind",
      spacing: 2,
    });
    expect(wishFor("force")).toEqual(FIRST_WISH);
    expect(parseValues(LAYOUTS.radial.parameters, { centre: "" })).toMatchObject({
      centre: undefined,
    });
  });

  it("has words for a step, and for what is too large", () => {
    expect(layoutStep("circular")).toBe("lay out: circular");
    expect(sizeWords("circular", { nodes: 10_000, lines: 30_000 })).toBeUndefined();
    expect(sizeWords("hierarchical", { nodes: 17, lines: 32 })).toBeUndefined();
    expect(sizeWords("hierarchical", { nodes: 500, lines: 900 })?.isRefused).toBe(false);
    expect(sizeWords("hierarchical", { nodes: 10_000, lines: 30_000 })).toEqual({
      isRefused: true,
      words: expect.stringMatching(/^Too large for this one: it takes up to .* Filter first/),
    });
  });
});

describe("angles on a ring", () => {
  it("stay where they are wanted where there is room, and are apart and in order otherwise", () => {
    expect(spreadAngles([0.5, 2, 4], 0.3)).toEqual([0.5, 2, 4]);
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: 0, max: Math.fround(6.28), noNaN: true }), { maxLength: 20 }),
        (some) => {
          const wanted = some.toSorted((a, b) => a - b);
          const angles = spreadAngles(wanted, 0.3);
          const turned = angles
            .map((angle) => ((angle % 6.283185307) + 6.283185307) % 6.283185307)
            .toSorted((a, b) => a - b);
          turned.forEach((angle, i) => {
            const next = turned[i + 1] ?? (turned[0] ?? 0) + 2 * Math.PI;
            expect(next - angle).toBeGreaterThan(0.2999);
          });
        },
      ),
      { seed: 9 },
    );
  });
});
