import { z } from "zod";
import { actorIdSchema } from "@/lib/model/ids";
import { readActor } from "@/lib/neo4j/reads/actors";
import { handle } from "@/lib/server/handle";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  params: z.object({ actorId: actorIdSchema }),
  run: ({ params, db, signal }) => readActor(db, params.actorId, { signal }),
});
