import type { ActorDetail } from "@/lib/model/answers";
import { NotFoundError } from "@/lib/model/errors";
import type { ActorId } from "@/lib/model/ids";
import type { Database } from "../driver";
import { type ExecuteOptions, transact } from "../execute";
import { actor, actorBackground, statementCounts } from "../queries/actors";

/** @throws NotFoundError */
export function readActor(
  db: Database,
  actorId: ActorId,
  options: ExecuteOptions = {},
): Promise<ActorDetail> {
  return transact(
    db,
    "actor",
    "READ",
    async (tx) => {
      const [[found], counts, background] = await Promise.all([
        tx.run(actor(actorId)),
        tx.run(statementCounts(actorId)),
        tx.run(actorBackground(actorId)),
      ]);
      if (!found) throw new NotFoundError("actor", actorId);
      return { ...found, counts, background };
    },
    options,
  );
}
