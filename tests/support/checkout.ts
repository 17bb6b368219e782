import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { root } from "@/scripts/setup/paths.mjs";

/** A checkout to try the commands in, so that the real one's locks and data are left alone. */
export type Checkout = {
  dir: string;
  /** An empty folder to be the PATH. */
  bin: string;
  /** Puts a program into `bin` that runs this shell script. */
  stub(name: string, script: string): void;
  start(script: string, options: RunOptions): Started;
  /** Starts it and waits for its end. */
  run(script: string, options: RunOptions): Promise<Ran>;
  remove(): void;
};

type RunOptions = { env?: Record<string, string>; node?: string[]; args?: string[] };

export type Started = {
  child: ChildProcess;
  /** What it has said so far. */
  lines: string[];
  /** Its exit code. */
  ended: Promise<number | null>;
};

export type Ran = { code: number | null; lines: string[] };

const COPIED = ["scripts", "lib", "package.json", "package-lock.json", "tsconfig.json"];

export function makeCheckout({ installed = true } = {}): Checkout {
  const top = mkdtempSync(path.join(tmpdir(), "whosays-checkout-"));
  const dir = path.join(top, "checkout");
  const bin = path.join(top, "bin");
  mkdirSync(dir);
  mkdirSync(bin);
  for (const name of COPIED)
    cpSync(path.join(root, name), path.join(dir, name), { recursive: true });
  if (installed) symlinkSync(path.join(root, "node_modules"), path.join(dir, "node_modules"));

  // Nothing of this machine: no Java, Maven or Docker, and an empty cache.
  const bare = {
    PATH: bin,
    HOME: top,
    XDG_CACHE_HOME: path.join(top, "cache"),
    WHOSAYS_JAVA_HOMES: bin,
    PORT: "0",
  };
  const start: Checkout["start"] = (script, { env = {}, node = [], args = [] }) => {
    const child = spawn(process.execPath, [...node, path.join(dir, script), ...args], {
      cwd: dir,
      env: { ...bare, ...env, NODE_ENV: "test" },
    });
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => lines.push(line));
    }
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    return { child, lines, ended };
  };
  return {
    dir,
    bin,
    stub(name, script) {
      const file = path.join(bin, name);
      writeFileSync(file, `#!/bin/sh\n${script}\n`);
      chmodSync(file, 0o755);
    },
    start,
    async run(script, options) {
      const { ended, lines } = start(script, options);
      return { code: await ended, lines };
    },
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}
