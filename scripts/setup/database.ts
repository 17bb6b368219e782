import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ServerLogin } from "@/lib/neo4j/admin";
import { startDockerNeo4j } from "../neo4j/docker";
import { type LocalNeo4j, PortTakenFault, startLocalNeo4j } from "../neo4j/local";
import { openPassword } from "../neo4j/password";
import { claim } from "./claim.mjs";
import { Fault } from "./fault.mjs";
import type { Context } from "./context";
import { stateDir } from "./paths.mjs";
import { freePort, isPortFree } from "./ports.mjs";
import type { Note } from "./report.mjs";
import { checkServer } from "./server-check";
import type { Server } from "./servers.mjs";

export type Database = ServerLogin & {
  /** undefined: the server's own choice. */
  database?: string;
  /** Only of a server that we run ourselves. */
  ended?: Promise<unknown>;
  /** Only of a server that we run ourselves: on the same data and port, after it has ended. */
  startAgain?: (note: Note) => Promise<Database>;
};

/** Home of the local Neo4j of this checkout. */
export const localHome = path.join(stateDir, "neo4j");

/** Neo4j's own port, so that other tools find ours by their defaults; any other if it is taken. */
const USUAL_PORT = 7687;

const OTHER_START_LIMIT_MS = 120_000;

/** Finds or starts the database of this checkout, as one step. */
export function openDatabase(
  server: Server,
  { report, signal, atEnd }: Context,
): Promise<Database> {
  return report.step("database", async (note) => {
    if (server.kind !== "given") return openLocal(server, { note, signal, atEnd });
    const { kind: _, ...login } = server;
    const { version, edition } = await checkServer(login);
    note(`Neo4j ${version} ${edition} at ${login.uri}`);
    return login;
  });
}

type Opening = Pick<Context, "signal" | "atEnd"> & { note: Note };

async function openLocal(
  server: Exclude<Server, { kind: "given" }>,
  opening: Opening,
): Promise<Database> {
  const { note, signal, atEnd } = opening;
  const claimed = await claim<{ uri: string }>(path.join(stateDir, "neo4j.json"));
  if (claimed.kind === "theirs") return shareLocal(claimed.holder.pid, opening);
  atEnd(claimed.release);

  // The same port again after a restart: others hold its address.
  let port = (await isPortFree(USUAL_PORT)) ? USUAL_PORT : await freePort();
  const start = async (tell: Note): Promise<Database> => {
    const options = { home: localHome, signal, log: tell };
    const started = await startServer(server, { ...options, port }).catch((error: unknown) => {
      if (error instanceof PortTakenFault) return startServer(server, options);
      throw error;
    });
    port = Number(new URL(started.uri).port);
    atEnd(started.stop);
    await claimed.note({ uri: started.uri });
    const { version, edition } = await checkServer(started);
    const remains = started.replaced
      ? `; ended process ${started.replaced}, left by an earlier start`
      : "";
    tell(`Neo4j ${version} ${edition} at ${started.uri}${remains}`);
    return { ...started, startAgain: start };
  };
  return start(note);
}

function startServer(
  server: Exclude<Server, { kind: "given" }>,
  options: Omit<Parameters<typeof startLocalNeo4j>[0], "jars" | "java">,
): Promise<LocalNeo4j> {
  if (server.kind === "docker") return startDockerNeo4j(options);
  const { jars, java } = server;
  if (!jars) throw new Error("jars are fetched before a server is started");
  return startLocalNeo4j({ ...options, jars, java });
}

/** Uses the server that another command of this checkout runs, and leaves it running. */
async function shareLocal(pid: number, { note, signal }: Opening): Promise<Database> {
  const giveUpAt = Date.now() + OTHER_START_LIMIT_MS;
  while (Date.now() < giveUpAt) {
    const claimed = await claim<{ uri: string }>(path.join(stateDir, "neo4j.json"));
    if (claimed.kind === "ours") {
      await claimed.release();
      throw new Fault(`process ${pid} ended before its Neo4j answered`, "start again");
    }
    if (claimed.facts) {
      const login = {
        uri: claimed.facts.uri,
        username: "neo4j",
        password: await openPassword(localHome),
      };
      const { version } = await checkServer(login);
      note(`Neo4j ${version} at ${login.uri}, which process ${pid} runs`);
      return login;
    }
    note(`waiting for the Neo4j of process ${pid}`);
    await sleep(200, undefined, { signal });
  }
  throw new Fault(`Neo4j of process ${pid} did not answer`, "end that process and start again");
}
