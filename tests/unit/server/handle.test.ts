import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { DatabaseAwayError, NotFoundError, QueryTimeoutError } from "@/lib/model/errors";
import * as unknownRoute from "@/app/api/[[...path]]/route";
import { handle } from "@/lib/server/handle";

// Opening a pool connects to nothing; no test here runs a query.
beforeEach(() => {
  vi.stubEnv("NEO4J_URI", "bolt://127.0.0.1:1");
  vi.stubEnv("NEO4J_USERNAME", "neo4j");
  vi.stubEnv("NEO4J_PASSWORD", "hunter2");
  vi.stubEnv("PORT", "3000");
  vi.stubEnv("WHOSAYS_LOG", "silent");
});

afterEach(() => vi.unstubAllEnvs());

const context = (params?: Record<string, string>) => ({ params: Promise.resolve(params) });

function request(path: string, init: RequestInit = {}): Request {
  const headers = new Headers(init.headers);
  if (!headers.has("host")) headers.set("host", "127.0.0.1:3000");
  return new Request(`http://127.0.0.1:3000${path}`, { ...init, headers });
}

const echo = handle({
  params: z.object({ name: z.string() }),
  query: z.strictObject({ n: z.coerce.number("a number").exactOptional() }),
  run: async ({ params, query }) => ({ params, query }),
});

const failing = (error: unknown) =>
  handle({
    run: () => Promise.reject(error),
  });

test("answers with JSON that nobody else may read or keep", async () => {
  const response = await echo.GET(request("/api/echo/a?n=1"), context({ name: "a" }));
  expect(await response.json()).toEqual({ params: { name: "a" }, query: { n: 1 } });
  expect(Object.fromEntries(response.headers)).toEqual({
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "content-type": "application/json",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test("keeps the request id of a proxy before it, if it is a plain one", async () => {
  const idFor = async (id: string) => {
    const answer = await echo.GET(
      request("/", { headers: { "x-request-id": id } }),
      context({ name: "a" }),
    );
    return answer.headers.get("x-request-id");
  };
  expect(await idFor("edge-0123456789")).toBe("edge-0123456789");
  expect(await idFor('"},{"level":60')).toMatch(/^[0-9a-f-]{36}$/);
});

test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const)(
  "says that %s is not offered",
  async (method) => {
    const response = await echo[method](request("/api/echo/a", { method }), context({ name: "a" }));
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expect(await response.json()).toMatchObject({
      code: "method-not-allowed",
      remedy: "Use GET or HEAD.",
    });
  },
);

test("an address that there is not is told as a problem, as all else is", async () => {
  const response = await unknownRoute.GET(request("/api/nope/1?x=1"), {
    params: Promise.resolve({ path: ["nope", "1"] }),
  });
  expect([response.status, response.headers.get("content-type")]).toEqual([
    404,
    "application/problem+json",
  ]);
  expect(await response.json()).toMatchObject({
    code: "unknown-route",
    detail: "The API has nothing at /api/nope/1.",
  });
});

test("guards by itself, should a request ever pass by proxy.ts", async () => {
  const foreign = request("/api/echo/a", { headers: { host: "evil.example:3000" } });
  expect((await echo.GET(foreign, context({ name: "a" }))).status).toBe(403);
});

test("tells all faults of the query in one problem document", async () => {
  const response = await echo.GET(request("/api/echo/a?n=x&m=1"), context({ name: "a" }));
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toEqual({
    type: "urn:whosays:problem:invalid-input",
    title: "The query cannot be read",
    status: 400,
    code: "invalid-input",
    detail: "n: a number; m: unknown",
    remedy: "Correct what is named and send it again; docs/api.md lists what is allowed.",
    requestId: response.headers.get("x-request-id"),
    faults: [
      { path: "n", message: "a number" },
      { path: "m", message: "unknown" },
    ],
  });
});

test.each([
  [new NotFoundError("actor", "x"), 404, "unknown-actor", null],
  [new DatabaseAwayError("bolt://127.0.0.1:7687"), 503, "database-away", "2"],
  [new QueryTimeoutError("graph", 15_000), 504, "query-timeout", null],
  [new Error("the password is hunter2"), 500, "internal", null],
])("turns %s into %i", async (error, status, code, retryAfter) => {
  const response = await failing(error).GET(request("/api/x"), context());
  const problem: unknown = await response.json();
  expect([response.status, response.headers.get("retry-after")]).toEqual([status, retryAfter]);
  expect(problem).toMatchObject({ status, code });
  expect(JSON.stringify(problem)).not.toContain("hunter2");
});

test("refuses a URL that is too long before it reads it", async () => {
  const response = await echo.GET(
    request(`/api/echo/a?n=${"1".repeat(5_000)}`),
    context({ name: "a" }),
  );
  expect([response.status, await response.json()]).toEqual([
    414,
    expect.objectContaining({ code: "url-too-long" }),
  ]);
});

test("hands on the signal, and does not count a client that leaves as a fault of ours", async () => {
  const leaving = new AbortController();
  const slow = handle({
    run: ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        leaving.abort();
      }),
  });
  const response = await slow.GET(request("/api/slow", { signal: leaving.signal }), context());
  expect([response.status, await response.json()]).toEqual([
    499,
    expect.objectContaining({ code: "client-left" }),
  ]);
});
