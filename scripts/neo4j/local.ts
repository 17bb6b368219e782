import { closeSync, existsSync, openSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { startChild } from "../setup/children.mjs";
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
  /** It serves for minutes only: see `BRIEF`. */
  isBrief?: boolean;
  /** It serves what it has, and takes no writes. */
  isReadOnly?: boolean;
  /** Aborting stops the server, also long after it has started. */
  signal?: AbortSignal;
  /** Told what goes on, a few words at a time. */
  log?: (text: string) => void;
};

const START_LIMIT_MS = 120_000;

/** Data, transaction logs that are allocated at once, and room to work. */
const NEEDED_MB = 700;

/**
 * Compiles quickly and not well, and collects garbage in one thread that asks nothing of the others.
 * A server's own start and first queries are mostly the compiler's work: they take less than half
 * of the processor's time so, and its thousandth query more.
 */
const BRIEF = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

const OPENED_PACKAGES = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];

/** Another program was faster to listen on the port. */
export class PortTakenFault extends Fault {
  constructor(port: number) {
    super(
      `port ${port} of the local Neo4j taken`,
      "end what listens there, or choose another port",
    );
  }
}

/** So many free ports in a row are not taken by chance. */
const PORTS_TRIED = 3;

/**
 * Starts a Neo4j of ours on 127.0.0.1 and returns when it takes queries. It never outlives us.
 *
 * @throws PortTakenFault if it was told its port
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  if (options.port !== undefined) return startOnPort(options, options.port);
  for (let tried = 1; ; tried += 1) {
    const started = await startOnPort(options, await freePort()).catch((error: unknown) => {
      if (error instanceof PortTakenFault && tried < PORTS_TRIED) return undefined;
      throw error;
    });
    if (started) return started;
  }
}

async function startOnPort(options: LocalNeo4jOptions, port: number): Promise<LocalNeo4j> {
  const { jars, java, home, isBrief, isReadOnly, signal, log = () => {} } = options;
  await needDisk(home, NEEDED_MB);
  const isNew = !existsSync(path.join(home, "data/databases"));
  const conf = path.join(home, "conf");
  await mkdir(conf, { recursive: true });
  await mkdir(path.join(home, "logs"), { recursive: true });
  await writeFile(path.join(conf, "neo4j.conf"), neo4jConf({ port, home, isReadOnly }));
  const password = await openPassword(home);
  const ended = await endRemains(home);

  const serverLog = await beginLog(home);
  const output = openSync(path.join(home, "logs/console.log"), "w");
  const args = [...(isBrief ? BRIEF : []), ...javaArguments(jars, home, conf)];
  const child = startChild(java.command, args, {
    output,
    ...(signal && { signal }),
  });
  closeSync(output);
  const pid = await child.pid;
  await noteServer(home, pid);

  const login = { uri: `bolt://127.0.0.1:${port}`, username: "neo4j", password };
  log(`waiting for Bolt on port ${port}`);
  await settleLogin({
    login,
    // Any server may answer on that port: only the log says that it is ours.
    isUp: async () => (await readLog(serverLog)).includes("Bolt enabled on"),
    isNew,
    home,
    limitMs: START_LIMIT_MS,
    ended: child.ended,
  }).catch(async (error: unknown) => {
    const { error: unstarted } = await child.stop();
    signal?.throwIfAborted();
    if (error instanceof Fault) throw error;
    throw startFault(unstarted ?? (await readLog(serverLog)), { port, serverLog, cause: error });
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

type StartFacts = { port: number; serverLog: string; cause: unknown };

function startFault(said: string, { port, serverLog, cause }: StartFacts): Fault {
  if (said.includes("Address already in use")) return new PortTakenFault(port);
  const reason = said
    .split("\n")
    .findLast((line) => /\b(ERROR|Caused by|ENOENT|EACCES)\b/.test(line));
  return new Fault(
    `local Neo4j did not start: ${(reason ?? String(cause)).trim().slice(0, 300)}`,
    `read ${serverLog}`,
    { cause },
  );
}

/** The server appends to its log: what an earlier start said there must not be taken for ours. */
async function beginLog(home: string): Promise<string> {
  const file = path.join(home, "logs/neo4j.log");
  await rename(file, path.join(home, "logs/neo4j.previous.log")).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    },
  );
  return file;
}

const readLog = (file: string): Promise<string> => readFile(file, "utf8").catch(() => "");
