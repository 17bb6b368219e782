import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { freePort } from "@/scripts/setup/ports.mjs";
import { type Checkout, makeCheckout } from "@/tests/support/checkout";

/** Each missing thing ends `npm start` with one line that holds the remedy, and a code that is not 0. */

// Each starts processes, and the machine may be building at the same time.
vi.setConfig({ testTimeout: 60_000 });

let checkout: Checkout;
beforeEach(() => {
  checkout = makeCheckout();
});
afterEach(() => checkout.remove());

const java = (version: string) => `echo 'openjdk version "${version}" 2024-01-01' >&2`;
const WAYS =
  "install Java 17 or newer and Maven, or start Docker, or set NEO4J_URI and NEO4J_PASSWORD to a server of your own";
const start = (env: Record<string, string> = {}) => checkout.run("scripts/start.mjs", { env });

test("Node too old", async () => {
  const old = "Object.defineProperty(process.versions, 'node', { value: '18.20.4' })";
  const node = ["--import", `data:text/javascript,${encodeURIComponent(old)}`];
  for (const script of ["start", "test", "check"]) {
    expect(await checkout.run(`scripts/${script}.mjs`, { node })).toEqual({
      code: 1,
      lines: [
        `Node too old: 18.20.4 at ${process.execPath}; install Node 20.19 or newer (https://nodejs.org)`,
      ],
    });
  }
});

describe("no way to run Neo4j", () => {
  test("a bare PATH", async () => {
    expect(await start()).toEqual({
      code: 1,
      lines: [`✗ no way to run Neo4j: Java missing, Maven missing, Docker missing; ${WAYS}`],
    });
  });

  test("Java too old", async () => {
    checkout.stub("java", java("11.0.22"));
    checkout.stub("mvn", "exit 0");
    expect(await start()).toEqual({
      code: 1,
      lines: [
        `✗ no way to run Neo4j: Java too old (11 at java, 17 needed), Docker missing; ${WAYS}`,
      ],
    });
  });

  test("a java that only says where to get one", async () => {
    checkout.stub("java", "echo 'Unable to locate a Java Runtime.' >&2; exit 1");
    checkout.stub("mvn", "exit 0");
    expect((await start()).lines).toEqual([
      `✗ no way to run Neo4j: Java missing, Docker missing; ${WAYS}`,
    ]);
  });

  test("Maven missing", async () => {
    checkout.stub("java", java("17.0.11"));
    expect(await start()).toEqual({
      code: 1,
      lines: [`✗ no way to run Neo4j: Java 17 found, Maven missing, Docker missing; ${WAYS}`],
    });
  });

  test("a docker without its engine", async () => {
    checkout.stub("docker", "echo 'Cannot connect to the Docker daemon' >&2; exit 1");
    expect((await start()).lines).toEqual([
      `✗ no way to run Neo4j: Java missing, Maven missing, Docker does not answer; ${WAYS}`,
    ]);
  });
});

describe("registry not reached", () => {
  test("by Maven", async () => {
    checkout.stub("java", java("17.0.11"));
    checkout.stub(
      "mvn",
      "echo '[ERROR] Plugin not resolved: Could not transfer artifact from central: Connect to 10.0.0.1:443 failed: Connection refused'; exit 1",
    );
    expect(await start()).toEqual({
      code: 1,
      lines: [
        "✗ Maven repository not reached while fetching Neo4j 5.26.28; look at your network or proxy (~/.m2/settings.xml) and start again, or set NEO4J_URI to a server of your own",
      ],
    });
  });

  test("by npm", async () => {
    checkout.remove();
    checkout = makeCheckout({ installed: false });
    const env = {
      NEO4J_URI: "bolt://127.0.0.1:9",
      NEO4J_PASSWORD: "x",
      npm_config_registry: "http://127.0.0.1:9",
      npm_config_fetch_retries: "0",
    };
    const { code, lines } = await start(env);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^✗ npm registry not reached: .*; look at your network or proxy \(npm config\) and start again$/,
    );
  });
});

test("port taken", async () => {
  const port = await freePort();
  const server = createServer().listen(port, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { code, lines } = await start({ PORT: String(port) });
  server.close();
  expect({ code, lines: lines.map((line) => line.replace(/\((\S+)\)/, "(name)")) }).toEqual({
    code: 1,
    lines: [
      `✗ port ${port} taken by process ${process.pid} (name); end that, or choose another: PORT=${port + 1} npm start`,
    ],
  });
});

describe("a server of one's own", () => {
  test("not reached", async () => {
    const env = { NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_PASSWORD: "x" };
    expect(await checkout.run("scripts/start.mjs", { env, args: ["--only-db"] })).toEqual({
      code: 1,
      lines: ["✗ Neo4j at bolt://127.0.0.1:9 not reached; start it, or mend NEO4J_URI"],
    });
  });

  test.each([
    [
      { NEO4J_URI: "http://127.0.0.1:7474", NEO4J_PASSWORD: "x" },
      "✗ NEO4J_URI not understood: http://127.0.0.1:7474; begin it with one of neo4j:// neo4j+s:// neo4j+ssc:// bolt:// bolt+s:// bolt+ssc://",
    ],
    [
      { NEO4J_URI: "bolt://127.0.0.1:9" },
      "✗ NEO4J_PASSWORD missing, though NEO4J_URI is set; set both, or neither for a local Neo4j",
    ],
  ])("named wrongly: %o", async (env, line) => {
    expect(await start(env)).toEqual({ code: 1, lines: [line] });
  });
});

test.each([
  [
    { HOST: "0.0.0.0" },
    "✗ HOST 0.0.0.0 refused: everyone who reaches it could use the explorer without a login; leave HOST out, or set WHOSAYS_TOKEN to a secret that people sign in with, or WHOSAYS_TRUSTED_PROXY to the public https:// origin of a reverse proxy that asks for a login",
  ],
  ...["0.0.0.0", "::", "127.0.0.1"].map((HOST): [Record<string, string>, string] => [
    { HOST, WHOSAYS_TOKEN: "fifteen-letters" },
    "✗ WHOSAYS_TOKEN refused: it is too short, too long, or not plain ASCII without blanks; set 16 characters or more; openssl rand -base64 24 makes a good one",
  ]),
  [
    { WHOSAYS_ORIGIN: "newsroom.lan" },
    "✗ WHOSAYS_ORIGIN not understood: newsroom.lan; set the origin that people open, as in http://newsroom.example.org:3000",
  ],
  [
    { HOST: "0.0.0.0", WHOSAYS_TRUSTED_PROXY: "http://news.example.org" },
    "✗ WHOSAYS_TRUSTED_PROXY not understood: http://news.example.org; set the public origin of your reverse proxy, as in https://news.example.org",
  ],
  [
    { PORT: "http" },
    "✗ PORT not understood: http; set a number from 1 to 65535, or 0 for any free port",
  ],
])("address refused: %o", async (env, line) => {
  expect(await start(env)).toEqual({ code: 1, lines: [line] });
});

test("tests that cannot be set up count as failed, on the last line", async () => {
  const { code, lines } = await checkout.run("scripts/test.mjs", {});
  expect({ code, last: lines.at(-1) }).toEqual({ code: 1, last: "0 passed, 1 failed" });
});
