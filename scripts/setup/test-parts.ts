import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
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

/** Tests that need databases of their own, one on each of these servers. */
export type DatabasePart = {
  servers: readonly LocalServer[];
  test: (run: TestRun, databases: readonly LocalNeo4j[]) => Promise<Tally>;
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

/**
 * A database for each file that may run at a time: one computes while the other waits. Where speed
 * is measured, one has the machine to itself.
 */
const groundsFor = (server: LocalServer, { isMeasured }: Pick<TestRun, "isMeasured">) =>
  isMeasured || availableParallelism() === 1 ? [server] : [server, server];

/** The tests on a database, once for this server: all of them on the first, which has twice the room. */
export const neo4jPart = (
  server: LocalServer,
  index: number,
  { isMeasured }: Pick<TestRun, "isMeasured">,
): DatabasePart => ({
  servers: index > 0 ? [server] : groundsFor(server, { isMeasured }),
  test(run, databases) {
    const grounds = databases.map((database) => databaseEnv(server, database));
    const env: NodeJS.ProcessEnv = {
      ...run.env,
      WHOSAYS_TEST_GROUNDS: JSON.stringify(grounds),
    };
    const isRepeat = index > 0 && env["WHOSAYS_TEST_FULL"] === undefined;
    const isWhole = run.patterns.every((pattern) => pattern.startsWith("-"));
    const patterns = isRepeat && isWhole ? [...ON_EVERY_LINE, ...run.patterns] : run.patterns;
    const title = `neo4j (${serverTitle(server)})`;
    const isAside = index > 0 && !run.isMeasured;
    return runVitest({ ...run, patterns, env, project: "neo4j", title, isAside });
  },
});

/**
 * The tests in a browser, on the built application with the articles of this checkout. Two files
 * go at once, each on a database and a web process that the other cannot disturb.
 */
export const browserPart = (
  server: LocalServer,
  chromium: Promise<string>,
  { isMeasured }: Pick<TestRun, "isMeasured">,
): DatabasePart => ({
  servers: groundsFor(server, { isMeasured }),
  async test(run, databases) {
    const grounds = databases.map((database) => ({ server, database, chromium }));
    const webs = await together(
      run.signal,
      ...grounds.map((ground) => (signal: AbortSignal) => openWeb({ ...run, signal }, ground)),
    );
    const WHOSAYS_TEST_GROUNDS = JSON.stringify(webs.map((web) => web.env));
    return runVitest({
      ...run,
      env: { ...run.env, WHOSAYS_TEST_GROUNDS },
      project: "browser",
    }).finally(() => Promise.all(webs.map((web) => web.stop())));
  },
});

/** One after the other: a machine that starts two at once takes as long. */
export async function openFor(part: DatabasePart, run: TestRun): Promise<readonly LocalNeo4j[]> {
  const opened: LocalNeo4j[] = [];
  for (const server of part.servers) opened.push(await openOn(server, run));
  return opened;
}

function openOn(server: LocalServer, run: TestRun): Promise<LocalNeo4j> {
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
  const database = await openOn(server, run).catch(async (error: unknown) => {
    await chromium.catch(() => {});
    throw error;
  });
  const web = await openWeb(run, { server, database, chromium });
  const program = path.join(root, "tests", kind, "run.ts");
  const child = startChild(process.execPath, ["--import", "tsx", program, ...run.patterns], {
    cwd: root,
    env: { ...run.env, ...web.env },
    signal: run.signal,
  });
  const ended = printOutput(child, run.report).then(() => child.ended);
  return (await ended.finally(web.stop)).code ?? 1;
}

type Ground = { server: LocalServer; database: LocalNeo4j; chromium: Promise<string> };

/** Fills the database and serves it; what a test has to know of both is in `env`. */
async function openWeb(run: TestRun, { server, database, chromium }: Ground) {
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
    logFile: path.join(run.workDir, `web-${port}.log`),
    signal: run.signal,
  });
  const env = {
    ...databaseEnv(server, database),
    WHOSAYS_TEST_URL: address.url,
    WHOSAYS_TEST_WEB_PID: String(await web.pid),
    WHOSAYS_TEST_CHROMIUM,
    WHOSAYS_TEST_BUILD_DIR: BUILD_DIR,
  };
  return { env, stop: web.stop };
}
