import { availableParallelism } from "node:os";
import { webEnv } from "./env";
import { Gate } from "./gate";
import { addressOf, isLoopback } from "./peer";
import { sessionOf } from "./signIn/check";

/** Hot reload and each route's bundle load this module anew and must find the same gates. */
const shared = globalThis as typeof globalThis & { whosaysGates?: Gates };

interface Gates {
  /** Queries that people run, and downloads. */
  readonly queries: Gate;
  /** Checks while they type: short, and none of them waits behind a query. */
  readonly checks: Gate;
}

/**
 * Far fewer than the connections of the pool, so that the pages always find one. A query keeps
 * a core of the database busy as long as it runs: with more of them than cores, what the pages
 * ask for waits behind them (docs/console.md has the figures). Our own cores are a guess at
 * those of the database, right where both stand on one machine.
 */
export function gates(): Gates {
  const running = webEnv().WHOSAYS_CONSOLE_QUERIES ?? usualQueries(availableParallelism());
  shared.whosaysGates ??= {
    queries: new Gate({ running, waiting: 16, perClient: 2, waitMs: 20_000 }),
    checks: new Gate({ running: Math.min(4, running), waiting: 16, perClient: 2, waitMs: 5_000 }),
  };
  return shared.whosaysGates;
}

/** Three at least: one client may have two of them, and others the third. */
function usualQueries(cores: number): number {
  return Math.max(3, Math.min(8, cores));
}

/**
 * Whose request it is: behind a trusted proxy the address that the proxy added, else whoever
 * signed in, else the address. Where nobody signs in, everybody is this machine, and each
 * page tells itself apart by an id of its own. Such an id can be made up, so the limits of
 * all clients together are what protects the database.
 */
export function clientOf(headers: Headers): string {
  const session = webEnv().WHOSAYS_TRUSTED_PROXY === undefined ? sessionOf(headers) : undefined;
  if (session) return `session ${session.id}`;
  const address = addressOf(headers);
  if (!isLoopback(address)) return `address ${address}`;
  const given = headers.get("x-whosays-client");
  return given !== null && /^[\w-]{8,64}$/.test(given) ? `page ${given}` : "nobody in particular";
}
