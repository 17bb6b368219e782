import { closeSync, openSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Address } from "./address.mjs";
import { type Child, startChild } from "./children.mjs";
import type { Database } from "./database";
import { Fault } from "./fault.mjs";
import { root } from "./paths.mjs";

export const nextProgram = path.join(root, "node_modules/next/dist/bin/next");

type WebOptions = {
  mode: "start" | "dev";
  address: Address;
  database: Database;
  /** Where its log lines go; undefined: to our own output. */
  logFile?: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
};

const ANSWER_LIMIT_MS = 60_000;

/** Between the end of its own grace and the end of ours. */
const TIDYING_MS = 5_000;

/** Starts the web process and returns when it answers. */
export async function startWeb({
  mode,
  address,
  database,
  logFile,
  env,
  signal,
}: WebOptions): Promise<Child> {
  const { host, port } = address;
  if (logFile) await mkdir(path.dirname(logFile), { recursive: true });
  const output = logFile ? openSync(logFile, "w") : "inherit";
  const child = startChild(process.execPath, [nextProgram, mode, "-H", host, "-p", String(port)], {
    cwd: root,
    env: webEnv(env, address, database),
    output,
    signal,
    grace: graceOf(env) + TIDYING_MS,
  });
  if (typeof output === "number") closeSync(output);
  let gone = false;
  void child.ended.then(() => (gone = true));
  const giveUpAt = Date.now() + ANSWER_LIMIT_MS;
  while (!(await answers(address))) {
    signal.throwIfAborted();
    if (gone || Date.now() > giveUpAt) {
      await child.stop();
      throw await webFault(logFile);
    }
    await sleep(50);
  }
  return child;
}

/** What the web process itself gives running answers; a wrong value it refuses to start with. */
function graceOf({ WHOSAYS_GRACE_S }: NodeJS.ProcessEnv): number {
  return (Number(WHOSAYS_GRACE_S || 10) || 0) * 1_000;
}

function webEnv(
  env: NodeJS.ProcessEnv,
  { host, port }: Address,
  database: Database,
): NodeJS.ProcessEnv {
  const { NEO4J_DATABASE: _, ...rest } = env;
  return {
    ...rest,
    HOST: host,
    PORT: String(port),
    NEO4J_URI: database.uri,
    NEO4J_USERNAME: database.username,
    NEO4J_PASSWORD: database.password,
    ...(database.database && { NEO4J_DATABASE: database.database }),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** Any answer will do: what it says is the page's own matter. */
function answers({ host, port }: Address): Promise<boolean> {
  const reached =
    host === "0.0.0.0"
      ? "127.0.0.1"
      : host === "::"
        ? "[::1]"
        : host.includes(":")
          ? `[${host}]`
          : host;
  return fetch(`http://${reached}:${port}/`, { method: "HEAD", redirect: "manual" }).then(
    () => true,
    () => false,
  );
}

async function webFault(logFile: string | undefined): Promise<Fault> {
  const log = logFile ? await readFile(logFile, "utf8") : "";
  const said = log.split("\n").findLast((line) => /error|⨯/i.test(line)) ?? "it ended";
  return new Fault(
    `web process did not start: ${said.trim()}`,
    `read ${logFile ?? "the lines above"}`,
  );
}
