import { z } from "zod";
import { readStatementsById } from "@/lib/neo4j/reads/statements";
import { handle } from "@/lib/server/handle";
import { statementIdsSchema } from "@/lib/server/statements";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  method: "POST",
  body: z.strictObject({ statementIds: statementIdsSchema }),
  run: ({ body, db, signal }) => readStatementsById(db, body.statementIds, { signal }),
});
