import path from "node:path";
import type { ServerLogin } from "@/lib/neo4j/admin";
import { ensureBuild } from "./build";
import { startChild } from "./children.mjs";
import { ensureChromium } from "./chromium";
import { loadArticles } from "./load";
import type { Context } from "./main.mjs";
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
};

/** A build of its own, so that tests may run while `npm start` serves another. */
const BUILD_DIR = ".next-test";

export const testUnit = (run: TestRun): Promise<Tally> => runVitest({ ...run, project: "unit" });

/** The tests on a database, once for this server. */
export function testNeo4j(run: TestRun, server: LocalServer): Promise<Tally> {
  const title = `neo4j (${serverTitle(server)})`;
  return withDatabase(run, server, (database) => {
    const env = { ...run.env, ...databaseEnv(server, database) };
    return runVitest({ ...run, env, project: "neo4j", title });
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

/** The tests in a browser, on the built application with the articles of this checkout. */
export function testBrowser(run: TestRun, chromium: string): Promise<Tally> {
  return withWeb(run, (env) =>
    runVitest({ ...run, project: "browser", env: { ...env, WHOSAYS_TEST_CHROMIUM: chromium } }),
  );
}

/** Benches and scenes are programs of their own on the same ground as the browser tests. */
export async function runProgram(run: TestRun, kind: "bench" | "scenes"): Promise<number> {
  const chromium = await prepareBrowser(run);
  return withWeb(run, async (env) => {
    const program = path.join(root, "tests", kind, "run.ts");
    const child = startChild(process.execPath, ["--import", "tsx", program, ...run.patterns], {
      cwd: root,
      env: { ...env, WHOSAYS_TEST_CHROMIUM: chromium },
      signal: run.signal,
    });
    await printOutput(child, run.report);
    return (await child.ended).code ?? 1;
  });
}

function withWeb<T>(run: TestRun, use: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  const [server] = run.servers;
  if (!server) throw new Error("tests in a browser are prepared with a server");
  return withDatabase(run, server, async (database) => {
    await loadArticles(database, run);
    const port = await freePort();
    const address = { host: "127.0.0.1", port, url: `http://127.0.0.1:${port}` };
    const env = { ...run.env, ...databaseEnv(server, database), WHOSAYS_TEST_URL: address.url };
    const web = await startWeb({
      mode: "start",
      address,
      database,
      env: { ...run.env, WHOSAYS_BUILD_DIR: BUILD_DIR },
      logFile: path.join(run.workDir, "web.log"),
      signal: run.signal,
    });
    return use(env).finally(web.stop);
  });
}

async function withDatabase<T>(
  run: TestRun,
  server: LocalServer,
  use: (database: ServerLogin) => Promise<T>,
): Promise<T> {
  const database = await run.report.step(serverTitle(server), async (note) => {
    const started = await startPrivateDatabase(server, path.join(run.workDir, crypto.randomUUID()), run);
    note(started.uri);
    return started;
  });
  return use(database).finally(database.stop);
}
