import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dotAt, lineNear } from "@/app/explorer/programs/meet";

const dots = (...places: readonly (readonly [x: number, y: number, size: number])[]) => ({
  array: new Float32Array(places.flatMap(([x, y, size]) => [x, y, size, 0])),
  count: places.length,
  stride: 4,
});

/** Both ends with a colour each, as a program has them. */
const lines = (...ends: readonly (readonly [number, number, number, number])[]) => ({
  array: new Float32Array(ends.flatMap(([ax, ay, bx, by]) => [ax, ay, 0, bx, by, 0])),
  count: ends.length,
  stride: 6,
});

describe("the dot that a point lies on", () => {
  test("is the uppermost where several lie on one another", () => {
    const three = dots([0, 0, 3], [1, 0, 3], [9, 9, 3]);
    expect(dotAt(three, { x: 0.5, y: 0 }, (size) => size)).toBe(1);
    expect(dotAt(three, { x: -2.5, y: 0 }, (size) => size)).toBe(0);
  });

  test("reaches as far as is said, and no further", () => {
    const one = dots([0, 0, 2]);
    expect(dotAt(one, { x: 0, y: 3 }, (size) => size + 1)).toBe(0);
    expect(dotAt(one, { x: 0, y: 3.01 }, (size) => size + 1)).toBe(-1);
  });
});

describe("the line that passes by a point", () => {
  test("is the nearest, and ends where it ends", () => {
    const two = lines([0, 0, 10, 0], [0, 2, 10, 2]);
    expect(lineNear(two, { x: 5, y: 0.9 }, 3).index).toBe(0);
    expect(lineNear(two, { x: 5, y: 1.5 }, 3).index).toBe(1);
    expect(lineNear(two, { x: 14, y: 0 }, 3).index).toBe(-1);
  });

  test("is none where all are hidden, or loops", () => {
    expect(lineNear(lines([0, 0, 0, 0], [1, 1, 1, 1]), { x: 0, y: 0 }, 3).index).toBe(-1);
  });

  test("is found as by walking along each of them", () => {
    const place = fc.integer({ min: -20, max: 20 });
    const line = fc.tuple(place, place, place, place);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), place, place, (ends, x, y) => {
        const walked = ends.map(([ax, ay, bx, by]) => {
          if (ax === bx && ay === by) return Number.POSITIVE_INFINITY;
          const shares = Array.from({ length: 401 }, (_, i) => i / 400);
          return Math.min(
            ...shares.map((s) => Math.hypot(ax + s * (bx - ax) - x, ay + s * (by - ay) - y)),
          );
        });
        // Further away than it reaches, how far does not matter.
        const least = Math.min(...walked, 1000);
        const { index, away } = lineNear(lines(...ends), { x, y }, 5);
        const told = index === -1 ? Math.max(least, 5) : Math.sqrt(away);
        expect(Math.abs(told - least)).toBeLessThan(0.1);
      }),
    );
  });
});
