/** Long work that whoever does it may lay down wherever it yields, and take up again. */
export type Slices<T> = Generator<undefined, T, undefined>;

/** Items between two chances to pause: of the largest ones it takes less than a millisecond. */
export const SLICE = 200;

/** All of it in one go: for a page that is about to end, and for what is small. */
export function inOneGo<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** So long a frame of 60 in a second is not missed for it. */
const AT_ONCE_MS = 8;

/**
 * A few milliseconds at a time.
 *
 * @param pause resolves when there is time again
 * @throws the signal's reason
 */
export async function bySlices<T>(
  work: Slices<T>,
  pause: () => Promise<void>,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    const until = performance.now() + AT_ONCE_MS;
    do {
      signal.throwIfAborted();
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await pause();
  }
}

export function* eachInSlices<T, R>(items: readonly T[], make: (item: T) => R): Slices<R[]> {
  const made: R[] = [];
  for (const item of items) {
    made.push(make(item));
    if (made.length % SLICE === 0) yield;
  }
  return made;
}

/** What `JSON.stringify` makes of a value with long lists in it, in pieces. */
export function* jsonInSlices(value: Readonly<Record<string, unknown>>): Slices<string[]> {
  const pieces: string[] = [];
  let before = "{";
  for (const [name, each] of Object.entries(value)) {
    if (each === undefined) continue;
    pieces.push(`${before}${JSON.stringify(name)}:`);
    before = ",";
    if (Array.isArray(each)) {
      for (let from = 0; from < each.length; from += SLICE) {
        const items = JSON.stringify(each.slice(from, from + SLICE)).slice(1, -1);
        pieces.push(from === 0 ? `[${items}` : `,${items}`);
        yield;
      }
      pieces.push(each.length === 0 ? "[]" : "]");
    } else pieces.push(JSON.stringify(each));
    yield;
  }
  pieces.push(before === "{" ? "{}" : "}");
  return pieces;
}
