import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { runChild } from "./children.mjs";
import type { Context } from "./context";
import { cacheDir } from "./paths.mjs";
import { findProgram } from "./programs.mjs";

/** What graphs are read back with in tests: the versions that they were seen to be read by. */
const PACKAGES = ["networkx==3.6.1", "igraph==1.0.0"];
/** networkx needs it. */
const OLDEST = 11;
const NAMES = ["python3", "python3.14", "python3.13", "python3.12", "python3.11"];

export interface TestPython {
  /** The interpreter that has them; empty where there is none. */
  readonly WHOSAYS_TEST_PYTHON: string;
  /** What to do about it then, in a line. */
  readonly WHOSAYS_TEST_PYTHON_MISSING: string;
}

const missing = (line: string): TestPython => ({
  WHOSAYS_TEST_PYTHON: "",
  WHOSAYS_TEST_PYTHON_MISSING: line,
});

/**
 * A Python with networkx and igraph, beside Neo4j's jars in the cache, so that the next clone
 * waits for nothing. Only the tests that read graphs back need it: where it cannot be had, they
 * say so, and all others run.
 */
export async function ensurePython({ env, report, signal }: Context): Promise<TestPython> {
  const dir = path.join(cacheDir(env), `python-${PACKAGES.join("-").replaceAll("==", "-")}`);
  const python = path.join(dir, "bin/python");
  const found = { WHOSAYS_TEST_PYTHON: python, WHOSAYS_TEST_PYTHON_MISSING: "" };
  if (existsSync(python)) return found;
  const own = await findPython(env, signal);
  if (own === undefined)
    return missing(
      `Python 3.${OLDEST} or newer missing: install it with its venv (apt-get install python3 python3-venv), or set WHOSAYS_PYTHON`,
    );
  return report.step("Python with networkx and igraph", async (note) => {
    await mkdir(path.dirname(dir), { recursive: true });
    const filling = await mkdtemp(path.join(path.dirname(dir), ".filling-python-"));
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...PACKAGES];
    const made = await runChild(own, ["-m", "venv", filling], { env, signal });
    const filled =
      made.code === 0
        ? await runChild(path.join(filling, "bin/python"), pip, { env, signal })
        : made;
    if (filled.code !== 0) {
      await rm(filling, { recursive: true, force: true });
      signal.throwIfAborted();
      note("not to be had");
      const said = filled.output.trim().split("\n").at(-1) ?? "no reason given";
      return missing(
        `Python's packages ${PACKAGES.join(" and ")} not to be had: ${said}; look at your network, or install python3-venv`,
      );
    }
    // Another run may have been faster: its folder is as good as ours.
    await rename(filling, dir).catch((cause: unknown) => {
      if (!existsSync(python)) throw cause;
      return rm(filling, { recursive: true, force: true });
    });
    return found;
  });
}

async function findPython(
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string | undefined> {
  const given = env["WHOSAYS_PYTHON"];
  const programs = given ? [given] : NAMES.flatMap((name) => findProgram(name, env) ?? []);
  const isNew = ["-c", `import sys; sys.exit(sys.version_info < (3, ${OLDEST}))`];
  for (const program of programs) {
    const { code } = await runChild(program, isNew, { env, signal });
    if (code === 0) return program;
  }
  return undefined;
}
