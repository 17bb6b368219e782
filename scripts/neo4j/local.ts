import { closeSync, existsSync, openSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Child, startChild } from "../setup/children.mjs";
import { needDisk } from "../setup/disk.mjs";
import { Fault } from "../setup/fault.mjs";
import { freePort } from "../setup/ports.mjs";
import { neo4jConf } from "./conf";
import type { ServerJars } from "./jars.mjs";
import type { Java } from "./java.mjs";
import { lines } from "./lines.mjs";
import { openPassword } from "./password";
import { endRemains, noteServer } from "./remains";
import { settleLogin } from "./settle";

export type LocalNeo4j = {
  uri: string;
  username: string;
  password: string;
  /** Of the server itself. */
  pid: number;
  /** The process that an earlier start had left in this home, and that had to end first. */
  replaced?: number;
  /** Resolves when the server has ended, by whatever cause. */
  ended: Promise<unknown>;
  /** Lets it write its checkpoint and ends it; repeatable. */
  stop(): Promise<void>;
  /** Ends it as a crash would; repeatable. */
  kill(): Promise<void>;
};

export type LocalNeo4jOptions = {
  jars: ServerJars;
  java: Java;
  /** Holds data, logs, conf and the password file; a second start there finds the same data. */
  home: string;
  /** Default: any free one. */
  port?: number;
  /** Aborting stops the server, also long after it has started. */
  signal?: AbortSignal;
  /** Told what goes on, a few words at a time. */
  log?: (text: string) => void;
};

const START_LIMIT_MS = 120_000;

/** Data, transaction logs that are allocated at once, and room to work. */
const NEEDED_MB = 700;

const OPENED_PACKAGES = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];

/** Starts a Neo4j of ours on 127.0.0.1 and returns when it takes queries. It never outlives us. */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const { jars, java, home, signal, log = () => {} } = options;
  const port = options.port ?? (await freePort());
  await needDisk(home, NEEDED_MB);
  const isNew = !existsSync(path.join(home, "data/databases"));
  const conf = path.join(home, "conf");
  await mkdir(conf, { recursive: true });
  await mkdir(path.join(home, "logs"), { recursive: true });
  await writeFile(path.join(conf, "neo4j.conf"), neo4jConf({ port, home }));
  const password = await openPassword(home);
  const ended = await endRemains(home);

  const consoleLog = path.join(home, "logs/console.log");
  const output = openSync(consoleLog, "w");
  const child = startChild(java.command, javaArguments(jars, home, conf), {
    output,
    ...(signal && { signal }),
  });
  closeSync(output);
  const pid = await child.pid;
  await noteServer(home, pid);

  const login = { uri: `bolt://127.0.0.1:${port}`, username: "neo4j", password };
  log(`waiting for Bolt on port ${port}`);
  const settled = settleLogin({
    login,
    port,
    isNew,
    home,
    limitMs: START_LIMIT_MS,
    ended: child.ended,
  });
  await settled.catch(async (error: unknown) => {
    await child.stop();
    signal?.throwIfAborted();
    throw error instanceof Fault ? error : await startFault(child, consoleLog, error);
  });
  return {
    ...login,
    pid,
    ...(ended !== undefined && { replaced: ended }),
    ended: child.ended,
    stop: async () => void (await child.stop()),
    kill: async () => void (await child.kill()),
  };
}

function javaArguments(jars: ServerJars, home: string, conf: string): string[] {
  return [
    "-Xms512m",
    "-Xmx1g",
    ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    "-cp",
    path.join(jars.dir, "*"),
    lines[jars.line].mainClass,
    `--home-dir=${home}`,
    `--config-dir=${conf}`,
  ];
}

async function startFault(child: Child, consoleLog: string, cause: unknown): Promise<Fault> {
  const { error } = await child.ended;
  const said = await readFile(consoleLog, "utf8");
  const reason =
    error ?? said.split("\n").findLast((line) => /\b(ERROR|Caused by|Exception)\b/.test(line));
  return new Fault(
    `local Neo4j did not start: ${(reason ?? String(cause)).trim().slice(0, 300)}`,
    `read ${consoleLog}`,
    {
      cause,
    },
  );
}
