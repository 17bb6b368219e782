import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { testUrl } from "@/tests/support/browser";
import { type RawAnswer, sendRaw } from "@/tests/support/rawHttp";
import { allRoutes, type Route } from "@/tests/support/routes";
import { promised } from "@/tests/support/promised";

const origin = testUrl();
const { host, port } = new URL(origin);
const FORM = "content-type: application/x-www-form-urlencoded";
const NAVIGATION = [
  "sec-fetch-site: cross-site",
  "sec-fetch-mode: navigate",
  "sec-fetch-dest: document",
];

interface Case {
  readonly name: string;
  readonly method?: string;
  readonly headers: readonly string[];
  readonly body?: string;
  /** What must come back, given the methods that the route offers. */
  readonly status: (route: Route, offered: readonly string[]) => number | "let in";
}

const refused = () => 403;
const own = `host: ${host}`;

const CASES: readonly Case[] = [
  { name: "our own request", headers: [own], status: () => "let in" },
  {
    name: "our own page",
    headers: [own, `origin: ${origin}`, "sec-fetch-site: same-origin"],
    status: () => "let in",
  },
  { name: "localhost", headers: [`host: localhost:${port}`], status: () => "let in" },
  {
    name: "a forged X-Forwarded-Host",
    headers: [own, "x-forwarded-host: evil.example"],
    status: () => "let in",
  },

  { name: "a foreign Host", headers: ["host: evil.example"], status: refused },
  { name: "a rebound Host", headers: [`host: evil.example:${port}`], status: refused },
  { name: "another port", headers: ["host: 127.0.0.1:1"], status: refused },
  { name: "no port", headers: ["host: 127.0.0.1"], status: refused },
  { name: "all interfaces", headers: [`host: 0.0.0.0:${port}`], status: refused },
  { name: "no Host", headers: [], status: refused },
  {
    name: "a foreign Host behind a forged proxy",
    headers: ["host: evil.example", `x-forwarded-host: ${host}`],
    status: refused,
  },

  { name: "a foreign Origin", headers: [own, "origin: https://evil.example"], status: refused },
  { name: "Origin null", headers: [own, "origin: null"], status: refused },
  {
    name: "the Origin of another port",
    headers: [own, "origin: http://127.0.0.1:1"],
    status: refused,
  },
  { name: "our Origin by https", headers: [own, `origin: https://${host}`], status: refused },
  { name: "cross-site", headers: [own, "sec-fetch-site: cross-site"], status: refused },
  { name: "same-site", headers: [own, "sec-fetch-site: same-site"], status: refused },
  {
    name: "a frame elsewhere",
    headers: [own, ...NAVIGATION.slice(0, 2), "sec-fetch-dest: iframe"],
    status: refused,
  },
  {
    name: "a link elsewhere",
    headers: [own, ...NAVIGATION],
    status: ({ kind }) => (kind === "page" ? "let in" : 403),
  },

  {
    name: "a foreign form",
    method: "POST",
    headers: [own, "origin: https://evil.example", FORM],
    body: "a=1",
    status: refused,
  },
  {
    name: "a foreign form without Origin",
    method: "POST",
    headers: [own, ...NAVIGATION, FORM],
    body: "a=1",
    status: refused,
  },
  {
    name: "a foreign preflight",
    method: "OPTIONS",
    headers: [own, "origin: https://evil.example", "access-control-request-method: POST"],
    status: refused,
  },
  {
    name: "a form of our own",
    method: "POST",
    headers: [own, FORM],
    body: "a=1",
    status: (_, offered) => (offered.includes("POST") ? 415 : 405),
  },
  {
    name: "plain text",
    method: "POST",
    headers: [own, "content-type: text/plain"],
    body: "{}",
    status: (_, offered) => (offered.includes("POST") ? 415 : 405),
  },
  {
    name: "a Server Action",
    method: "POST",
    headers: [own, "next-action: 00000000", "content-type: text/plain"],
    body: "[]",
    status: (_, offered) => (offered.includes("POST") ? 415 : 405),
  },
  ...["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"].map((method): Case => ({
    name: `${method} of our own`,
    method,
    headers: [own],
    status: (_, offered) => (offered.includes(method) ? "let in" : 405),
  })),
];

async function send(
  route: Pick<Route, "path">,
  { method, headers, body = "" }: Omit<Case, "name" | "status">,
): Promise<RawAnswer> {
  const used = method ?? (await offeredBy(route))[0];
  // Where a route takes a body, our own request brings one.
  const isOurs = method === undefined && used === "POST";
  const sent = isOurs ? "{}" : body;
  // HTTP/1.0 may come without a Host, and its answers come in one piece.
  return sendRaw(
    origin,
    [
      `${used} ${route.path} HTTP/1.0`,
      ...headers,
      ...(isOurs ? ["content-type: application/json"] : []),
      ...(sent === "" ? [] : [`content-length: ${sent.length}`]),
    ],
    sent,
  );
}

/** A route says by itself which methods it offers: in the answer to one that none does. */
async function offeredBy(route: Pick<Route, "path">): Promise<readonly string[]> {
  const { headers } = await send(route, { method: "OPTIONS", headers: [own] });
  return (headers.get("allow") ?? "").split(", ");
}

function isProblem({ headers, body, status }: RawAnswer, method: string | undefined): boolean {
  if (headers.get("content-type") !== "application/problem+json") return false;
  if (method === "HEAD") return true;
  const problem = JSON.parse(body) as Record<string, unknown>;
  return problem["status"] === status && problem["requestId"] === headers.get("x-request-id");
}

describe("promise 11: other web sites cannot use the tool", () => {
  const routes = allRoutes();

  test("there are routes and pages", () => {
    expect(routes).toContainEqual({ kind: "page", path: "/", pattern: "/" });
    expect(routes).toContainEqual({ kind: "api", path: "/api/graph", pattern: "/api/graph" });
  });

  test(`${CASES.length} cases × ${routes.length} routes`, async () => {
    const mismatches: string[] = [];
    for (const route of routes) {
      const offered = await offeredBy(route);
      for (const { name, status, ...request } of CASES) {
        const answer = await send(route, request);
        const expected = status(route, offered);
        const isRefusal = answer.status === expected && isProblem(answer, request.method);
        const isLetIn = ![403, 405, 415, 421].includes(answer.status) && answer.status < 500;
        const allowsOthers = [...answer.headers.keys()].filter((key) =>
          key.startsWith("access-control-"),
        );
        if (!(expected === "let in" ? isLetIn : isRefusal) || allowsOthers.length > 0) {
          mismatches.push(
            `${route.path}: ${name}: ${answer.status}, expected ${expected} ${allowsOthers}`,
          );
        }
      }
    }
    promised(
      11,
      `${CASES.length} cases × ${routes.length} routes, mismatches ${mismatches.length}`,
    );
    expect(mismatches).toEqual([]);
  });

  test("TRACE, which no browser sends, ends before it reaches us", async () => {
    const answer = await send({ path: "/api/graph" }, { method: "TRACE", headers: [own] });
    expect([answer.status, answer.body]).toEqual([500, "Internal Server Error"]);
  });

  test("files are guarded as well", async () => {
    const page = await send({ path: "/" }, { method: "GET", headers: [own] });
    const [, script = ""] = /src="(\/_next\/static\/[^"]+\.js)"/.exec(page.body) ?? [];
    const file = { path: script };
    const ask = async (headers: string[]) => (await send(file, { method: "GET", headers })).status;
    expect(await ask([own])).toBe(200);
    expect(await ask([own, "sec-fetch-site: cross-site"])).toBe(403);
    expect(await ask([`host: evil.example:${port}`])).toBe(403);
  });
});

describe("pages", () => {
  test("carry a policy whose nonce is new each time and stands on their scripts", async () => {
    const ask = () => send({ path: "/" }, { method: "GET", headers: [own, "x-nonce: mine"] });
    const [one, other] = [await ask(), await ask()];
    const nonceOf = ({ headers }: RawAnswer) =>
      /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(
        headers.get("content-security-policy") ?? "",
      )?.[1];
    expect(nonceOf(one)).toMatch(/^[\w+/]{22}==$/);
    expect(nonceOf(one)).not.toBe(nonceOf(other));
    const scripts = one.body.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(one)}"`);
    expect(one.headers.get("content-security-policy")).not.toContain("unsafe-eval");
    const { headers } = one;
    expect(
      [
        "referrer-policy",
        "x-content-type-options",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
        "x-powered-by",
      ].map((name) => headers.get(name)),
    ).toEqual(["no-referrer", "nosniff", "same-origin", "same-origin", null]);
  });
});

describe("promise 12: not on the network unless asked", () => {
  test.runIf(process.platform === "linux")("listens on loopback only", async () => {
    const tables = await Promise.all(
      ["tcp", "tcp6"].map((name) => readFile(`/proc/net/${name}`, "utf8")),
    );
    const wanted = Number(port).toString(16).toUpperCase().padStart(4, "0");
    const listening = tables
      .flatMap((table) => table.trim().split("\n").slice(1))
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local = "", , state]) => state === "0A" && local.endsWith(`:${wanted}`))
      .map(([, local = ""]) => local.split(":")[0]);
    // 127.0.0.1, ::1 and ::ffff:127.0.0.1, as the kernel writes them.
    const loopback = [
      "0100007F",
      "00000000000000000000000001000000",
      "0000000000000000FFFF00000100007F",
    ];
    expect(listening.length).toBeGreaterThan(0);
    const beyond = listening.filter((address) => !loopback.includes(address ?? ""));
    expect(beyond).toEqual([]);
    promised(
      12,
      `addresses listened on after start: ${listening.length}, beyond loopback ${beyond.length}`,
    );
  });
});
