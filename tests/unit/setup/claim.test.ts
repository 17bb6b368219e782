import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { claim } from "@/scripts/setup/claim.mjs";
import { identify } from "@/scripts/setup/identity.mjs";
import { root } from "@/scripts/setup/paths.mjs";

// Each starts processes, and the machine may be building at the same time.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "whosays-claim-"));
  file = path.join(folder, "deep/claim.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const self = identify(process.pid);

test("the second to claim is told who was first, and what that one noted", async () => {
  const first = await claim<{ uri: string }>(file);
  if (first.kind !== "ours") throw new Error("nobody else was there");
  expect(first.remains).toBeUndefined();
  expect(await claim(file)).toEqual({ kind: "theirs", holder: self, facts: undefined });
  await first.note({ uri: "bolt://127.0.0.1:1" });
  expect(await claim(file)).toEqual({
    kind: "theirs",
    holder: self,
    facts: { uri: "bolt://127.0.0.1:1" },
  });
  await first.release();
  await first.release();
  expect((await claim(file)).kind).toBe("ours");
  expect(readdirSync(path.dirname(file))).toEqual(["claim.json"]);
});

test("what a process that is gone had noted is handed on", async () => {
  const { pid } = spawnSync("true");
  for (const holder of [
    { pid, startedAt: "1" },
    { pid: process.pid, startedAt: "another start of the same number" },
  ]) {
    const old = await claim(file);
    if (old.kind === "ours") await old.release();
    writeFileSync(file, JSON.stringify({ holder, facts: { url: "http://127.0.0.1:3000" } }));
    const taken = await claim<{ url: string }>(file);
    if (taken.kind !== "ours") throw new Error("a dead process holds nothing");
    expect(taken.remains).toEqual({ url: "http://127.0.0.1:3000" });
    await taken.release();
  }
});

test("of many processes at once, over a dead claim, exactly one gets it", async () => {
  const script = `
    import { claim } from ${JSON.stringify(path.join(root, "scripts/setup/claim.mjs"))};
    const { kind } = await claim(process.argv[1]);
    process.stdout.write(kind);
    process.stdin.resume();
  `;
  for (let round = 0; round < 3; round += 1) {
    rmSync(path.dirname(file), { recursive: true, force: true });
    await claim(file);
    writeFileSync(file, JSON.stringify({ holder: { pid: 1, startedAt: "long ago" } }));
    const contenders = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ["--input-type=module", "-e", script, file]),
    );
    const kinds = await Promise.all(
      contenders.map(
        (contender) =>
          new Promise<string>((resolve) =>
            contender.stdout.once("data", (data) => resolve(String(data))),
          ),
      ),
    );
    const holder: { holder: { pid: number } } = JSON.parse(readFileSync(file, "utf8"));
    expect(kinds.toSorted()).toEqual(["ours", ...Array.from({ length: 5 }, () => "theirs")]);
    expect(holder.holder.pid).toBe(contenders[kinds.indexOf("ours")]?.pid);
    for (const contender of contenders) contender.kill("SIGKILL");
  }
});
