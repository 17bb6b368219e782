import { z } from "zod";
import { readSummaries } from "@/lib/neo4j/reads/statements";
import { handle } from "@/lib/server/handle";
import { summaryIdsSchema } from "@/lib/server/statements";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  method: "POST",
  body: z.strictObject({ statementIds: summaryIdsSchema }),
  run: ({ body, db, signal }) => readSummaries(db, body.statementIds, { signal }),
});
