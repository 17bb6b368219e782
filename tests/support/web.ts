import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Outcome } from "@/scripts/setup/children.mjs";
import { freePort } from "@/scripts/setup/ports.mjs";
import { startWeb } from "@/scripts/setup/web";
import { neededEnv } from "./browser";

/** A web process of a test's own, on the database and the build of the test run. */
export interface OwnWeb {
  readonly url: string;
  readonly port: number;
  /** All that it has written so far. */
  log(): Promise<string>;
  /** Asks it to end, as `npm start` and a container's engine do. */
  stop(): Promise<Outcome>;
  /** The same, and tidies up. */
  close(): Promise<void>;
}

/** @param settings of its environment */
export async function openWeb(
  settings: Readonly<Record<string, string>>,
  host = "127.0.0.1",
): Promise<OwnWeb> {
  const port = await freePort(host);
  const url = `http://127.0.0.1:${port}`;
  const folder = await mkdtemp(path.join(tmpdir(), "whosays-web-"));
  const logFile = path.join(folder, "web.log");
  const leaving = new AbortController();
  const web = await startWeb({
    mode: "start",
    address: { host, port, url },
    database: {
      uri: neededEnv("WHOSAYS_TEST_NEO4J_URI"),
      username: neededEnv("WHOSAYS_TEST_NEO4J_USERNAME"),
      password: neededEnv("WHOSAYS_TEST_NEO4J_PASSWORD"),
    },
    env: {
      ...process.env,
      WHOSAYS_BUILD_DIR: neededEnv("WHOSAYS_TEST_BUILD_DIR"),
      WHOSAYS_GRACE_S: "1",
      ...settings,
    },
    logFile,
    signal: leaving.signal,
  });
  return {
    url,
    port,
    log: () => readFile(logFile, "utf8"),
    stop: web.stop,
    async close() {
      await web.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
