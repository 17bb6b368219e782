import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { DELETE, POST } from "@/app/api/session/route";
import { ATTEMPT_LIMITS } from "@/lib/server/signIn/attempts";
import { signInRefusal } from "@/lib/server/signIn/check";

const TOKEN = "correct-horse-battery-staple";
const PUBLIC = "https://news.example.org";

// It is read once, by the first request.
beforeAll(() => {
  vi.stubEnv("NEO4J_URI", "bolt://127.0.0.1:1");
  vi.stubEnv("NEO4J_USERNAME", "neo4j");
  vi.stubEnv("NEO4J_PASSWORD", "hunter2");
  vi.stubEnv("WHOSAYS_LOG", "silent");
  vi.stubEnv("WHOSAYS_TOKEN", TOKEN);
  vi.stubEnv("WHOSAYS_TRUSTED_PROXY", PUBLIC);
});
afterAll(() => vi.unstubAllEnvs());
// A day later none of the tries before counts.
let day = 0;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 1, (day += 1)), toFake: ["Date"] });
});
afterAll(() => vi.useRealTimers());

const signIn = (token: string, headers: Record<string, string> = {}, host = "news.example.org") =>
  POST(
    new Request(`${PUBLIC}/api/session`, {
      method: "POST",
      headers: { host, "content-type": "application/json", ...headers },
      body: JSON.stringify({ token }),
    }),
    { params: Promise.resolve({}) },
  );

const isLetIn = (cookie: string, host = "news.example.org") =>
  signInRefusal({
    method: "GET",
    path: "/api/graph",
    headers: new Headers({ host, cookie }),
  }) === undefined;

test("behind https the cookie is Secure, and holds at that origin only", async () => {
  const { status, headers } = await signIn(TOKEN);
  const [cookie = "", ...attributes] = (headers.get("set-cookie") ?? "").split("; ");
  expect([status, attributes]).toEqual([
    204,
    ["Path=/", "Max-Age=43200", "HttpOnly", "SameSite=Strict", "Secure"],
  ]);
  expect(cookie).toMatch(/^__Host-whosays-session=v1\./);
  expect([isLetIn(cookie), isLetIn(cookie, "127.0.0.1:3000")]).toEqual([true, false]);
  vi.setSystemTime(Date.now() + 12 * 3_600_000);
  expect(isLetIn(cookie)).toBe(false);
});

test("wrong tokens count for the address that the proxy added, whatever the client claims", async () => {
  const from = (address: string, claimed: number) => ({
    "x-forwarded-for": `10.0.0.${claimed}, ${address}`,
    "x-whosays-peer": `10.1.0.${claimed}`,
    "x-whosays-client": `page-number-${claimed}`,
  });
  const statuses: number[] = [];
  for (let i = 0; i <= ATTEMPT_LIMITS.perClient; i++)
    statuses.push((await signIn("wrong", from("203.0.113.7", i))).status);
  expect(statuses).toEqual([...Array(ATTEMPT_LIMITS.perClient).fill(401), 429]);
  expect((await signIn(TOKEN, from("203.0.113.7", 99))).status).toBe(429);
  expect((await signIn(TOKEN, from("203.0.113.8", 0))).status).toBe(204);
});

test.each([
  ["a foreign host", { host: "evil.example" }, 403],
  ["a foreign page", { origin: "https://evil.example" }, 403],
  ["a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
])("no token is looked at from %s", async (_, headers, status) => {
  const answer = await signIn(TOKEN, headers);
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([status, null]);
});

test("signing out takes the cookie away, and a copy of it opens nothing", async () => {
  const cookie = (await signIn(TOKEN)).headers.get("set-cookie")?.split(";")[0] ?? "";
  expect(isLetIn(cookie)).toBe(true);
  const request = new Request(`${PUBLIC}/api/session`, {
    method: "DELETE",
    headers: { host: "news.example.org", cookie },
  });
  const answer = await DELETE(request, { params: Promise.resolve({}) });
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([
    204,
    "__Host-whosays-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict; Secure",
  ]);
  expect(isLetIn(cookie)).toBe(false);
});
