import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** What belongs to this checkout alone and may be deleted: data of the local Neo4j, locks. */
export const stateDir = path.join(root, ".whosays");

/**
 * What all checkouts of this user share.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheDir(env) {
  return path.join(env.XDG_CACHE_HOME || path.join(homedir(), ".cache"), "whosays");
}
