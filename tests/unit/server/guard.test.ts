import { describe, expect, test } from "vitest";
import { refusalOf } from "@/lib/server/guard";

interface Case {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly path?: string;
  readonly proxyOrigin?: string;
  /** Whether a token is set. */
  readonly byAddress?: boolean;
  readonly origins?: readonly string[];
  /** Absent where the request may come in. */
  readonly code?: "foreign-host" | "foreign-origin" | "foreign-site";
}

const PUBLIC = "https://who.example.org";
const own = { host: "127.0.0.1:3000" };
const link = {
  "sec-fetch-site": "cross-site",
  "sec-fetch-mode": "navigate",
  "sec-fetch-dest": "document",
};

const CASES: readonly Case[] = [
  { name: "a program on this machine", headers: own },
  { name: "localhost", headers: { host: "localhost:3000" } },
  { name: "localhost in capitals", headers: { host: "LOCALHOST:3000" } },
  { name: "IPv6 loopback", headers: { host: "[::1]:3000" } },
  {
    name: "our own page",
    headers: { ...own, origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" },
  },
  { name: "the address bar", headers: { ...own, "sec-fetch-site": "none" } },

  { name: "no Host", headers: {}, code: "foreign-host" },
  { name: "an empty Host", headers: { host: "" }, code: "foreign-host" },
  { name: "another name", headers: { host: "evil.example" }, code: "foreign-host" },
  {
    name: "another name on our port (DNS rebinding)",
    headers: { host: "evil.example:3000" },
    code: "foreign-host",
  },
  {
    name: "our name within another",
    headers: { host: "127.0.0.1:3000.evil.example" },
    code: "foreign-host",
  },
  {
    name: "our name before an @",
    headers: { host: "127.0.0.1:3000@evil.example" },
    code: "foreign-host",
  },
  { name: "another port", headers: { host: "127.0.0.1:3001" }, code: "foreign-host" },
  { name: "no port", headers: { host: "127.0.0.1" }, code: "foreign-host" },
  { name: "all interfaces", headers: { host: "0.0.0.0:3000" }, code: "foreign-host" },
  { name: "a name of the network", headers: { host: "192.168.1.7:3000" }, code: "foreign-host" },
  { name: "a trailing dot", headers: { host: "localhost.:3000" }, code: "foreign-host" },

  {
    name: "a foreign Origin",
    headers: { ...own, origin: "https://evil.example" },
    code: "foreign-origin",
  },
  { name: "Origin null", headers: { ...own, origin: "null" }, code: "foreign-origin" },
  { name: "an empty Origin", headers: { ...own, origin: "" }, code: "foreign-origin" },
  {
    name: "another port's Origin",
    headers: { ...own, origin: "http://127.0.0.1:3001" },
    code: "foreign-origin",
  },
  {
    name: "our Origin by https",
    headers: { ...own, origin: "https://127.0.0.1:3000" },
    code: "foreign-origin",
  },
  {
    name: "our Origin by another of our names",
    headers: { ...own, origin: "http://localhost:3000" },
    code: "foreign-origin",
  },

  {
    name: "a request from another site",
    headers: { ...own, "sec-fetch-site": "cross-site" },
    code: "foreign-site",
  },
  {
    name: "one from another port",
    headers: { ...own, "sec-fetch-site": "same-site" },
    code: "foreign-site",
  },
  {
    name: "one that says what does not exist",
    headers: { ...own, "sec-fetch-site": "x" },
    code: "foreign-site",
  },
  { name: "a link to a page", headers: { ...own, ...link }, path: "/articles/a" },
  {
    name: "a link to the API",
    headers: { ...own, ...link },
    path: "/api/graph",
    code: "foreign-site",
  },
  {
    name: "a link to a file",
    headers: { ...own, ...link },
    path: "/_next/static/a.js",
    code: "foreign-site",
  },
  {
    name: "a form sent to a page",
    headers: { ...own, ...link },
    path: "/",
    method: "POST",
    code: "foreign-site",
  },
  {
    name: "a page in a frame",
    headers: { ...own, ...link, "sec-fetch-dest": "iframe" },
    path: "/",
    code: "foreign-site",
  },
  {
    name: "a page read by fetch",
    headers: { ...own, ...link, "sec-fetch-mode": "cors" },
    path: "/",
    code: "foreign-site",
  },

  {
    name: "the trusted proxy",
    headers: { host: "who.example.org", origin: PUBLIC },
    proxyOrigin: PUBLIC,
  },
  {
    name: "the trusted proxy with its port",
    headers: { host: "who.example.org:443" },
    proxyOrigin: PUBLIC,
  },
  {
    name: "the trusted proxy by http",
    headers: { host: "who.example.org", origin: "http://who.example.org" },
    proxyOrigin: PUBLIC,
    code: "foreign-origin",
  },
  {
    name: "the proxy's name where none is trusted",
    headers: { host: "who.example.org" },
    code: "foreign-host",
  },

  {
    name: "a stated origin",
    headers: { host: "newsroom.lan:8080", origin: "http://newsroom.lan:8080" },
    origins: ["http://newsroom.lan:8080"],
  },
  {
    name: "a stated origin's name at another port",
    headers: { host: "newsroom.lan:3000" },
    origins: ["http://newsroom.lan:8080"],
    code: "foreign-host",
  },

  ...["192.168.1.7:3000", "[fe80::1]:3000"].map((host): Case => ({
    name: `the address ${host} with a token`,
    headers: { host, origin: `http://${host}` },
    byAddress: true,
  })),
  {
    name: "an address and the Origin of another",
    headers: { host: "192.168.1.7:3000", origin: "http://192.168.1.8:3000" },
    byAddress: true,
    code: "foreign-origin",
  },
  ...[
    "evil.example:3000",
    "192.168.1.7",
    "192.168.1.7:80",
    "192.168.1.7:3000@evil.example",
    "192.168.1.7.evil.example:3000",
    "3232235783:3000",
    "0xc0a80107:3000",
    "192.168.263:3000",
    "0.0.0.0:3000",
    "[::]:3000",
    "[::1",
    "",
  ].map((host): Case => ({
    name: `the Host ${JSON.stringify(host)} with a token`,
    headers: { host },
    byAddress: true,
    code: "foreign-host",
  })),
];

describe("refusalOf", () => {
  test.each(CASES)(
    "$name: $code",
    ({ headers, method = "GET", path = "/api/graph", code, ...settings }) => {
      const refusal = refusalOf(
        { method, path, headers: new Headers(headers) },
        { port: 3000, ...settings },
      );
      expect(refusal?.code).toBe(code);
    },
  );

  test("says what was found and what to do", () => {
    const headers = new Headers({ host: "evil.example:3000" });
    const refusal = refusalOf({ method: "GET", path: "/", headers }, { port: 3000 });
    expect(refusal?.display).toEqual({
      code: "foreign-host",
      status: 403,
      title: "This request comes from elsewhere",
      detail:
        'WhoSays answers its own pages only; this one came with the Host "evil.example:3000".',
      remedy: "Open http://127.0.0.1:3000, or set WHOSAYS_ORIGIN to the origin that people use.",
    });
  });

  test("needs no port in the Host where it serves the default one", () => {
    const headers = new Headers({ host: "localhost", origin: "http://localhost" });
    expect(refusalOf({ method: "GET", path: "/", headers }, { port: 80 })).toBeUndefined();
  });
});
