import { readHealth } from "@/lib/neo4j/reads/health";
import { handle } from "@/lib/server/handle";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  run: ({ db, signal }) => readHealth(db, { signal }),
});
