import { type DisplayError, WhoSaysError } from "@/lib/model/errors";

/** How many may run at once, wait for it, and be one client's of both. */
export interface GateLimits {
  readonly running: number;
  readonly waiting: number;
  readonly perClient: number;
  readonly waitMs: number;
}

export class TooManyQueriesError extends WhoSaysError {
  constructor(
    readonly whose: "yours" | "all",
    readonly limit: number,
  ) {
    super(`too many queries: ${limit} of ${whose === "yours" ? "this client" : "all clients"}`);
  }

  get display(): DisplayError {
    const yours = this.whose === "yours";
    return {
      code: "too-many-queries",
      status: 429,
      title: yours ? "Your other queries are still running" : "Too many queries are running",
      detail: yours
        ? `${this.limit} queries of yours run or wait already.`
        : "All places to run and to wait are taken by the queries of others.",
      remedy: yours ? "Stop one of them, or wait until it ends." : "Try again in a few seconds.",
    };
  }
}

interface Waiting {
  readonly client: string;
  readonly go: () => void;
}

/**
 * Lets so many queries run at once, and others wait for their turn in the order they came.
 * One client alone never takes the last place to run, where there is more than one.
 */
export class Gate {
  private readonly running = new Counts();
  private readonly queue = new Set<Waiting>();
  /** Running or waiting, and not left: who stopped a query may run the next while the database ends the last. */
  private readonly held = new Counts();

  constructor(readonly limits: GateLimits) {}

  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.running.all, waiting: this.queue.size };
  }

  /**
   * @returns what to call when the query has ended; twice is harmless
   * @throws TooManyQueriesError, or the signal's reason
   */
  async enter(client: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    const { running, waiting, perClient } = this.limits;
    if (this.held.of(client) >= perClient) throw new TooManyQueriesError("yours", perClient);
    const isFree = this.mayRun(client);
    if (!isFree && this.queue.size >= waiting)
      throw new TooManyQueriesError("all", running + waiting);
    this.held.add(client);
    if (isFree) this.running.add(client);
    else
      await this.turn(client, signal).catch((error: unknown) => {
        this.held.remove(client);
        throw error;
      });
    const letGo = once(() => this.held.remove(client));
    signal.addEventListener("abort", letGo, { once: true });
    // It may have left at the moment when its turn came.
    if (signal.aborted) letGo();
    return once(() => {
      signal.removeEventListener("abort", letGo);
      letGo();
      this.running.remove(client);
      this.letIn();
    });
  }

  private mayRun(client: string): boolean {
    return this.running.all < this.limits.running && !this.hasItsShare(client);
  }

  private hasItsShare(client: string): boolean {
    return this.running.of(client) >= Math.max(1, this.limits.running - 1);
  }

  /** Resolves with a place that was handed over, so that nobody can slip in between. */
  private turn(client: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", onAbort);
        this.queue.delete(place);
      };
      const leave = (reason: unknown) => {
        settle();
        reject(reason);
      };
      const place: Waiting = {
        client,
        go: () => {
          settle();
          this.running.add(client);
          resolve();
        },
      };
      const onAbort = () => leave(signal.reason);
      const { running, waiting, waitMs } = this.limits;
      const timer = setTimeout(() => {
        const ownHeld = this.held.of(client);
        leave(
          this.hasItsShare(client)
            ? new TooManyQueriesError("yours", ownHeld)
            : new TooManyQueriesError("all", running + waiting),
        );
      }, waitMs);
      signal.addEventListener("abort", onAbort, { once: true });
      this.queue.add(place);
    });
  }

  private letIn(): void {
    for (const place of this.queue) if (this.mayRun(place.client)) place.go();
  }
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}

class Counts {
  private readonly counts = new Map<string, number>();
  all = 0;

  of(client: string): number {
    return this.counts.get(client) ?? 0;
  }

  add(client: string): void {
    this.counts.set(client, this.of(client) + 1);
    this.all += 1;
  }

  remove(client: string): void {
    const left = this.of(client) - 1;
    if (left > 0) this.counts.set(client, left);
    else this.counts.delete(client);
    this.all -= 1;
  }
}
