import { readGraph } from "@/lib/neo4j/reads/graph";
import { handle } from "@/lib/server/handle";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  run: ({ db, signal }) => readGraph(db, { signal }),
});
