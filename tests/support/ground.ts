import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Database, openDatabase } from "@/lib/neo4j/driver";
import { migrate } from "@/lib/neo4j/migrate";
import { type LocalNeo4j, startLocalNeo4j } from "@/scripts/neo4j/local";
import { freePort } from "@/scripts/setup/ports.mjs";
import { createReport } from "@/scripts/setup/report.mjs";
import { chooseTestServers, fetchServer } from "@/scripts/setup/servers.mjs";
import { startWeb } from "@/scripts/setup/web";
import { neededEnv } from "./browser";
import { isFull } from "./scale";

/** A database and a web process of a test's own, to be ill-treated. */
export interface Ground {
  readonly url: string;
  readonly database: Database;
  readonly webPid: number;
  /** Ends the database as a crash would. */
  kill(): Promise<void>;
  /** Lets it end in peace: after a crash it has to write before it can be read. */
  stop(): Promise<void>;
  /** Starts it again, on the same data and port; returns when it takes queries. */
  startAgain(how?: { readonly isReadOnly: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** Migrated, and without an article. */
export async function openGround(): Promise<Ground> {
  const leaving = new AbortController();
  const { signal } = leaving;
  const { env } = process;
  const report = createReport(process.stdout);
  const [server] = await chooseTestServers(env, signal);
  const fetched = server && (await fetchServer(server, { env, report, signal }));
  if (fetched?.kind !== "java" || !fetched.jars) {
    throw new Error("Java missing: this test starts and kills a Neo4j of its own");
  }
  const { java, jars } = fetched;
  const folder = await mkdtemp(path.join(tmpdir(), "whosays-ground-"));
  const home = path.join(folder, "neo4j");
  const [boltPort, webPort] = [await freePort(), await freePort()];
  const start = (isReadOnly = false): Promise<LocalNeo4j> =>
    startLocalNeo4j({ jars, java, home, port: boltPort, isBrief: !isFull, isReadOnly, signal });

  let neo4j = await start();
  const database = openDatabase(neo4j);
  await migrate(database);
  const url = `http://127.0.0.1:${webPort}`;
  const web = await startWeb({
    mode: "start",
    address: { host: "127.0.0.1", port: webPort, url },
    database: neo4j,
    env: { ...env, WHOSAYS_BUILD_DIR: neededEnv("WHOSAYS_TEST_BUILD_DIR"), WHOSAYS_GRACE_S: "1" },
    logFile: path.join(folder, "web.log"),
    signal,
  });
  return {
    url,
    database,
    webPid: await web.pid,
    kill: () => neo4j.kill(),
    stop: () => neo4j.stop(),
    async startAgain({ isReadOnly } = { isReadOnly: false }) {
      neo4j = await start(isReadOnly);
    },
    async close() {
      await web.stop();
      await database.close();
      await neo4j.kill();
      leaving.abort();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
