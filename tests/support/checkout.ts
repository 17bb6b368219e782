import { spawn } from "node:child_process";
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
import { root } from "@/scripts/setup/paths.mjs";

/** A checkout to try the commands in, so that the real one's locks and data are left alone. */
export type Checkout = {
  dir: string;
  /** An empty folder to be the PATH. */
  bin: string;
  /** Puts a program into `bin` that runs this shell script. */
  stub(name: string, script: string): void;
  run(
    script: string,
    options: { env?: Record<string, string>; node?: string[]; args?: string[] },
  ): Promise<Ran>;
  remove(): void;
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
  return {
    dir,
    bin,
    stub(name, script) {
      const file = path.join(bin, name);
      writeFileSync(file, `#!/bin/sh\n${script}\n`);
      chmodSync(file, 0o755);
    },
    run: (script, { env = {}, node = [], args = [] }) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [...node, path.join(dir, script), ...args], {
          cwd: dir,
          env: { ...bare, ...env, NODE_ENV: "test" },
        });
        let output = "";
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding("utf8").on("data", (text: string) => (output += text));
        }
        child.once("error", reject);
        child.once("close", (code) => resolve({ code, lines: output.trim().split("\n") }));
      }),
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}
