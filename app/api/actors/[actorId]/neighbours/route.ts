import { z } from "zod";
import { ACTOR_KINDS } from "@/lib/model/actor";
import { DIRECTIONS, NEIGHBOUR_ORDERS } from "@/lib/model/answers";
import { actorIdSchema } from "@/lib/model/ids";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import { readNeighbours } from "@/lib/neo4j/reads/neighbours";
import { handle } from "@/lib/server/handle";
import { listOf, paging } from "@/lib/server/paging";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  params: z.object({ actorId: actorIdSchema }),
  query: z.strictObject({
    ...paging,
    type: listOf(EVENT_TYPE_NAMES).exactOptional(),
    direction: z.enum(DIRECTIONS).exactOptional(),
    kind: listOf(ACTOR_KINDS).exactOptional(),
    order: z.enum(NEIGHBOUR_ORDERS).exactOptional(),
    whole: z.stringbool({ truthy: ["true"], falsy: ["false"] }).exactOptional(),
  }),
  run: ({ params, query, db, signal }) => readNeighbours(db, params.actorId, query, { signal }),
});
