import { z } from "zod";
import { readActorFacts } from "@/lib/neo4j/reads/facts";
import { actorIdsSchema } from "@/lib/server/actors";
import { handle } from "@/lib/server/handle";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  method: "POST",
  body: z.strictObject({ actorIds: actorIdsSchema }),
  run: ({ body, db, signal }) => readActorFacts(db, body.actorIds, { signal }),
});
