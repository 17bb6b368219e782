import type { Server } from "node:http";
import { log } from "./log";
import { running } from "./running";

/** Most that a query which was told to stop is waited for; it takes milliseconds, as a rule. */
const STOPPING_MS = 5_000;
const BEAT_MS = 50;

/**
 * On SIGTERM Next takes no more connections and then waits for the answers that are on their
 * way, for ever, and ends with the signal's code. Here they are given a limit, and to end as
 * one was told to is a success.
 *
 * @param servers those that serve, as they are by then
 */
export function endInTime(graceMs: number, servers: ReadonlySet<Server>): void {
  let told = false;
  const end = (signal: NodeJS.Signals) => {
    if (told) return;
    told = true;
    const began = performance.now();
    log().info({ signal, running: running.size, graceMs }, "ending");
    // Before the log, too, ends with the process.
    process.prependOnceListener("exit", () => {
      log().info({ ms: Math.round(performance.now() - began) }, "ended");
      process.exitCode = 0;
    });
    let stopping = false;
    setInterval(() => {
      // A connection that has had its answer would be kept for the next request.
      for (const server of servers) server.closeIdleConnections();
      const waited = performance.now() - began - graceMs;
      if (waited < 0) return;
      if (!stopping) log().warn({ running: running.size }, "breaking off what still runs");
      // Also what has begun since, by a connection that was open.
      stopping = true;
      running.breakOff();
      if (running.size === 0 || waited > STOPPING_MS) process.exit(0);
    }, BEAT_MS);
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}
