import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Numbers by chance, the same for the same seed on every machine. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** True with this chance. */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /**
   * A rank from 0 to below `limit`, small ones far more often: about a third fall on the
   * first hundredth, as names do in the news.
   */
  rank(limit: number): number;
}

const FINE = 2 ** 30;

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(generator, 0, limit - 1);
  const share = (): number => below(FINE) / FINE;
  return {
    below,
    chance: (limit) => share() < limit,
    pick<T>(items: readonly T[]): T {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    rank: (limit) => Math.floor(limit * share() ** 4),
  };
}
