import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runChild, startChild } from "@/scripts/setup/children.mjs";
import { identify, isAlive } from "@/scripts/setup/identity.mjs";
import { root } from "@/scripts/setup/paths.mjs";

// Each starts processes, and the machine may be building at the same time.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "whosays-children-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that starts another, notes both, and waits for ever; it may refuse to be asked. */
const FAMILY = `
  const { spawn } = require("node:child_process");
  const deaf = process.argv.includes("deaf") ? "process.on('SIGTERM', () => {});" : "";
  if (deaf) process.on("SIGTERM", () => {});
  const child = spawn(process.execPath, ["-e", deaf + "setInterval(() => {}, 1e6)"]);
  require("node:fs").writeFileSync(process.argv[1], JSON.stringify([process.pid, child.pid]));
  setInterval(() => {}, 1e6);
`;

async function untilNoted(file: string): Promise<{ pid: number; startedAt: string }[]> {
  const text = await waitFor(() => quietRead(file) || undefined);
  return (JSON.parse(text) as number[]).map((pid) => identify(pid) ?? { pid, startedAt: "gone" });
}

function quietRead(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

async function waitFor<T>(look: () => T | undefined): Promise<T> {
  const giveUpAt = Date.now() + 10_000;
  while (Date.now() < giveUpAt) {
    const seen = look();
    if (seen !== undefined) return seen;
    await sleep(20);
  }
  throw new Error("waited 10 s for nothing");
}

const noneAlive = (family: { pid: number; startedAt: string }[]) => () =>
  family.some(isAlive) ? undefined : true;

describe("a child", () => {
  test.each([[[]], [["deaf"]]])("is ended with all that it started %o", async (options) => {
    const file = path.join(folder, "family");
    const child = startChild(process.execPath, ["-e", FAMILY, file, ...options], { grace: 300 });
    const family = await untilNoted(file);
    expect(family.map(isAlive)).toEqual([true, true]);
    await Promise.all([child.stop(), child.stop()]);
    expect(await waitFor(noneAlive(family))).toBe(true);
    await child.stop();
  });

  test("ends at once when it is killed, twice without harm", async () => {
    const file = path.join(folder, "family");
    const child = startChild(process.execPath, ["-e", FAMILY, file, "deaf"]);
    const family = await untilNoted(file);
    await child.kill();
    expect(await waitFor(noneAlive(family))).toBe(true);
    await child.kill();
  });

  test("ends when its signal aborts", async () => {
    const controller = new AbortController();
    const file = path.join(folder, "family");
    const child = startChild(process.execPath, ["-e", FAMILY, file], { signal: controller.signal });
    const family = await untilNoted(file);
    controller.abort();
    await child.ended;
    expect(await waitFor(noneAlive(family))).toBe(true);
  });

  test("tells its exit code, its last words, and why it could not start", async () => {
    const said = await runChild(process.execPath, [
      "-e",
      "console.log('out'); console.error('err'); process.exitCode = 3",
    ]);
    expect({ ...said, output: said.output.split("\n").toSorted().join(" ").trim() }).toEqual({
      code: 3,
      signal: null,
      output: "err out",
    });
    expect(await runChild(path.join(folder, "none"), [])).toEqual({
      code: 127,
      error: `spawn ${path.join(folder, "none")} ENOENT`,
      output: "",
    });
  });
});

test.each([
  ["SIGKILL", []],
  ["SIGKILL", ["deaf"]],
  ["SIGTERM", []],
] as const)("when the parent ends by %s, its children end too %o", async (signal, options) => {
  const file = path.join(folder, "family");
  const parentScript = path.join(folder, "parent.mjs");
  const children = path.join(root, "scripts/setup/children.mjs");
  writeFileSync(
    parentScript,
    `import { startChild } from ${JSON.stringify(children)};
     startChild(process.execPath, ["-e", ${JSON.stringify(FAMILY)}, ...process.argv.slice(2)], { grace: 300, output: "inherit" });`,
  );
  const parent = spawn(process.execPath, [parentScript, file, ...options], { stdio: "ignore" });
  const family = await untilNoted(file);
  expect(family.map(isAlive)).toEqual([true, true]);
  parent.kill(signal);
  expect(await waitFor(noneAlive(family))).toBe(true);
});

test.runIf(process.platform === "linux")(
  "a warden that is killed does not leave the program alone",
  async () => {
    const file = path.join(folder, "family");
    const child = startChild(process.execPath, ["-e", FAMILY, file]);
    const family = await untilNoted(file);
    const warden = Number(
      readFileSync(`/proc/${family[0]?.pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1],
    );
    process.kill(warden, "SIGKILL");
    await child.ended;
    expect(await waitFor(noneAlive(family))).toBe(true);
  },
);
