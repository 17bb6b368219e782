import type { ActorDetail, ActorsById } from "@/lib/model/answers";
import { NotFoundError } from "@/lib/model/errors";
import type { ActorId } from "@/lib/model/ids";
import type { Database } from "../driver";
import { type ExecuteOptions, type Transaction, transact } from "../execute";
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
      const found = await find(tx, actorId);
      if (!found) throw new NotFoundError("actor", actorId);
      return found;
    },
    options,
  );
}

/** These actors with all that is known of each; who is not there any longer is left out. */
export function readActorsById(
  db: Database,
  actorIds: readonly ActorId[],
  options: ExecuteOptions = {},
): Promise<ActorsById> {
  return transact(
    db,
    "actors",
    "READ",
    async (tx) => {
      const found = await Promise.all(actorIds.map((actorId) => find(tx, actorId)));
      return { items: found.filter((actorDetail) => actorDetail !== undefined) };
    },
    options,
  );
}

async function find(tx: Transaction, actorId: ActorId): Promise<ActorDetail | undefined> {
  const [[found], counts, background] = await Promise.all([
    tx.run(actor(actorId)),
    tx.run(statementCounts(actorId)),
    tx.run(actorBackground(actorId)),
  ]);
  return found && { ...found, counts, background };
}
