import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Identity, isAlive } from "@/scripts/setup/identity.mjs";
import { cacheDir } from "@/scripts/setup/paths.mjs";
import { makeCheckout, type Started } from "@/tests/support/checkout";

/** `npm run db` in a checkout of its own, on the Java and the jars of this machine. */

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const checkout = makeCheckout();
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  checkout.remove();
});

function startDb(): Started {
  const { PATH = "" } = process.env;
  const cache = path.dirname(cacheDir(process.env));
  const db = checkout.start("scripts/start.mjs", {
    args: ["--only-db"],
    env: { PATH, HOME: homedir(), XDG_CACHE_HOME: cache, WHOSAYS_JAVA_HOMES: "/usr/lib/jvm" },
  });
  running.push(db.child);
  return db;
}

async function untilSaid({ lines, child }: Started, wanted: RegExp): Promise<string> {
  while (child.exitCode === null) {
    const found = lines.find((line) => wanted.test(line));
    if (found !== undefined) return found;
    await sleep(50);
  }
  throw new Error(`ended without saying ${wanted}: ${lines.join("\n")}`);
}

const READY = /^Ctrl-C ends it/;
const server = (): Identity =>
  JSON.parse(readFileSync(path.join(checkout.dir, ".whosays/neo4j/server.json"), "utf8"));

async function untilGone(identity: Identity): Promise<void> {
  while (isAlive(identity)) await sleep(50);
}

describe.runIf(process.env["WHOSAYS_TEST_NEO4J_LINE"] === "lts")("npm run db", () => {
  let db: Started;
  beforeAll(async () => {
    db = startDb();
    await untilSaid(db, READY);
  });

  test("a second command of the checkout uses the same server and leaves it running", async () => {
    const second = startDb();
    expect(await second.ended).toBe(0);
    expect(second.lines[0]).toContain(`which process ${db.child.pid} runs`);
    expect(isAlive(server())).toBe(true);
  });

  test("after a kill -9 the server ends by itself and the next start finds its data", async () => {
    const orphan = server();
    db.child.kill("SIGKILL");
    const next = startDb();
    await untilSaid(next, READY);
    expect(isAlive(orphan)).toBe(false);
    expect(server().pid).not.toBe(orphan.pid);
    db = next;
  });

  test("a server that dies is started again on the same port", async () => {
    const uri = await untilSaid(db, /URI/);
    const died = server();
    process.kill(died.pid, "SIGKILL");
    await untilSaid(db, /ended by itself: starting it again/);
    while (!isAlive(server()) || server().pid === died.pid) await sleep(100);
    const started = () => db.lines.filter((line) => line.startsWith("✓ database"));
    while (started().length < 2) await sleep(50);
    expect(started()[1]).toContain(/bolt:\S+/.exec(uri)?.[0]);
  });

  test("SIGTERM ends it and the server, without a word of failure", async () => {
    const ours = server();
    db.child.kill("SIGTERM");
    expect(await db.ended).toBe(0);
    await untilGone(ours);
    expect(db.lines.at(-1)).toBe("SIGTERM: ending");
  });
});
