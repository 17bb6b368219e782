import { readWholeNetwork } from "@/lib/neo4j/reads/facts";
import { handle } from "@/lib/server/handle";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  run: ({ db, signal }) => readWholeNetwork(db, { signal }),
});
