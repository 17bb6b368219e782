import { setTimeout as sleep } from "node:timers/promises";
import type { Session } from "neo4j-driver";

/** A server that has not answered a RESET by then is away. */
const PATIENCE_MS = 5_000;

/** The query was stopped by our clock; the database's own looks only every two seconds. */
export class DeadlineError extends Error {
  constructor(readonly timeoutMs: number) {
    super(`query stopped after ${timeoutMs} ms`);
    this.name = "DeadlineError";
  }
}

/**
 * Ends a session when its reader leaves or its time is over: closing sends RESET, which
 * stops the query on the server at once. Waiting for the driver alone would not do, as a
 * cancelled result may never answer again.
 */
export class Leaving {
  private gone: Error | undefined;
  private closing: Promise<void> | undefined;
  private reject: (error: Error) => void = () => {};
  private readonly left: Promise<never>;
  private readonly timer: NodeJS.Timeout;
  private readonly onAbort: () => void;
  private pause: () => void = () => {};
  /** Wakes whoever waits for rows, every so often and when it is over. */
  private pulse = newPulse();
  private readonly beat: NodeJS.Timeout;

  constructor(
    private readonly session: Session,
    private readonly signal: AbortSignal | undefined,
    timeoutMs: number,
    beatMs: number,
  ) {
    this.left = new Promise((_, reject) => (this.reject = reject));
    this.left.catch(() => {});
    this.timer = setTimeout(() => this.leave(new DeadlineError(timeoutMs)), timeoutMs);
    this.beat = setInterval(() => this.wake(), beatMs);
    this.onAbort = () => this.leave(new Error("the reader left", { cause: signal?.reason }));
    signal?.addEventListener("abort", this.onAbort, { once: true });
  }

  /** What keeps the driver from asking for more rows on a connection that is reset. */
  beforeClosing(pause: () => void): void {
    this.pause = pause;
    if (this.gone) pause();
  }

  /** Why it is over; `undefined` while it is not. */
  get reason(): Error | undefined {
    return this.gone;
  }

  /** @throws when it is over, also while `work` is still waited for */
  async race<T>(work: Promise<T>): Promise<T> {
    const answer = await Promise.race([work, this.left]);
    this.check();
    return answer;
  }

  /**
   * A result whose session was closed ends as if it were whole, so ask before believing it.
   *
   * @throws when it is over
   */
  check(): void {
    if (this.gone) throw this.gone;
  }

  /** Waits for the next beat, or for `wake`. @throws when it is over */
  async nextBeat(): Promise<void> {
    await this.pulse.promise;
    this.check();
  }

  wake(): void {
    this.pulse.beat();
    this.pulse = newPulse();
  }

  /** Returns when the server has let go of the query, or does not answer any more. Harmless to repeat. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    clearInterval(this.beat);
    this.signal?.removeEventListener("abort", this.onAbort);
    this.gone ??= new Error("session closed");
    const patience = new AbortController();
    await Promise.race([
      this.reset().finally(() => patience.abort()),
      sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => {}),
    ]);
  }

  private leave(reason: Error): void {
    this.gone = reason;
    void this.reset();
    this.reject(reason);
    this.wake();
  }

  /** Where the connection is lost, the server rolls back by itself. */
  private reset(): Promise<void> {
    this.pause();
    this.closing ??= this.session.close().catch(() => {});
    return this.closing;
  }
}

function newPulse(): { promise: Promise<void>; beat: () => void } {
  let beat = () => {};
  const promise = new Promise<void>((resolve) => (beat = resolve));
  return { promise, beat: () => beat() };
}
