/** Shows the newest value, but not each one: a view drawn for every frame of rows would do nothing else. */
export interface Pace<T> {
  now(value: T): void;
  /** Shown after a while, unless a newer one comes before. */
  soon(value: T): void;
  /** What was not shown yet never will be; twice is harmless. */
  stop(): void;
}

export function createPace<T>(show: (value: T) => void, ms: number): Pace<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: { readonly value: T } | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
    latest = undefined;
  };
  return {
    stop,
    now(value) {
      stop();
      show(value);
    },
    soon(value) {
      latest = { value };
      timer ??= setTimeout(() => {
        const due = latest;
        stop();
        if (due) show(due.value);
      }, ms);
    },
  };
}
