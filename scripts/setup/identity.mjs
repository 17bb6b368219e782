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

/**
 * @param {number} pid
 * @returns {{name: string, parent: number} | undefined} undefined if no such process runs
 */
export function kinOf(pid) {
  if (process.platform === "linux") {
    const stat = linuxStat(pid);
    return stat && { name: stat.name, parent: Number(stat.fields[1]) };
  }
  const { stdout, status } = spawnSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], {
    encoding: "utf8",
  });
  const [, parent, name = ""] = /^\s*(\d+)\s+(.*)$/m.exec(stdout) ?? [];
  return status === 0 && parent ? { name: name.trim(), parent: Number(parent) } : undefined;
}

/** Clock ticks since boot. */
function linuxStart(pid) {
  const stat = linuxStat(pid);
  // A zombie has ended; only its parent has not yet asked how.
  return stat?.fields[0] === "Z" ? undefined : stat?.fields[19];
}

/** /proc/<pid>/stat: the fields from the third on, counted after the name, which may hold blanks. */
function linuxStat(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  const end = stat.lastIndexOf(")");
  return { name: stat.slice(stat.indexOf("(") + 1, end), fields: stat.slice(end + 2).split(" ") };
}

function psStart(pid) {
  const { stdout, status } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], {
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : undefined;
}
