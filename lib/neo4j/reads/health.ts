import { createHash } from "node:crypto";
import type { Health } from "@/lib/model/answers";
import type { Database } from "../driver";
import { type ExecuteOptions, type Transaction, transact } from "../execute";
import { contentHashes, counts, migrationVersion, serverInfo } from "../queries/server";
import { only } from "./only";

export function readHealth(
  db: Database,
  options: ExecuteOptions = {},
): Promise<Omit<Health, "console" | "views">> {
  return transact(
    db,
    "health",
    "READ",
    async (tx) => {
      const [server, migration, counted, fingerprint] = await Promise.all([
        tx.run(serverInfo()),
        tx.run(migrationVersion()),
        tx.run(counts()),
        fingerprintOf(tx),
      ]);
      return {
        status: "ok",
        server: only(server),
        migration: only(migration),
        counts: only(counted),
        fingerprint,
      };
    },
    options,
  );
}

/** Of all loaded articles together: it changes with any of them. */
export async function fingerprintOf(tx: Transaction): Promise<string> {
  const hashes = await tx.run(contentHashes());
  return createHash("sha256").update(hashes.join("\n")).digest("hex").slice(0, 16);
}
