import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../driver";
import { execute } from "../execute";
import { serverInfo } from "../queries/server";

/** Whether the database answers within the time; whatever keeps it from that is no fault here. */
export function isAlive(db: Database, limitMs: number): Promise<boolean> {
  const answered = execute(db, serverInfo(), {
    signal: AbortSignal.timeout(limitMs),
    timeoutMs: limitMs,
  }).then(
    () => true,
    () => false,
  );
  // A driver that waits for a connection is not held up by its session's end.
  return Promise.race([answered, sleep(limitMs, false, { ref: false })]);
}
