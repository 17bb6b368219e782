import { readHealth } from "@/lib/neo4j/reads/health";
import { consoleState } from "@/lib/server/console/state";
import { handle } from "@/lib/server/handle";
import { viewKeeping } from "@/lib/server/views";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  run: async ({ db, signal }) => ({
    ...(await readHealth(db, { signal })),
    console: await consoleState(db),
    views: viewKeeping(),
  }),
});
