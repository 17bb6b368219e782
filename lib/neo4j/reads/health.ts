import { createHash } from "node:crypto";
import type { Health } from "@/lib/model/answers";
import type { Database } from "../driver";
import { type ExecuteOptions, type Marked, type Transaction, transactMarked } from "../execute";
import { contentHashes, counts, migrationVersion, serverInfo } from "../queries/server";
import { only } from "./only";

export async function readHealth(
  db: Database,
  options: ExecuteOptions = {},
): Promise<Omit<Health, "console" | "views">> {
  const { value, mark } = await transactMarked(
    db,
    "health",
    "READ",
    async (tx) => {
      const [server, migration, counted] = await Promise.all([
        tx.run(serverInfo()),
        tx.run(migrationVersion()),
        tx.run(counts()),
      ]);
      return { server: only(server), migration: only(migration), counts: only(counted) };
    },
    options,
  );
  return { status: "ok", ...value, fingerprint: await readFingerprint(db, mark, options) };
}

/** The last one that was read of each database, and where the database stood. */
const known = new WeakMap<Database, Marked<string>>();

/**
 * Reads every article's hash only where something was committed since it did so last: of 100,000
 * articles that takes a hundred times as long as all else that health tells.
 */
async function readFingerprint(
  db: Database,
  mark: string | undefined,
  options: ExecuteOptions,
): Promise<string> {
  const last = known.get(db);
  if (last && last.mark === mark) return last.value;
  const read = await transactMarked(db, "fingerprint", "READ", fingerprintOf, options);
  // What was committed while it was read may be in it or not.
  if (mark !== undefined && read.mark === mark) known.set(db, read);
  return read.value;
}

/** Of all loaded articles together: it changes with any of them. */
export async function fingerprintOf(tx: Transaction): Promise<string> {
  const hashes = await tx.run(contentHashes());
  return createHash("sha256").update(hashes.join("\n")).digest("hex").slice(0, 16);
}
