import type { Result } from "neo4j-driver";

/** The driver's own hold on the rows of a result. It is not part of what it tells. */
interface Held {
  readonly _streamObserverPromise?: Promise<{ readonly pause?: () => void }>;
}

/**
 * What stops a result from asking the server for more rows. Where a session is closed while
 * rows are on their way, the driver would otherwise send PULL behind the RESET, on a
 * connection that is back in the pool: the server takes that for a broken client, and
 * whoever has the connection by then gets the fault or no answer at all. There is no public
 * way to this, so a new version of the driver is held to it by the tests of leaving.
 */
export async function pauseOf(result: Result): Promise<() => void> {
  const { _streamObserverPromise: held } = result as unknown as Held;
  const stream = await held;
  const pause = stream?.pause?.bind(stream);
  if (!pause) throw new Error("stream of the driver unknown: it cannot be paused");
  return pause;
}
