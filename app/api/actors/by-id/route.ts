import { z } from "zod";
import { readActorsById } from "@/lib/neo4j/reads/actors";
import { someActorIdsSchema } from "@/lib/server/actors";
import { handle } from "@/lib/server/handle";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  method: "POST",
  body: z.strictObject({ actorIds: someActorIdsSchema }),
  run: ({ body, db, signal }) => readActorsById(db, body.actorIds, { signal }),
});
