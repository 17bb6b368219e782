import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./identity.mjs";

const GRACE_MS = 20_000;

/**
 * Ends a process that an earlier run of ours left behind, gently first.
 *
 * @param {import("./identity.mjs").Identity | undefined} identity
 * @returns {Promise<boolean>} false if it was gone already
 */
export async function endProcess(identity) {
  if (!identity || !isAlive(identity)) return false;
  process.kill(identity.pid, "SIGTERM");
  const insistAt = Date.now() + GRACE_MS;
  while (isAlive(identity)) {
    await sleep(100);
    if (Date.now() > insistAt && isAlive(identity)) process.kill(identity.pid, "SIGKILL");
  }
  return true;
}
