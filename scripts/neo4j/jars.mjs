import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runChild } from "../setup/children.mjs";
import { needDisk } from "../setup/disk.mjs";
import { Fault } from "../setup/fault.mjs";
import { lines } from "./lines.mjs";

const POM = fileURLToPath(new URL("./pom.xml", import.meta.url));

/** Jars, what Maven keeps of them in its own repository, and room to breathe. */
const NEEDED_MB = 700;

/**
 * @typedef {{line: import("./lines.mjs").Line, dir: string}} ServerJars
 */

/**
 * The jars of one line, out of the cache or by Maven. They are filled into a folder beside and
 * renamed, so a cache folder that exists is whole, and two that fill it at once do no harm.
 *
 * @param {object} options
 * @param {import("./lines.mjs").Line} options.line
 * @param {string} options.cacheDir
 * @param {NodeJS.ProcessEnv} options.env
 * @param {import("./java.mjs").Java} [options.java] that Maven itself is to run on
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<ServerJars>}
 */
export async function ensureServerJars({ line, cacheDir, env, java, signal }) {
  const { version } = lines[line];
  const dir = path.join(cacheDir, `neo4j-${version}`);
  if (existsSync(dir)) return { line, dir };

  await needDisk(cacheDir, NEEDED_MB);
  await mkdir(cacheDir, { recursive: true });
  const filling = await mkdtemp(path.join(cacheDir, `.filling-${version}-`));
  const { code, output, error } = await runChild("mvn", mavenArguments(version, filling), {
    env: withJavaHome(env, java),
    signal,
  });
  if (signal?.aborted || code !== 0) {
    await rm(filling, { recursive: true, force: true });
    signal?.throwIfAborted();
    throw mavenFault(version, error ?? output);
  }
  // Another start may have been faster: its folder is as good as ours.
  await rename(filling, dir).catch((cause) => {
    if (!existsSync(dir)) throw cause;
    return rm(filling, { recursive: true, force: true });
  });
  return { line, dir };
}

/** True if `ensureServerJars` would have to download. */
export function jarsMissing(line, cacheDir) {
  return !existsSync(path.join(cacheDir, `neo4j-${lines[line].version}`));
}

function mavenArguments(version, outputDirectory) {
  return [
    "-q",
    "-B",
    "-f",
    POM,
    `-Dneo4j.version=${version}`,
    "dependency:copy-dependencies",
    "-DincludeScope=runtime",
    `-DoutputDirectory=${outputDirectory}`,
  ];
}

/** Maven runs on JAVA_HOME or on `java` of the PATH, which need not be the Java that we chose. */
function withJavaHome(env, java) {
  if (env.JAVA_HOME || !java || !path.isAbsolute(java.command)) return env;
  return { ...env, JAVA_HOME: path.dirname(path.dirname(java.command)) };
}

function mavenFault(version, output) {
  const firstError =
    output.split("\n").find((text) => text.startsWith("[ERROR]")) ?? output.trim().split("\n")[0];
  const unreached =
    /unknown host|connection (refused|timed out|reset)|connect timed out|no route to host|transfer failed|could not transfer|network is unreachable|temporary failure/i;
  if (unreached.test(output)) {
    return new Fault(
      `Maven repository not reached while fetching Neo4j ${version}`,
      "look at your network or proxy (~/.m2/settings.xml) and start again, or set NEO4J_URI to a server of your own",
    );
  }
  return new Fault(
    `Maven could not bring Neo4j ${version}: ${firstError.replace(/^\[ERROR\]\s*/, "").slice(0, 200)}`,
    "mend that, or set NEO4J_URI to a server of your own",
  );
}
