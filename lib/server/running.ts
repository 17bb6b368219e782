/** The routes and `instrumentation.ts` are bundled apart, classes and all: only plain values are shared. */
const shared = globalThis as typeof globalThis & { whosaysRunning?: Set<() => void> };

const breakers: Set<() => void> = (shared.whosaysRunning ??= new Set());

/** The requests whose answers are still being made or sent. */
export const running = {
  get size(): number {
    return breakers.size;
  },

  /** @param breakOff called when the process can wait no longer */
  enter(breakOff: () => void): () => void {
    breakers.add(breakOff);
    return () => void breakers.delete(breakOff);
  },

  /** The database is told to stop what still runs. */
  breakOff(): void {
    for (const breakOff of breakers) breakOff();
  },
};
