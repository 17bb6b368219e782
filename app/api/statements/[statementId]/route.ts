import { z } from "zod";
import { statementIdSchema } from "@/lib/model/ids";
import { readStatement } from "@/lib/neo4j/reads/statements";
import { handle } from "@/lib/server/handle";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  params: z.object({ statementId: statementIdSchema }),
  run: ({ params, db, signal }) => readStatement(db, params.statementId, { signal }),
});
