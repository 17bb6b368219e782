import { Neo4jError, type Session } from "neo4j-driver";
import type { Database } from "../driver";
import { translateError } from "../errors";

export type ReadEnforcement =
  | { readonly enforced: true }
  /** The console must stay off: a query that slips past the guard could write. */
  | { readonly enforced: false; readonly reason: string };

const PROBE_TIMEOUT_MS = 5_000;

/** By the access mode; or before that, as the user has no right to write at all. */
const REFUSED: ReadonlySet<string> = new Set([
  "Neo.ClientError.Statement.AccessMode",
  "Neo.ClientError.Security.Forbidden",
]);

/**
 * Whether the server refuses a write in a reading transaction, tried with one that is
 * rolled back in any case. It leaves nothing behind, not even the name of a label.
 *
 * @throws DatabaseAwayError, DatabaseLoginError, QueryTimeoutError
 */
export async function probeReadEnforcement(db: Database): Promise<ReadEnforcement> {
  const session = db.session("READ");
  const { uri, username } = db.config;
  return probe(session)
    .catch((error: unknown) => {
      const context = { uri, username, query: "probe of READ", timeoutMs: PROBE_TIMEOUT_MS };
      throw translateError(error, context);
    })
    .finally(() => session.close());
}

async function probe(session: Session): Promise<ReadEnforcement> {
  const tx = await session.beginTransaction({
    timeout: PROBE_TIMEOUT_MS,
    metadata: { app: "whosays", query: "probe of READ" },
  });
  const refused = await tx.run("CREATE () RETURN 1 AS one").then(
    () => false,
    (error: unknown) => {
      if (error instanceof Neo4jError && REFUSED.has(error.code)) return true;
      throw error;
    },
  );
  if (refused) return { enforced: true };
  await tx.rollback();
  return {
    enforced: false,
    reason: "the server took a write in a reading transaction (it was rolled back)",
  };
}
