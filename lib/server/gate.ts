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
  readonly go: () => void;
}

/** Lets so many queries run at once, and others wait for their turn in the order they came. */
export class Gate {
  private running = 0;
  private readonly queue = new Set<Waiting>();
  private readonly held = new Map<string, number>();

  constructor(private readonly limits: GateLimits) {}

  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.queue.size };
  }

  /**
   * @returns what to call when the query has ended; twice is harmless
   * @throws TooManyQueriesError, or the signal's reason
   */
  async enter(client: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    const { running, waiting, perClient } = this.limits;
    const own = this.held.get(client) ?? 0;
    if (own >= perClient) throw new TooManyQueriesError("yours", perClient);
    const isFree = this.running < running && this.queue.size === 0;
    if (!isFree && this.queue.size >= waiting)
      throw new TooManyQueriesError("all", running + waiting);
    this.held.set(client, own + 1);
    if (isFree) this.running += 1;
    else
      await this.turn(signal).catch((error: unknown) => {
        this.letGo(client);
        throw error;
      });
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      this.letGo(client);
      this.next();
    };
  }

  /** Resolves with a place that was handed over, so that nobody can slip in between. */
  private turn(signal: AbortSignal): Promise<void> {
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
      const place = {
        go: () => {
          settle();
          resolve();
        },
      };
      const onAbort = () => leave(signal.reason);
      const { running, waiting, waitMs } = this.limits;
      const timer = setTimeout(
        () => leave(new TooManyQueriesError("all", running + waiting)),
        waitMs,
      );
      signal.addEventListener("abort", onAbort, { once: true });
      this.queue.add(place);
    });
  }

  private next(): void {
    const [first] = this.queue;
    if (first) first.go();
    else this.running -= 1;
  }

  private letGo(client: string): void {
    const left = (this.held.get(client) ?? 1) - 1;
    if (left === 0) this.held.delete(client);
    else this.held.set(client, left);
  }
}
