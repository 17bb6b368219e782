import { z } from "zod";
import { actorIdSchema } from "@/lib/model/ids";
import { readNeighbours } from "@/lib/neo4j/reads/actors";
import { handle } from "@/lib/server/handle";
import { paging } from "@/lib/server/paging";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  params: z.object({ actorId: actorIdSchema }),
  query: z.strictObject(paging),
  run: ({ params, query, db, signal }) => readNeighbours(db, params.actorId, query, { signal }),
});
