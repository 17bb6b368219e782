/** How single requests become one. */
interface Together<Id extends string, T> {
  /** One alone, and one that the others' answer does not hold: it says what is wrong. */
  one(id: Id, signal: AbortSignal): Promise<T>;
  some(ids: readonly Id[], signal: AbortSignal): Promise<readonly T[]>;
  readonly idOf: (item: T) => Id;
  /** Ids of one request at most. */
  readonly most: number;
  /** Between one request and the next, in milliseconds: what is asked for meanwhile goes along. */
  readonly pace: number;
}

interface Wish<T> {
  readonly signal: AbortSignal | undefined;
  readonly keep: (item: T) => void;
  readonly fail: (reason: unknown) => void;
}

/**
 * Loads things one by one for those who ask, and together over the wire: a list that is scrolled
 * asks for each of its rows. Whoever has left by the time of the request is left out of it.
 */
export function together<Id extends string, T>({
  one,
  some,
  idOf,
  most,
  pace,
}: Together<Id, T>): (id: Id, signal?: AbortSignal) => Promise<T> {
  const waiting = new Map<Id, Wish<T>[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;

  const send = (): void => {
    timer = undefined;
    last = performance.now();
    const wanted = [...waiting].flatMap(([id, wishes]) => {
      const left = wishes.filter(({ signal }) => !signal?.aborted);
      return left.length > 0 ? [[id, left] as const] : [];
    });
    waiting.clear();
    for (let from = 0; from < wanted.length; from += most) {
      const part = wanted.slice(from, from + most);
      const [first] = part;
      if (part.length === 1 && first) sendOne(...first);
      else void sendSome(part);
    }
  };

  const sendOne = (id: Id, wishes: readonly Wish<T>[]): void => {
    one(id, whenAllLeft(wishes)).then(
      (item) => {
        for (const { keep } of wishes) keep(item);
      },
      (reason: unknown) => {
        for (const { fail } of wishes) fail(reason);
      },
    );
  };

  const sendSome = async (part: readonly (readonly [Id, readonly Wish<T>[]])[]): Promise<void> => {
    const all = part.flatMap(([, wishes]) => wishes);
    const answer = some(
      part.map(([id]) => id),
      whenAllLeft(all),
    );
    const found = await answer.then(
      (items) => new Map(items.map((item) => [idOf(item), item])),
      (reason: unknown) => {
        for (const { fail } of all) fail(reason);
      },
    );
    if (!found) return;
    for (const [id, wishes] of part) {
      const item = found.get(id);
      if (item === undefined) sendOne(id, wishes);
      else for (const { keep } of wishes) keep(item);
    }
  };

  return (id, signal) =>
    new Promise<T>((keep, fail) => {
      if (signal?.aborted) return fail(signal.reason);
      signal?.addEventListener("abort", () => fail(signal.reason), { once: true });
      waiting.set(id, [...(waiting.get(id) ?? []), { signal, keep, fail }]);
      timer ??= setTimeout(send, Math.max(0, last + pace - performance.now()));
    });
}

/** Aborts when nobody waits any longer. */
function whenAllLeft<T>(wishes: readonly Wish<T>[]): AbortSignal {
  const leaving = new AbortController();
  let here = wishes.length;
  const leave = (): void => {
    here -= 1;
    if (here === 0) leaving.abort();
  };
  for (const { signal } of wishes) signal?.addEventListener("abort", leave, { once: true });
  return leaving.signal;
}
