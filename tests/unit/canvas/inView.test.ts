import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inView, reachOfArc, reachOfNode } from "@/app/explorer/programs/inView";

const STRIDE = 3;
/** Places are those of the screen. */
const SAME = new Float32Array([1, 0, 0, 0, 1, 0, 0, 0, 1]);
/** A quarter turn to the left, and twice as near. */
const TURNED = new Float32Array([0, 2, 0, -2, 0, 0, 0, 0, 1]);

const nodesAt = (...places: readonly (readonly [number, number])[]): Float32Array =>
  new Float32Array(places.flatMap(([x, y], rank) => [x, y, rank + 1]));

function ranksInView(array: Float32Array, matrix: Float32Array, most: number) {
  const seen = inView(
    { array, capacity: array.length / STRIDE, stride: STRIDE },
    { matrix },
    reachOfNode,
    most,
  );
  return (
    seen && Array.from({ length: seen.count }, (_, i) => (seen.array[i * STRIDE + 2] ?? 0) - 1)
  );
}

describe("what of many items is in view", () => {
  test("few are all given back, wherever they are", () => {
    const array = nodesAt([9, 9], [0, 0]);
    const seen = inView({ array, capacity: 2, stride: STRIDE }, { matrix: SAME }, reachOfNode, 2);
    expect(seen).toEqual({ array, count: 2 });
  });

  test("of many, those on the screen, in their order", () => {
    const array = nodesAt([0, 0], [0, 2], [1, -1], [-3, 0]);
    expect(ranksInView(array, SAME, 3)).toEqual([0, 2]);
  });

  test("empty places are not in view, though their zeros are", () => {
    const array = nodesAt([0, 0], [0.1, 0], [0.2, 0], [0.3, 0]);
    array.fill(0, STRIDE, 3 * STRIDE);
    expect(ranksInView(array, SAME, 2)).toEqual([0, 3]);
  });

  test("the camera may be turned and near", () => {
    const array = nodesAt([0.4, 0.4], [0.4, 0.9], [-0.5, 0], [0.6, 0]);
    expect(ranksInView(array, TURNED, 3)).toEqual([0, 2]);
  });

  test("too many are none: they are to be drawn coarsely", () => {
    expect(ranksInView(nodesAt([0, 0], [0.1, 0], [0.2, 0]), SAME, 2)).toBeUndefined();
  });

  test("an arc whose ends are both outside may be in view, by its line or by its rise", () => {
    const arcs = new Float32Array([
      -2, -2, 2, 2, 0, 1, /**/ -2, 1.5, 2, 1.5, 0, 2, /**/ -2, 1.5, 2, 1.5, 0.5, 3,
    ]);
    const seen = inView(
      { array: arcs, capacity: 3, stride: 6 },
      { matrix: SAME },
      reachOfArc(4),
      2,
    );
    expect([...(seen?.array ?? [])].slice(0, 6 * (seen?.count ?? 0))).toEqual([
      ...arcs.subarray(0, 6),
      ...arcs.subarray(12),
    ]);
  });

  test("no node on the screen is ever left out", () => {
    const share = fc.float({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 30 }), (places) => {
        // One far away makes them one more than may be in view, so that all are looked at.
        const ranks = ranksInView(nodesAt(...places, [9, 9]), SAME, places.length);
        const inside = places.flatMap(([x, y], rank) =>
          Math.abs(x) <= 1 && Math.abs(y) <= 1 ? [rank] : [],
        );
        expect(ranks).toEqual(expect.arrayContaining(inside));
      }),
    );
  });
});
