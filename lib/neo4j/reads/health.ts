import { createHash } from "node:crypto";
import type { Health } from "@/lib/model/answers";
import type { Database } from "../driver";
import { type ExecuteOptions, transact } from "../execute";
import { contentHashes, counts, migrationVersion, serverInfo } from "../queries/server";
import { only } from "./only";

export function readHealth(
  db: Database,
  options: ExecuteOptions = {},
): Promise<Omit<Health, "console">> {
  return transact(
    db,
    "health",
    "READ",
    async (tx) => {
      const [server, migration, counted, hashes] = await Promise.all([
        tx.run(serverInfo()),
        tx.run(migrationVersion()),
        tx.run(counts()),
        tx.run(contentHashes()),
      ]);
      const fingerprint = createHash("sha256").update(hashes.join("\n")).digest("hex").slice(0, 16);
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
