import { randomUUID } from "node:crypto";
import path from "node:path";
import type { LocalNeo4j } from "../neo4j/local";
import { ensureBuild } from "./build";
import { startChild } from "./children.mjs";
import { ensureChromium } from "./chromium";
import { loadArticles } from "./load";
import type { Context } from "./context";
import { printOutput } from "./output";
import { root } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { databaseEnv, serverTitle, startPrivateDatabase } from "./private-database";
import type { Server } from "./servers.mjs";
import type { Tally } from "./tally";
import { together } from "./together.mjs";
import { runVitest } from "./vitest";
import { startWeb } from "./web";

export type LocalServer = Exclude<Server, { kind: "given" }>;

export type TestRun = Context & {
  /** The first one serves the web process too. */
  servers: readonly LocalServer[];
  /** Temporary, removed at the end. */
  workDir: string;
  patterns: readonly string[];
  /** What it finds out of speed will be published. */
  isMeasured: boolean;
};

/** A build of its own, so that tests may run while `npm start` serves another. */
const BUILD_DIR = ".next-test";

export const testUnit = (run: TestRun): Promise<Tally> => runVitest({ ...run, project: "unit" });

/** Tests that need a database of their own, and the server that it is to run on. */
export type DatabasePart = {
  server: LocalServer;
  test: (run: TestRun, database: LocalNeo4j) => Promise<Tally>;
};

/**
 * What another line of Neo4j could change: how it compiles, refuses and answers queries. How our
 * processes start, die and take turns does not hang on it; `npm run promises` tries that as well.
 */
const ON_EVERY_LINE = [
  "tests/neo4j/migrate",
  "tests/neo4j/reads",
  "tests/neo4j/seed/model",
  ...["allowed", "answers", "examples", "leaving", "mutants", "refused"].map(
    (file) => `tests/neo4j/console/${file}`,
  ),
];

/** The tests on a database, once for this server: all of them on the first. */
export const neo4jPart = (server: LocalServer, index: number): DatabasePart => ({
  server,
  test(run, database) {
    const env = { ...run.env, ...databaseEnv(server, database) };
    const isRepeat = index > 0 && env["WHOSAYS_TEST_FULL"] === undefined;
    const patterns = isRepeat && run.patterns.length === 0 ? ON_EVERY_LINE : run.patterns;
    const title = `neo4j (${serverTitle(server)})`;
    return runVitest({ ...run, patterns, env, project: "neo4j", title });
  },
});

/** The tests in a browser, on the built application with the articles of this checkout. */
export const browserPart = (server: LocalServer, chromium: Promise<string>): DatabasePart => ({
  server,
  test: (run, database) =>
    withWeb(run, { server, database, chromium }, (env) =>
      runVitest({ ...run, env, project: "browser" }),
    ),
});

export function openFor({ server }: DatabasePart, run: TestRun): Promise<LocalNeo4j> {
  return run.report.step(serverTitle(server), async (note) => {
    const home = path.join(run.workDir, randomUUID());
    const started = await startPrivateDatabase(server, { ...run, home });
    note(started.uri);
    return started;
  });
}

/** What the browser tests need that takes time but no database: an early start pays. */
export async function prepareBrowser({ report, env, signal, ...run }: TestRun): Promise<string> {
  const [chromium] = await together(
    signal,
    (both) => ensureChromium({ ...run, report, env, signal: both }),
    (both) => ensureBuild({ report, env, signal: both, buildDir: BUILD_DIR }),
  );
  return chromium;
}

/** Benches and scenes are programs of their own on the same ground as the browser tests. */
export async function runProgram(run: TestRun, kind: "bench" | "scenes"): Promise<number> {
  const [server] = run.servers;
  if (!server) throw new Error("npm run bench is prepared with a server");
  const chromium = prepareBrowser(run);
  const database = await openFor(browserPart(server, chromium), run).catch(
    async (error: unknown) => {
      await chromium.catch(() => {});
      throw error;
    },
  );
  return withWeb(run, { server, database, chromium }, async (env) => {
    const program = path.join(root, "tests", kind, "run.ts");
    const child = startChild(process.execPath, ["--import", "tsx", program, ...run.patterns], {
      cwd: root,
      env,
      signal: run.signal,
    });
    await printOutput(child, run.report);
    return (await child.ended).code ?? 1;
  });
}

type Ground = { server: LocalServer; database: LocalNeo4j; chromium: Promise<string> };

async function withWeb<T>(
  run: TestRun,
  { server, database, chromium }: Ground,
  use: (env: NodeJS.ProcessEnv) => Promise<T>,
): Promise<T> {
  // The build is ready when Chromium is: see prepareBrowser.
  const WHOSAYS_TEST_CHROMIUM = await chromium;
  await loadArticles(database, run);
  const port = await freePort();
  const address = { host: "127.0.0.1", port, url: `http://127.0.0.1:${port}` };
  const web = await startWeb({
    mode: "start",
    address,
    database,
    // Nobody waits for the answers of a test that has ended.
    env: { ...run.env, WHOSAYS_BUILD_DIR: BUILD_DIR, WHOSAYS_GRACE_S: "1" },
    logFile: path.join(run.workDir, "web.log"),
    signal: run.signal,
  });
  const told = {
    WHOSAYS_TEST_URL: address.url,
    WHOSAYS_TEST_WEB_PID: String(await web.pid),
    WHOSAYS_TEST_CHROMIUM,
    WHOSAYS_TEST_BUILD_DIR: BUILD_DIR,
  };
  return use({ ...run.env, ...databaseEnv(server, database), ...told }).finally(web.stop);
}
