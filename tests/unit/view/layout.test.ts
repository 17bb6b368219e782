import type { EdgeAttributes, NodeAttributes, ShownGraph } from "@/lib/view/graph/attributes";
import { drawnOf } from "@/lib/view/graph/drawn";
import { updateGraph } from "@/lib/view/graph/update";
import { overlaps } from "@/lib/view/layout/boxes";
import { frameOf } from "@/lib/view/layout/frame";
import { placeLabels } from "@/lib/view/layout/place";
import { FIRST_WISH, wishFor } from "@/lib/view/layout/layouts";
import { runLayout } from "@/lib/view/layout/run";
import { shapeOf } from "@/lib/view/layout/shape";
import { spread } from "@/lib/view/layout/spread";
import { type LayoutTask, layoutTask } from "@/lib/view/layout/task";
import { estimate, LABEL, labelText } from "@/lib/view/layout/text";
import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { FIRST_ARTICLE } from "../../support/slice";

function taskOf(fixed: ReadonlySet<string> = new Set()): LayoutTask {
  const graph: ShownGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  updateGraph(graph, drawnOf(FIRST_ARTICLE), () => ({ x: 3, y: 4 }));
  return layoutTask(graph, fixed, "square", FIRST_WISH);
}

const sorted = (places: ReadonlyMap<string, unknown>) =>
  [...places].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe("the layout", () => {
  it("is the same for the same task", async () => {
    expect(sorted(await runLayout(taskOf()))).toEqual(sorted(await runLayout(taskOf())));
  });

  it("is the same whatever the order of nodes and edges", async () => {
    const task = taskOf();
    const expected = sorted(await runLayout(task));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...task.nodes], { minLength: task.nodes.length }),
        fc.shuffledSubarray([...task.edges], { minLength: task.edges.length }),
        async (nodes, edges) => {
          expect(sorted(await runLayout({ ...task, nodes, edges }))).toEqual(expected);
        },
      ),
      { numRuns: 10, seed: 3 },
    );
  });

  it("gives every node and its name room of its own", async () => {
    const places = await runLayout(taskOf());
    const rooms = taskOf().nodes.map(({ key, size, label }) => {
      const { x, y } = places.get(key) ?? { x: Number.NaN, y: Number.NaN };
      const text = labelText(label, estimate);
      const half = Math.max(size, text.width / 2);
      return { key, x: x - half, y: -y - size, width: 2 * half, height: 2 * size + text.height };
    });
    const touching = rooms.flatMap((a, i) => rooms.slice(i + 1).filter((b) => overlaps(a, b)));
    expect(touching).toEqual([]);
  });

  it("leaves fixed nodes where they are", async () => {
    const places = await runLayout(taskOf(new Set(["rus"])));
    expect(places.get("rus")).toEqual({ x: 3, y: 4 });
  });

  it("puts a newcomer beside its neighbours and moves nobody for it", async () => {
    const task = taskOf();
    const settled = await runLayout(task);
    const joining = {
      ...task,
      wish: wishFor("untangle"),
      nodes: task.nodes.map((node) => ({
        ...node,
        ...settled.get(node.key),
        fixed: node.key !== "sergei-lavrov",
      })),
    };
    const places = await runLayout(joining);
    for (const { key } of joining.nodes.filter((node) => node.fixed)) {
      expect(places.get(key)).toEqual(settled.get(key));
    }
    const [russia, lavrov] = [places.get("rus"), places.get("sergei-lavrov")];
    if (!russia || !lavrov) throw new Error("not placed");
    expect(Math.hypot(russia.x - lavrov.x, russia.y - lavrov.y)).toBeLessThan(400);
  });

  it.each([0, 1, 2])("lays out %i nodes", async (count) => {
    const task = taskOf();
    const places = await runLayout({ ...task, nodes: task.nodes.slice(0, count), edges: [] });
    expect(places.size).toBe(count);
    for (const { x, y } of places.values()) expect(Number.isFinite(x + y)).toBe(true);
  });
});

describe("the shape of a canvas", () => {
  it("is one of three", () => {
    expect(shapeOf(780, 800)).toBe("square");
    expect(shapeOf(390, 700)).toBe("upright");
    expect(shapeOf(1100, 700)).toBe("wide");
    expect(shapeOf(0, 0)).toBe("upright");
  });
});

describe("rooms", () => {
  it("are spread until none overlaps, and fixed ones stay", () => {
    const room = (x: number, fixed = false) => ({
      x,
      y: 0,
      halfWidth: 10,
      above: 5,
      below: 5,
      fixed,
    });
    const rooms = [room(0, true), room(2), room(4)];
    spread(rooms, 2);
    expect(rooms[0]).toMatchObject({ x: 0, y: 0 });
    const boxes = rooms.map(({ x, y }) => ({ x: x - 10, y: y - 5, width: 20, height: 10 }));
    const touching = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b)));
    expect(touching).toEqual([]);
  });
});

describe("names", () => {
  it("are broken between words and cut after three lines", () => {
    expect(labelText("Russia", estimate).lines).toEqual(["Russia"]);
    expect(labelText("Armed groups in Eastern Ghouta", estimate).lines).toEqual([
      "Armed groups in",
      "Eastern Ghouta",
    ]);
    const long = labelText("one two three four five six seven ".repeat(6), estimate);
    expect(long.lines).toHaveLength(LABEL.maxLines);
    expect(long.lines.at(-1)).toMatch(/…$/);
  });

  it("never are much wider than allowed, whatever they hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
        const text = labelText(name, estimate);
        expect(text.width).toBeLessThanOrEqual(LABEL.maxWidth * 1.5);
        expect(text.lines.length).toBeLessThanOrEqual(LABEL.maxLines);
      }),
      { seed: 5 },
    );
  });
});

describe("placing labels", () => {
  const viewport = { x: 0, y: 0, width: 800, height: 600 };
  const nodes = fc.array(
    fc.record({
      centre: fc.record({
        x: fc.integer({ max: 800, min: 0 }),
        y: fc.integer({ max: 600, min: 0 }),
      }),
      radius: fc.integer({ min: 3, max: 26 }),
      width: fc.integer({ min: 20, max: 140 }),
      height: fc.constantFrom(15, 30, 45),
    }),
    { maxLength: 80 },
  );

  it("lets no label lie on another, on a node, on a cover or over the border", () => {
    fc.assert(
      fc.property(nodes, (some) => {
        const discs = some.map((node, i) => ({ ...node, key: `n${i}`, priority: node.radius }));
        const covers = [{ x: 740, y: 420, width: 60, height: 180 }];
        const placed = placeLabels(discs, { discs, points: [], viewport, covers });
        placed.forEach((label, i) => {
          expect(placed.slice(i + 1).filter((other) => overlaps(label, other))).toEqual([]);
          expect(covers.filter((cover) => overlaps(label, cover))).toEqual([]);
          expect(label.x).toBeGreaterThanOrEqual(0);
          expect(label.y + label.height).toBeLessThanOrEqual(600);
          const hidden = discs.filter(({ centre, radius }) => {
            const dx = centre.x - Math.min(Math.max(centre.x, label.x), label.x + label.width);
            const dy = centre.y - Math.min(Math.max(centre.y, label.y), label.y + label.height);
            return Math.hypot(dx, dy) < radius;
          });
          expect(hidden).toEqual([]);
        });
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  const lone = {
    key: "a",
    centre: { x: 400, y: 300 },
    radius: 10,
    width: 60,
    height: 15,
    priority: 1,
  };

  it("puts a label beneath its node where it can, and turns where an edge runs", () => {
    const free = { discs: [lone], points: [], viewport, covers: [] };
    expect(placeLabels([lone], free)).toEqual([
      { key: "a", x: 370, y: 314, width: 60, height: 15, align: "center" },
    ]);
    const points = Array.from({ length: 5 }, (_, i) => ({ x: 400, y: 315 + 3 * i }));
    expect(placeLabels([lone], { ...free, points })).toEqual([
      { key: "a", x: 414, y: 292.5, width: 60, height: 15, align: "left" },
    ]);
  });

  it("serves the more important first, and leaves out what finds no place", () => {
    const tiny = { x: 365, y: 305, width: 70, height: 26 };
    const twin = { ...lone, key: "b", priority: 2 };
    const placed = placeLabels([lone, twin], { discs: [], points: [], viewport: tiny, covers: [] });
    expect(placed.map((label) => label.key)).toEqual(["b"]);
  });

  it("asks the one label in the way to stand elsewhere", () => {
    // Both fit only where the more important one leaves the place that it would take by itself.
    const room = { x: 365, y: 285, width: 160, height: 60 };
    const important = { ...lone, key: "b", priority: 2 };
    const narrow = { discs: [important], points: [], viewport: room, covers: [] };
    const other = { ...lone, centre: { x: 400, y: 349 }, radius: 5 };
    const [first, ...rest] = placeLabels([important], narrow);
    expect([first?.y, rest]).toEqual([314, []]);
    expect(placeLabels([important, other], narrow)).toEqual([
      { key: "b", x: 414, y: 292.5, width: 60, height: 15, align: "left" },
      { key: "a", x: 370, y: 325, width: 60, height: 15, align: "center" },
    ]);
    // Whoever is looked at stays.
    const forced = { ...important, forced: true };
    expect(placeLabels([forced, other], narrow).map(({ key, y }) => [key, y])).toEqual([
      ["b", 314],
    ]);
  });

  it("shows a forced one rather on a node than not at all, but on no other label", () => {
    const around = { key: "wall", centre: { x: 400, y: 300 }, radius: 200 };
    const obstacles = { discs: [around], points: [], viewport, covers: [] };
    const forced = { ...lone, forced: true };
    expect(placeLabels([lone], obstacles)).toEqual([]);
    expect(placeLabels([forced, { ...forced, key: "b" }], obstacles)).toEqual([
      { key: "a", x: 370, y: 314, width: 60, height: 15, align: "center" },
      { key: "b", x: 414, y: 292.5, width: 60, height: 15, align: "left" },
    ]);
  });
});

describe("the frame", () => {
  it("holds all discs and names, and is never tiny", () => {
    expect(frameOf([])).toEqual({ x: [-210, 210], y: [-210, 210] });
    const { x, y } = frameOf([
      { x: -300, y: 0, size: 10, label: "left" },
      { x: 300, y: 100, size: 10, label: "right" },
    ]);
    expect(x[0]).toBeLessThan(-300);
    expect(x[1]).toBeGreaterThan(300);
    expect(y[1] - y[0]).toBeCloseTo(420);
  });
});
