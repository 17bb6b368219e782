import { createHash } from "node:crypto";
import { z } from "zod";
import type { NeighbourFilter, NeighbourPage, NeighbourWish } from "@/lib/model/answers";
import { NotFoundError } from "@/lib/model/errors";
import type { ActorId } from "@/lib/model/ids";
import type { Database } from "../driver";
import { type ExecuteOptions, type Transaction, transact } from "../execute";
import { actor, backgroundBetween, edgeCounts, loops } from "../queries/actors";
import { neighbours, neighbourTotal } from "../queries/neighbours";
import { readCursor, writeCursor } from "./cursor";
import { only } from "./only";
import { type PageOptions, pageOf } from "./page";

/** @throws NotFoundError, InvalidInputError for a broken cursor, or one of another list */
export function readNeighbours(
  db: Database,
  actorId: ActorId,
  { limit, after, whole = false, ...filter }: NeighbourWish & PageOptions,
  options: ExecuteOptions = {},
): Promise<NeighbourPage> {
  const list = nameOf(actorId, filter);
  const place = readCursor(z.strictObject({ list: z.literal(list), key: z.string() }), after);
  return transact(
    db,
    "neighbours",
    "READ",
    async (tx) => {
      const [[found], rows, counted, neighbourhood] = await Promise.all([
        tx.run(actor(actorId)),
        tx.run(neighbours(actorId, filter, limit + 1, place?.key)),
        countFitting(tx, actorId, filter),
        whole && !place ? readNeighbourhood(tx, actorId) : undefined,
      ]);
      if (!found) throw new NotFoundError("actor", actorId);
      const shown = pageOf(
        rows,
        limit,
        counted ?? found.neighbourCount,
        ({ key: _, ...neighbour }) => neighbour,
        ({ key }) => writeCursor({ list, key }),
      );
      const others = shown.items.map((item) => item.actor.actorId);
      const background = await tx.run(backgroundBetween(actorId, others));
      return { ...shown, ...neighbourhood, background };
    },
    options,
  );
}

/** What costs more the more neighbours there are, and is the same on every page. */
async function readNeighbourhood(tx: Transaction, actorId: ActorId) {
  const [counts, ownEdges] = await Promise.all([
    tx.run(edgeCounts(actorId)),
    tx.run(loops(actorId)),
  ]);
  return { counts, loops: ownEdges };
}

/** The actor knows how many neighbours it has; only what a filter lets through is counted. */
async function countFitting(
  tx: Transaction,
  actorId: ActorId,
  { order: _, ...filter }: NeighbourFilter,
): Promise<number | undefined> {
  const isAll = Object.values(filter).every((field) => field === undefined);
  return isAll ? undefined : only(await tx.run(neighbourTotal(actorId, filter)));
}

/** Two lists that differ have different ones, so that a place in one is no place in the other. */
function nameOf(actorId: ActorId, filter: NeighbourFilter): string {
  const { order = "statements", type, direction, kind } = filter;
  const parts = [actorId, order, type?.toSorted(), direction, kind?.toSorted()];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 8);
}
