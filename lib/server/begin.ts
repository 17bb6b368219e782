import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server } from "node:http";
import { format } from "node:util";
import { webEnv } from "./env";
import { log } from "./log";
import { isLoopback, PEER } from "./peer";
import { endInTime } from "./shutdown";

/** Of Node's own channel: every request that any server of this process begins to read. */
interface Started {
  readonly request: IncomingMessage;
  readonly server: Server;
}

/**
 * What the process does once, before its first request: it reads its settings, and refuses to
 * serve by wrong ones; it learns where requests come from; it tells what goes wrong in it; and
 * it ends in good order.
 *
 * @throws InvalidEnvironmentError
 */
export function begin(): void {
  const { WHOSAYS_TOKEN, WHOSAYS_TRUSTED_PROXY, WHOSAYS_GRACE_S } = webEnv();
  const isOpen = WHOSAYS_TOKEN === undefined && WHOSAYS_TRUSTED_PROXY === undefined;
  const servers = new Set<Server>();
  subscribe("http.server.request.start", (message) => {
    const { request, server } = message as Started;
    const { socket, headers } = request;
    servers.add(server);
    // Whatever the way it was started, and whatever it listens on by that: nobody else comes in.
    if (isOpen && !isLoopback(socket.localAddress ?? "")) {
      log().warn({ from: socket.remoteAddress }, "connection from the network refused");
      socket.destroy();
      // Node carries it out all the same; without a Host the guard does not.
      delete headers.host;
    }
    headers[PEER] = socket.remoteAddress ?? "";
  });
  tellInLog();
  endInTime(WHOSAYS_GRACE_S * 1_000, servers);
}

/** What Next and Node would say in words of their own goes into the log, as lines like all others. */
function tellInLog(): void {
  process.on("uncaughtExceptionMonitor", (err) => log().fatal({ err }, "uncaught"));
  process.on("unhandledRejection", (err) => log().error({ err }, "unhandled rejection"));
  const levels = {
    debug: "debug",
    info: "info",
    log: "info",
    warn: "warn",
    error: "error",
  } as const;
  for (const [name, level] of Object.entries(levels)) {
    console[name as keyof typeof levels] = (...said: unknown[]) => {
      const err = said.find((one) => one instanceof Error);
      log()[level]({ ...(err && { err }) }, format(...said.filter((one) => one !== err)));
    };
  }
}
