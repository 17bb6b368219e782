import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { runChild, startChild } from "../setup/children.mjs";
import { Fault } from "../setup/fault.mjs";
import { freePort } from "../setup/ports.mjs";
import { type LocalNeo4j, type LocalNeo4jOptions, PortTakenFault } from "./local";
import { openPassword } from "./password";
import { isListening, settleLogin } from "./settle";

const IMAGE = "neo4j:5.26-community";

/** Pulling the image may come before the start. */
const START_LIMIT_MS = 600_000;

/**
 * As `startLocalNeo4j`, by Docker.
 *
 * @throws PortTakenFault if another program was faster to listen on the port
 */
export async function startDockerNeo4j(
  options: Omit<LocalNeo4jOptions, "jars" | "java">,
): Promise<LocalNeo4j> {
  const { home, signal, log = () => {} } = options;
  const port = options.port ?? (await freePort());
  const isNew = !existsSync(path.join(home, "data/databases"));
  await mkdir(path.join(home, "data"), { recursive: true });
  const password = await openPassword(home);

  // The name belongs to the home, so one that an earlier start left is found and removed.
  const name = `whosays-${createHash("sha256").update(home).digest("hex").slice(0, 12)}`;
  await runChild("docker", ["rm", "--force", name]);
  const logFile = path.join(home, "docker.log");
  const output = openSync(logFile, "w");
  const child = startChild(
    "docker",
    ["run", "--rm", "--name", name, ...runArguments(port, home), IMAGE],
    { output, ...(signal && { signal }) },
  );
  closeSync(output);
  const login = { uri: `bolt://127.0.0.1:${port}`, username: "neo4j", password };
  log(`waiting for ${IMAGE} on port ${port}`);
  await settleLogin({
    login,
    isUp: () => isListening(port),
    isNew,
    home,
    limitMs: START_LIMIT_MS,
    ended: child.ended,
  }).catch(async (cause: unknown) => {
    await child.stop();
    signal?.throwIfAborted();
    if (cause instanceof Fault) throw cause;
    if (saysPortTaken(await readFile(logFile, "utf8"))) throw new PortTakenFault(port);
    throw new Fault(`Neo4j did not start by Docker (${IMAGE})`, `read ${logFile}`, { cause });
  });
  return {
    ...login,
    pid: await child.pid,
    ended: child.ended,
    stop: async () => void (await child.stop()),
    kill: async () => {
      await runChild("docker", ["kill", name]);
      await child.kill();
    },
  };
}

/** Docker says it in one way, the system in another, and so does a server that tried to listen. */
export const saysPortTaken = (log: string): boolean =>
  /port is already allocated|address already in use/i.test(log);

function runArguments(port: number, home: string): string[] {
  const settings = {
    // The server must tell routing drivers the port that they see.
    NEO4J_server_bolt_advertised__address: `127.0.0.1:${port}`,
    NEO4J_dbms_usage__report_enabled: "false",
    NEO4J_dbms_security_allow__csv__import__from__file__urls: "false",
    NEO4J_server_memory_pagecache_size: "256m",
    NEO4J_server_memory_heap_max__size: "1g",
  };
  return [
    ...["--publish", `127.0.0.1:${port}:7687`, "--volume", `${home}/data:/data`],
    ...Object.entries(settings).flatMap(([key, value]) => ["--env", `${key}=${value}`]),
  ];
}
