import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import path from "node:path";
import { runChild } from "./children.mjs";
import { claim } from "./claim.mjs";
import { needDisk } from "./disk.mjs";
import { Fault } from "./fault.mjs";
import { findProgram } from "./programs.mjs";
import { root as checkout, stateDir } from "./paths.mjs";

const NEEDED_MB = 1_500;

/**
 * Installs the packages if they are not what the lock file says.
 *
 * @param {{report: import("./report.mjs").Report, env: NodeJS.ProcessEnv, signal: AbortSignal}} options
 */
export async function ensurePackages({ report, env, signal }) {
  if (packagesMatch(checkout)) return;
  await report.step("packages", async (note) => {
    const claimed = await waitForClaim(note, signal);
    // Whoever had the claim before us may have installed them meanwhile.
    const installed = packagesMatch(checkout) ? undefined : installAll(note, { env, signal });
    await Promise.resolve(installed).finally(claimed.release);
    note("installed");
  });
}

async function installAll(note, { env, signal }) {
  note("installing by npm ci");
  await needDisk(checkout, NEEDED_MB);
  await install(env, signal);
}

/**
 * Whether node_modules holds what the lock file asks for. npm writes its own lock file into
 * node_modules as the last act of an installation, so a half-finished one does not match.
 *
 * @param {string} folder the checkout
 * @returns {boolean}
 */
export function packagesMatch(folder) {
  const installedFile = path.join(folder, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return false;
  const wanted = readPackages(path.join(folder, "package-lock.json"));
  const installed = readPackages(installedFile);
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    // "" is this package; what is optional may be meant for another platform.
    if (place === "" || ((optional || devOptional) && !installed[place])) return true;
    return installed[place]?.version === version;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

async function waitForClaim(note, signal) {
  while (true) {
    const claimed = await claim(path.join(stateDir, "install.json"));
    if (claimed.kind === "ours") return claimed;
    note(`waiting for the installation of process ${claimed.holder.pid}`);
    await sleep(300, undefined, { signal });
  }
}

async function install(env, signal) {
  const npm = findProgram("npm", env) ?? path.join(path.dirname(process.execPath), "npm");
  if (!existsSync(npm))
    throw new Fault("npm missing", "install Node with npm (https://nodejs.org)");
  // Node's own folder goes first: npm is a script that looks for `node` on the PATH.
  const PATH = `${path.dirname(process.execPath)}${path.delimiter}${env.PATH ?? ""}`;
  // Development packages are wanted however NODE_ENV stands: the tests need them.
  const { code, output } = await runChild(npm, ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: checkout,
    env: { ...env, PATH },
    signal,
  });
  signal.throwIfAborted();
  if (code !== 0) throw npmFault(output);
}

function npmFault(output) {
  const errors = output.split("\n").filter((text) => /^npm (error|ERR!)/.test(text));
  const said = errors
    .map((text) => text.replace(/^npm (error|ERR!)\s*/, ""))
    .filter((text) => text && !text.startsWith("A complete log"))
    .slice(0, 2)
    .join(": ");
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|FETCH_ERROR|network/i.test(
      output,
    )
  ) {
    return new Fault(
      `npm registry not reached: ${said}`,
      "look at your network or proxy (npm config) and start again",
    );
  }
  if (/ENOSPC/.test(output))
    return new Fault("disk full while installing packages", "free some space and start again");
  return new Fault(
    `packages not installed: ${said}`,
    "mend that (npm ci shows all of it) and start again",
  );
}
