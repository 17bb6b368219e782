import { pointOnArc } from "@/lib/view/graph/curve";
import { leanOf } from "@/lib/view/graph/lean";
import { describe, expect, it } from "vitest";

const base = {
  source: { x: 0, y: 0 },
  target: { x: 200, y: 0 },
  sourceRadius: 10,
  targetRadius: 20,
  bend: 0,
  unit: 1,
};

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe("a point on an edge", () => {
  it.each([0, 0.001, 0.06, 0.3, -0.3, 0.56])(
    "begins and ends at the borders of its nodes, bent by %d",
    (bend) => {
      const arc = { ...base, bend };
      expect(distance(pointOnArc(arc, 0), arc.source)).toBeCloseTo(12, 6);
      expect(distance(pointOnArc(arc, 1), arc.target)).toBeCloseTo(22, 6);
    },
  );

  it("rises to the left of its direction by the bend", () => {
    const symmetric = { ...base, targetRadius: 10, bend: 0.2 };
    expect(pointOnArc(symmetric, 0.5).x).toBeCloseTo(100, 6);
    expect(pointOnArc(symmetric, 0.5).y).toBeCloseTo(40, 6);
    expect(pointOnArc({ ...symmetric, bend: -0.2 }, 0.5).y).toBeCloseTo(-40, 6);
  });

  it("leads a loop out of its node and back to it", () => {
    const loop = { ...base, target: base.source, targetRadius: 10, bend: 1, lean: 0.3 };
    expect(distance(pointOnArc(loop, 0), loop.source)).toBeCloseTo(12, 6);
    expect(distance(pointOnArc(loop, 1), loop.source)).toBeCloseTo(12, 6);
    const furthest = pointOnArc(loop, 0.5);
    expect(distance(furthest, loop.source)).toBeGreaterThan(24);
    expect(Math.atan2(furthest.y, furthest.x)).toBeCloseTo(0.3, 6);
  });
});

describe("a loop", () => {
  const node = { x: 1, y: 1 };
  const degrees = (angle: number) => Math.round((angle * 180) / Math.PI);

  it.each([
    [[], 45],
    [[{ x: 5, y: 1 }], 180],
    [
      [
        { x: 5, y: 1 },
        { x: 1, y: 9 },
      ],
      225,
    ],
    [
      [
        { x: 5, y: 1 },
        { x: 1, y: 9 },
        { x: -3, y: 1 },
      ],
      270,
    ],
  ])("leans into the widest gap between the neighbours %j", (neighbours, angle) => {
    expect(degrees(leanOf(node, neighbours, 1))).toBe(angle);
    expect(degrees(leanOf(node, neighbours, 2))).toBe(angle + 90);
  });
});
