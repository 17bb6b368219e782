/**
 * Runs tasks side by side. When one fails the others are told by their signal, all are awaited, and
 * the first failure is thrown: nothing goes on behind the caller's back.
 *
 * @template {readonly ((signal: AbortSignal) => Promise<unknown>)[]} Tasks
 * @param {AbortSignal} signal
 * @param {Tasks} tasks
 * @returns {Promise<{-readonly [K in keyof Tasks]: Awaited<ReturnType<Tasks[K]>>}>}
 */
export async function together(signal, ...tasks) {
  const failing = new AbortController();
  const both = AbortSignal.any([signal, failing.signal]);
  /** @type {{error: unknown} | undefined} */
  let first;
  const results = await Promise.all(
    tasks.map((task) =>
      task(both).catch((error) => {
        first ??= { error };
        failing.abort(error);
      }),
    ),
  );
  if (first) throw first.error;
  return /** @type {any} */ (results);
}
