import { z } from "zod";
import { actorIdSchema, articleIdSchema } from "@/lib/model/ids";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import { readStatements } from "@/lib/neo4j/reads/statements";
import { handle } from "@/lib/server/handle";
import { paging } from "@/lib/server/paging";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  query: z.strictObject({
    ...paging,
    actor: actorIdSchema.exactOptional(),
    recipient: actorIdSchema.exactOptional(),
    type: z.enum(EVENT_TYPE_NAMES).exactOptional(),
    speaker: actorIdSchema.exactOptional(),
    article: articleIdSchema.exactOptional(),
    involves: actorIdSchema.exactOptional(),
  }),
  run: ({ query: { limit, after, ...filter }, db, signal }) =>
    readStatements(db, filter, { limit, after }, { signal }),
});
