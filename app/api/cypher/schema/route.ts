import { readSchema } from "@/lib/neo4j/reads/schema";
import { consolePolicy } from "@/lib/server/console/state";
import { handle } from "@/lib/server/handle";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  run: ({ db, signal }) => readSchema(db, consolePolicy(), { signal }),
});
