import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import path from "node:path";
import { Fault } from "./fault.mjs";

/**
 * Throws before a download or a server would fill the disk half-way.
 *
 * @param {string} folder may not exist yet
 * @param {number} needed MB
 * @param {(folder: string) => Promise<number>} [freeMb]
 */
export async function needDisk(folder, needed, freeMb = readFreeMb) {
  const free = Math.floor(await freeMb(nearestExisting(folder)));
  if (free < needed) {
    throw new Fault(
      `disk space too small: ${free} MB free at ${folder}, ${needed} MB needed`,
      "free some space and start again",
    );
  }
}

async function readFreeMb(folder) {
  const { bavail, bsize } = await statfs(folder);
  return (bavail * bsize) / 1_000_000;
}

function nearestExisting(folder) {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder));
}
