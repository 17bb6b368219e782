import fc from "fast-check";
import { expect, test } from "vitest";
import { type Arcs, type Route, shortestPaths } from "@/lib/neo4j/paths/shortest";

/** Every path by trying every step: what the algorithm must give, in its order. */
function allPaths(arcs: Arcs, from: number, to: number, maxLength: number): readonly Route[] {
  const found: Route[] = [];
  const walk = (nodes: readonly number[], cost: number): void => {
    const last = nodes.at(-1) ?? from;
    if (last === to) return void found.push({ nodes, cost });
    if (nodes.length > maxLength) return;
    for (const arc of arcs[last] ?? [])
      if (!nodes.includes(arc.to)) walk([...nodes, arc.to], cost + arc.cost);
  };
  walk([from], 0);
  const key = ({ nodes }: Route) => nodes.map((node) => String(node).padStart(3, "0")).join();
  return found.toSorted((a, b) => a.cost - b.cost || (key(a) < key(b) ? -1 : 1));
}

/** Small costs, so that many paths cost the same. */
const graphArbitrary = fc.integer({ min: 3, max: 7 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    steps: fc.uniqueArray(
      fc.record({
        from: fc.nat(size - 1),
        to: fc.nat(size - 1),
        cost: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: size, maxLength: size * 4, selector: ({ from, to }) => `${from} ${to}` },
    ),
    from: fc.nat(size - 1),
    to: fc.nat(size - 1),
    maxLength: fc.integer({ min: 1, max: 6 }),
    isDirected: fc.boolean(),
    isByHops: fc.boolean(),
  }),
);

function arcsOf(
  size: number,
  steps: readonly { from: number; to: number; cost: number }[],
  isDirected: boolean,
  isByHops: boolean,
): Arcs {
  const costs = new Map<string, number>();
  for (const { from, to, cost } of steps) {
    if (from === to) continue;
    costs.set(`${from} ${to}`, isByHops ? 1 : cost);
    if (!isDirected) costs.set(`${to} ${from}`, isByHops ? 1 : cost);
  }
  return Array.from({ length: size }, (_, from) =>
    Array.from({ length: size }, (__, to) => ({
      to,
      cost: costs.get(`${from} ${to}`) ?? 0,
    })).filter(({ cost }) => cost > 0),
  );
}

test("gives exactly the paths that there are, in their order", () => {
  let [paths, ties, cut] = [0, 0, 0];
  fc.assert(
    fc.property(graphArbitrary, ({ size, steps, from, to, maxLength, isDirected, isByHops }) => {
      fc.pre(from !== to);
      const arcs = arcsOf(size, steps, isDirected, isByHops);
      const expected = allPaths(arcs, from, to, maxLength);
      expect([...shortestPaths(arcs, from, to, maxLength)]).toEqual(expected);
      paths += expected.length;
      ties += expected.filter(({ cost }, i) => expected[i + 1]?.cost === cost).length;
      cut += Number(allPaths(arcs, from, to, size).length > expected.length);
    }),
    { seed: 5, numRuns: 3_000 },
  );
  expect(paths).toBeGreaterThan(5_000);
  expect(ties).toBeGreaterThan(1_000);
  expect(cut).toBeGreaterThan(300);
});

test("finds the first paths past a node that meets everybody without walking them all", () => {
  const size = 20_000;
  const cost = 1;
  // 0 and 1 know only 2 and 3, and these two know everybody.
  const arcs: Arcs = Array.from({ length: size }, (_, node) => {
    if (node < 2) return [2, 3].map((to) => ({ to, cost }));
    if (node > 3) return [2, 3].map((to) => ({ to, cost }));
    return Array.from({ length: size }, (__, to) => ({ to, cost })).filter(({ to }) => to !== node);
  });
  const paths = shortestPaths(arcs, 0, 1, 6);
  const first = Array.from({ length: 10 }, () => paths.next().value);
  expect(first.map((path) => path?.nodes)).toEqual([
    [0, 2, 1],
    [0, 3, 1],
    [0, 2, 3, 1],
    [0, 3, 2, 1],
    ...[4, 5, 6, 7, 8, 9].map((node) => [0, 2, node, 3, 1]),
  ]);
});
