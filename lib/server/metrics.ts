import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { gates } from "./fairness";
import type { RequestLine } from "./log";

/** `proxy.ts` and the routes are bundled apart and must count in the same place. */
const shared = globalThis as typeof globalThis & { whosaysMetrics?: Metrics };

type Metrics = ReturnType<typeof createMetrics>;

/** Seconds: from an answer out of the memory to a download that takes its whole time. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600];

function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gate = (name: string, help: string, of: "running" | "waiting") =>
    new Gauge({
      name,
      help,
      labelNames: ["gate"],
      registers,
      collect() {
        for (const [key, { load }] of Object.entries(gates())) this.set({ gate: key }, load[of]);
      },
    });
  gate("whosays_queries_running", "Queries that run now.", "running");
  gate("whosays_queries_waiting", "Queries that wait for their turn.", "waiting");
  return {
    registry,
    requests: new Counter({
      name: "whosays_requests_total",
      help: "Requests of the API that a route answered.",
      labelNames: ["route", "method", "status"],
      registers,
    }),
    durations: new Histogram({
      name: "whosays_request_duration_seconds",
      help: "From the request to the last byte of its answer.",
      labelNames: ["route", "method"],
      buckets: SECONDS,
      registers,
    }),
    rows: new Counter({
      name: "whosays_rows_sent_total",
      help: "Rows of console queries and downloads.",
      registers,
    }),
    cancellations: new Counter({
      name: "whosays_cancellations_total",
      help: "Requests whose client left before the end.",
      registers,
    }),
    refusals: new Counter({
      name: "whosays_refusals_total",
      help: "Requests that did not come in: foreign, not signed in, or by a method that is not offered.",
      labelNames: ["code"],
      registers,
    }),
    databaseUp: new Gauge({
      name: "whosays_database_up",
      help: "1 if the database answered when it was last asked, else 0.",
      registers,
    }),
  };
}

function metrics(): Metrics {
  shared.whosaysMetrics ??= createMetrics();
  return shared.whosaysMetrics;
}

/** The one place where a request that a route answered is counted. */
export function countRequest(route: string, line: RequestLine): void {
  const { method, status, ms, code, rows } = line;
  const { requests, durations, rows: sent, cancellations } = metrics();
  requests.inc({ route, method, status });
  durations.observe({ route, method }, ms / 1_000);
  if (rows !== undefined) sent.inc(rows);
  if (code === "client-left") cancellations.inc();
}

export function countRefusal(code: string): void {
  metrics().refusals.inc({ code });
}

/** In the text format of Prometheus. */
export async function metricsText(isDatabaseUp: boolean): Promise<string> {
  const { registry, databaseUp } = metrics();
  databaseUp.set(isDatabaseUp ? 1 : 0);
  return registry.metrics();
}

export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/**
 * The route of a path, as its folder is called: ids would make a series of each, and so would
 * addresses that there are not. Our parameters stand behind `/api/<resource>`, in their order;
 * what takes several segments takes all that are left.
 */
export function patternOf(
  path: string,
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const segments = path.split("/");
  let from = 3;
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === "object")
      return [...segments.slice(0, -value.length), `[[...${name}]]`].join("/");
    if (from >= segments.length) break;
    segments[from] = `[${name}]`;
    from += 2;
  }
  return segments.join("/");
}
