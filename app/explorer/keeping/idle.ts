/** A page that is never idle keeps its work all the same. */
const PATIENCE_MS = 200;

/** Resolves when nothing else is to be done. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === "function") {
      requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
    } else setTimeout(resolve, 0);
  });
