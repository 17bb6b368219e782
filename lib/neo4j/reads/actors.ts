import { z } from "zod";
import type { ActorDetail, NeighbourPage } from "@/lib/model/answers";
import { NotFoundError } from "@/lib/model/errors";
import type { ActorId } from "@/lib/model/ids";
import type { Database } from "../driver";
import { type ExecuteOptions, transact } from "../execute";
import {
  actor,
  actorBackground,
  backgroundBetween,
  edgeCounts,
  loops,
  neighbours,
  statementCounts,
} from "../queries/actors";
import { readCursor, writeCursor } from "./cursor";
import { type PageOptions, pageOf } from "./page";

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

const placeSchema = z.strictObject({ pageKey: z.string().max(100) });

/** @throws NotFoundError, InvalidInputError for a broken cursor */
export function readNeighbours(
  db: Database,
  actorId: ActorId,
  page: PageOptions,
  options: ExecuteOptions = {},
): Promise<NeighbourPage> {
  const after = readCursor(placeSchema, page.after)?.pageKey;
  return transact(
    db,
    "neighbours",
    "READ",
    async (tx) => {
      const [[found], rows, ownEdges, counts] = await Promise.all([
        tx.run(actor(actorId)),
        tx.run(neighbours(actorId, page.limit + 1, after)),
        tx.run(loops(actorId)),
        tx.run(edgeCounts(actorId)),
      ]);
      if (!found) throw new NotFoundError("actor", actorId);
      const shown = pageOf(
        rows,
        page.limit,
        found.neighbourCount,
        ({ pageKey: _, ...neighbour }) => neighbour,
        ({ pageKey }) => writeCursor({ pageKey }),
      );
      const others = shown.items.map((item) => item.actor.actorId);
      const background = await tx.run(backgroundBetween(actorId, others));
      return { ...shown, counts, loops: ownEdges, background };
    },
    options,
  );
}
