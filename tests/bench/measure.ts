/** One figure of the bench: medians of several runs of ours and of what it is held against. */
export interface Figure {
  readonly name: string;
  /** What both numbers count: `ms`, `statements/s`. */
  readonly unit: string;
  readonly ours: number;
  readonly against?: { readonly name: string; readonly value: number };
  /** The goal in words, and whether this run met it. */
  readonly goal?: { readonly words: string; readonly met: boolean };
  readonly runs: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 === 1
      ? [sorted[middle], sorted[middle]]
      : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/** Milliseconds that `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Runs the two in turn, A B A B …, so that a machine whose speed drifts slows both.
 *
 * @param warmUp rounds before those that count
 */
export async function pairwise(
  runs: number,
  ours: () => Promise<number>,
  against: () => Promise<number>,
  warmUp = 1,
): Promise<{ readonly ours: number; readonly against: number }> {
  const pairs: [number, number][] = [];
  for (let run = -warmUp; run < runs; run++) pairs.push([await ours(), await against()]);
  const counted = pairs.slice(warmUp);
  return {
    ours: median(counted.map(([mine]) => mine)),
    against: median(counted.map(([, other]) => other)),
  };
}
