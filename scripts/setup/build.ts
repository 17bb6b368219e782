import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import { runChild } from "./children.mjs";
import type { Context } from "./context";
import { Fault } from "./fault.mjs";
import { listFiles } from "./files";
import { root } from "./paths.mjs";
import { nextProgram } from "./web";

/** All that goes into the built application. */
const SOURCES = [
  "app",
  "lib",
  "scripts/story",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];

type BuildOptions = Pick<Context, "report" | "env"> & {
  signal: AbortSignal;
  /** Inside the checkout; Next's own name for it is `distDir`. */
  buildDir: string;
};

/** Builds the application if its sources changed since it was last built into this folder. */
export async function ensureBuild({ report, env, signal, buildDir }: BuildOptions): Promise<void> {
  const stamp = path.join(root, buildDir, "whosays-sources");
  const sources = await digestSources();
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === sources) return;
  await report.step("build", async (note) => {
    const { code, output, error } = await runChild(process.execPath, [nextProgram, "build"], {
      cwd: root,
      // React must be built for production, whatever this shell says.
      env: {
        ...env,
        NODE_ENV: "production",
        WHOSAYS_BUILD_DIR: buildDir,
        NEXT_TELEMETRY_DISABLED: "1",
      },
      signal,
    });
    signal.throwIfAborted();
    if (code !== 0) {
      report.line(error ?? output.trimEnd());
      throw new Fault("build failed", "mend what the lines above say");
    }
    // Most starts build nothing, and need no bundler.
    const { buildStory } = await import("../story/build");
    await buildStory(path.join(root, buildDir));
    signal.throwIfAborted();
    await writeFile(stamp, sources);
    note(buildDir);
  });
}

/** Of every source file its path and content: times change with each checkout, contents do not. */
async function digestSources(): Promise<string> {
  const files = (await Promise.all(SOURCES.map((name) => listFiles(path.join(root, name))))).flat();
  const hash = createHash("sha256");
  for (const file of files)
    hash.update(`${path.relative(root, file)}\0`).update(await readFile(file));
  return hash.digest("hex");
}
