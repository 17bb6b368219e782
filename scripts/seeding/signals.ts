/**
 * Runs long work with a signal that the first Ctrl-C or SIGTERM aborts, so that it can
 * end at a good place. The second ends the process at once, as if we had not listened.
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  return work(controller.signal).finally(() => {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  });
}
