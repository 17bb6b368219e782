import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@/scripts/setup/ports.mjs";
import { startWeb } from "@/scripts/setup/web";
import { neededEnv } from "./browser";
import { testLogin } from "./neo4j";

export interface SecondWeb {
  readonly url: string;
  close(): Promise<void>;
}

/** Another web process beside the one that `npm test` serves, on the same database and build. */
export async function startSecondWeb(env: Readonly<Record<string, string>>): Promise<SecondWeb> {
  const folder = await mkdtemp(path.join(tmpdir(), "whosays-web-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const web = await startWeb({
    mode: "start",
    address: { host: "127.0.0.1", port, url },
    database: testLogin(),
    env: {
      ...process.env,
      WHOSAYS_BUILD_DIR: neededEnv("WHOSAYS_TEST_BUILD_DIR"),
      WHOSAYS_GRACE_S: "1",
      ...env,
    },
    logFile: path.join(folder, "web.log"),
    signal: new AbortController().signal,
  });
  return {
    url,
    async close() {
      await web.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
