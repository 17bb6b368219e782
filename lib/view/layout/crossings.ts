import type { LayoutGraph } from "./model";
import { ordered } from "./orders";

/** Looking at every pair of neighbours costs with the square of their lines. */
const MOST_SWAPPED = 400;
const ROUNDS = 60;

/**
 * An order around a circle in which few lines cross: communities side by side, and then two
 * neighbours on the circle change places for as long as that takes crossings away (as in "sifting",
 * Baur and Brandes 2004, one step at a time). Above 400 nodes communities have to do.
 */
export function orderOfFewCrossings(
  graph: LayoutGraph,
  keys: readonly string[],
): readonly string[] {
  const order = [...ordered(graph, keys, "community")];
  const count = order.length;
  if (count > MOST_SWAPPED || count < 4) return order;
  const at = new Map(order.map((key, place) => [key, place]));
  const neighbours = new Map(
    order.map((key) => [key, graph.neighbors(key).filter((other) => at.has(other))]),
  );

  /** Crossings between the lines of two that stand next to one another, `a` first. */
  const crossings = (a: string, b: string, from: number): number => {
    const distance = (key: string): number => ((at.get(key) ?? 0) - from + count) % count;
    const placesOf = (key: string): readonly number[] =>
      (neighbours.get(key) ?? []).filter((other) => other !== a && other !== b).map(distance);
    const ofB = placesOf(b);
    let sum = 0;
    for (const place of placesOf(a)) for (const other of ofB) if (place < other) sum += 1;
    return sum;
  };

  for (let round = 0; round < ROUNDS; round++) {
    let isBetter = false;
    for (let i = 0; i < count; i++) {
      const j = (i + 1) % count;
      const [a = "", b = ""] = [order[i], order[j]];
      if (crossings(b, a, i) >= crossings(a, b, i)) continue;
      [order[i], order[j]] = [b, a];
      at.set(b, i);
      at.set(a, j);
      isBetter = true;
    }
    if (!isBetter) break;
  }
  return order;
}
