import { readdirSync, existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { runChild } from "../setup/children.mjs";

/**
 * @typedef {{command: string, version: number}} Java `version`: the feature version, 17 or 21
 */

/** Folders in which systems and version managers keep their Javas, one folder each. */
const HOMES = [
  "/usr/lib/jvm",
  "/Library/Java/JavaVirtualMachines",
  path.join(homedir(), ".sdkman/candidates/java"),
  path.join(homedir(), ".jdks"),
];

/**
 * Every Java that runs on this machine, in the order in which a person would expect them to be
 * taken: named for us, named for all programs, on the PATH, installed.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<Java[]>}
 */
export async function findJavas(env, { signal } = {}) {
  const homes = env.WHOSAYS_JAVA_HOMES?.split(path.delimiter) ?? HOMES;
  const named = [env.WHOSAYS_JAVA, env.WHOSAYS_JAVA_NEWEST].filter((command) => command);
  const home = env.JAVA_HOME ? [path.join(env.JAVA_HOME, "bin/java")] : [];
  const installed = homes.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .toSorted()
          .flatMap((name) => [
            path.join(folder, name, "bin/java"),
            path.join(folder, name, "Contents/Home/bin/java"),
          ])
      : [],
  );
  const commands = [...named, ...home, "java", ...installed].filter(
    (command) => command === "java" || existsSync(/** @type {string} */ (command)),
  );
  const versions = await Promise.all(commands.map((command) => javaVersion(command, env, signal)));
  return commands.flatMap((command, i) => (versions[i] ? [{ command, version: versions[i] }] : []));
}

async function javaVersion(command, env, signal) {
  const { code, output } = await runChild(command, ["-version"], { env, signal });
  return code === 0 ? parseJavaVersion(output) : undefined;
}

/**
 * The feature version out of `java -version`; before Java 9 it stood after "1.".
 *
 * @param {string} text
 * @returns {number | undefined}
 */
export function parseJavaVersion(text) {
  const found = /version "(?:1\.)?(\d+)/.exec(text);
  return found ? Number(found[1]) : undefined;
}
