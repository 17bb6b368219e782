import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { identify } from "../setup/identity.mjs";
import { endProcess } from "../setup/processes.mjs";

const noteFile = (home: string) => path.join(home, "server.json");

/** Notes which process serves this home, for the next start to find. */
export async function noteServer(home: string, pid: number): Promise<void> {
  const identity = identify(pid);
  if (!identity) return;
  // Whoever reads it, or is killed meanwhile, must not find half of it.
  const beside = `${noteFile(home)}.${pid}`;
  await writeFile(beside, JSON.stringify(identity));
  await rename(beside, noteFile(home));
}

/**
 * Ends a server that an earlier start left in this home, as it would hold the lock on the data, and
 * returns which process that was.
 */
export async function endRemains(home: string): Promise<number | undefined> {
  const note = await readFile(noteFile(home), "utf8").catch(() => undefined);
  if (note === undefined) return undefined;
  const identity = JSON.parse(note) as { pid: number; startedAt: string };
  return (await endProcess(identity)) ? identity.pid : undefined;
}
