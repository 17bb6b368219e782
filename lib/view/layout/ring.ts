const TURN = 2 * Math.PI;

/**
 * Angles as near as can be to those wanted, in their order, and at least `apart` from one another
 * all the way round. Where that fills the circle they are even.
 *
 * @param wanted ascending, within one turn
 */
export function spreadAngles(wanted: readonly number[], apart: number): readonly number[] {
  const count = wanted.length;
  if (count < 2) return wanted;
  const first = afterLargestGap(wanted);
  const turned = wanted.map((_, i) => {
    const from = (first + i) % count;
    return (wanted[from] ?? 0) + (from < first ? TURN : 0);
  });
  const line = isotonic(turned.map((angle, i) => angle - i * apart)).map(
    (angle, i) => angle + i * apart,
  );
  const fits = (line.at(-1) ?? 0) - (line[0] ?? 0) <= TURN - apart + 1e-9;
  const angles = fits ? line : evenly(turned);
  return wanted.map((_, i) => angles[(i - first + count) % count] ?? 0);
}

function afterLargestGap(wanted: readonly number[]): number {
  let [most, first] = [-1, 0];
  wanted.forEach((angle, i) => {
    const before = i === 0 ? (wanted.at(-1) ?? 0) - TURN : (wanted[i - 1] ?? 0);
    if (angle - before > most + 1e-9) [most, first] = [angle - before, i];
  });
  return first;
}

/** Turned so that they lie about where they were wanted. */
function evenly(wanted: readonly number[]): readonly number[] {
  const step = TURN / wanted.length;
  const offset = wanted.reduce((sum, angle, i) => sum + angle - i * step, 0) / wanted.length;
  return wanted.map((_, i) => offset + i * step);
}

/** The nearest that never falls, by least squares: who would fall shares the mean of its pool. */
function isotonic(values: readonly number[]): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    pools.push({ sum: value, count: 1 });
    for (let last = pools.at(-1), before = pools.at(-2); last && before;) {
      if (before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
      last = pools.at(-1);
      before = pools.at(-2);
    }
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}
