import { beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { handle } from "@/lib/server/handle";
import { countRefusal, countRequest, metricsText, patternOf } from "@/lib/server/metrics";
import { parsePrometheus } from "@/tests/support/prometheus";
import { allRoutes } from "@/tests/support/routes";

beforeAll(() => {
  vi.stubEnv("NEO4J_URI", "bolt://127.0.0.1:1");
  vi.stubEnv("NEO4J_USERNAME", "neo4j");
  vi.stubEnv("NEO4J_PASSWORD", "hunter2");
  vi.stubEnv("WHOSAYS_LOG", "silent");
});

test("every route of the API is counted by its pattern, whatever stands in its path", () => {
  const patterns = allRoutes().flatMap(({ kind, pattern }) => (kind === "api" ? [pattern] : []));
  const counted = patterns.map((pattern) => {
    // An id may well be called as a part of the path is.
    const path = pattern
      .replace(/\[\[\.{3}\w+\]\]/, "no/such/route")
      .replaceAll(/\[\w+\]/g, "neighbours");
    const params = [...pattern.matchAll(/\[(\.{3})?(\w+)\]/g)].map(([, several, name = ""]) => [
      name,
      several ? ["no", "such", "route"] : "neighbours",
    ]);
    return patternOf(path, Object.fromEntries(params));
  });
  expect(patterns).toContain("/api/actors/[actorId]/neighbours");
  expect(patterns).toContain("/api/[[...path]]");
  expect(counted).toEqual(patterns);
});

test("the wrapper counts each request once, under its pattern", async () => {
  const { GET, POST } = handle({
    params: z.object({ actorId: z.string() }),
    run: async () => ({}),
  });
  const ask = (handler: typeof GET, method: string, actorId: string) =>
    handler(
      new Request(`http://127.0.0.1:3000/api/actors/${actorId}`, {
        method,
        headers: { host: "127.0.0.1:3000" },
      }),
      { params: Promise.resolve({ actorId }) },
    );
  await ask(GET, "GET", "rus");
  await ask(GET, "GET", "swe");
  await ask(POST, "POST", "rus");
  const { samples } = parsePrometheus(await metricsText(true));
  const route = "/api/actors/[actorId]";
  const of = (name: string) => samples.filter((sample) => sample.name === name);
  expect(of("whosays_requests_total")).toEqual([
    { name: "whosays_requests_total", labels: { route, method: "GET", status: "200" }, value: 2 },
    { name: "whosays_requests_total", labels: { route, method: "POST", status: "405" }, value: 1 },
  ]);
  expect(of("whosays_request_duration_seconds_count").map(({ value }) => value)).toEqual([2, 1]);
});

test("what is told is the text format of Prometheus, whole", async () => {
  const line = { id: "x", method: "POST", path: "/api/cypher", status: 200, ms: 12 };
  countRequest('/odd "route"\\\n', { ...line, rows: 7 });
  countRequest("/api/cypher", { ...line, rows: 3, code: "client-left" });
  countRefusal("foreign-host");
  const { types, samples } = parsePrometheus(await metricsText(false));
  const valueOf = (name: string, labels = {}) =>
    samples.find((sample) => sample.name === name && sameLabels(sample.labels, labels))?.value;
  expect(
    Object.fromEntries(Object.entries(types).filter(([name]) => name.startsWith("whosays"))),
  ).toEqual({
    whosays_requests_total: "counter",
    whosays_request_duration_seconds: "histogram",
    whosays_queries_running: "gauge",
    whosays_queries_waiting: "gauge",
    whosays_rows_sent_total: "counter",
    whosays_cancellations_total: "counter",
    whosays_refusals_total: "counter",
    whosays_database_up: "gauge",
  });
  expect([
    valueOf("whosays_rows_sent_total"),
    valueOf("whosays_cancellations_total"),
    valueOf("whosays_refusals_total", { code: "foreign-host" }),
    valueOf("whosays_database_up"),
    valueOf("whosays_queries_running", { gate: "queries" }),
    valueOf("whosays_queries_waiting", { gate: "checks" }),
    valueOf("whosays_requests_total", {
      route: '/odd "route"\\\n',
      method: "POST",
      status: "200",
    }),
  ]).toEqual([10, 1, 1, 0, 0, 0, 1]);
  // A histogram's buckets count up, and end with all.
  const buckets = samples.filter(
    ({ name, labels }) =>
      name === "whosays_request_duration_seconds_bucket" && labels["route"] === "/api/cypher",
  );
  expect(buckets.at(0)?.labels["le"]).toBe("0.005");
  expect(buckets.at(-1)).toMatchObject({ labels: { le: "+Inf" }, value: 1 });
  expect(buckets.map(({ value }) => value).toSorted((a, b) => a - b)).toEqual(
    buckets.map(({ value }) => value),
  );
});

function sameLabels(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
