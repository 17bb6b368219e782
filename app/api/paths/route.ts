import { readPaths } from "@/lib/neo4j/reads/paths";
import { handle } from "@/lib/server/handle";
import { pathsSchema } from "@/lib/server/paths";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  method: "POST",
  body: pathsSchema,
  run: ({ body, db, signal }) => readPaths(db, body, { signal }),
});
