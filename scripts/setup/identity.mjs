import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * One process, told from a later one that was given the same number.
 *
 * @typedef {{pid: number, startedAt: string}} Identity
 */

/**
 * @param {number} pid
 * @returns {Identity | undefined} undefined if no such process runs
 */
export function identify(pid) {
  const startedAt = process.platform === "linux" ? linuxStart(pid) : psStart(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/**
 * @param {Identity | undefined} identity
 * @returns {boolean} whether that very process still runs
 */
export function isAlive(identity) {
  return identity !== undefined && identify(identity.pid)?.startedAt === identity.startedAt;
}

/** Clock ticks since boot; field 22 of /proc/<pid>/stat, counted after the name, which may hold blanks. */
function linuxStart(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // A zombie has ended; only its parent has not yet asked how.
  return fields[0] === "Z" ? undefined : fields[19];
}

function psStart(pid) {
  const { stdout, status } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], {
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : undefined;
}
