import type { Session } from "neo4j-driver";

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
  private reject: (error: Error) => void = () => {};
  private readonly left: Promise<never>;
  private readonly timer: NodeJS.Timeout;
  private readonly onAbort: () => void;
  /** Wakes whoever waits for a row, every so often and when it is over. */
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

  /** @throws when it is over, also while `work` is still waited for */
  async race<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.left]);
  }

  /**
   * The same for something that is waited for very often; undefined now and then while it
   * has not come. It must not hold on to each wait, as `race` would.
   */
  async orBeat<T>(work: Promise<T>): Promise<T | undefined> {
    const answer = await Promise.race([work, this.pulse.promise]);
    if (this.gone) throw this.gone;
    return answer;
  }

  /** Harmless to repeat. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    clearInterval(this.beat);
    this.signal?.removeEventListener("abort", this.onAbort);
    await this.session.close();
  }

  private leave(reason: Error): void {
    this.gone = reason;
    void this.session.close().catch(() => {});
    this.reject(reason);
    this.wake();
  }

  private wake(): void {
    this.pulse.beat();
    this.pulse = newPulse();
  }
}

function newPulse(): { promise: Promise<undefined>; beat: () => void } {
  let beat = () => {};
  const promise = new Promise<undefined>((resolve) => (beat = () => resolve(undefined)));
  return { promise, beat: () => beat() };
}
