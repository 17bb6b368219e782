import { readSchema } from "@/lib/neo4j/reads/schema";
import { consolePolicy } from "@/lib/server/console/state";
import { handle } from "@/lib/server/handle";

/** A database that has just begun takes its time over so many counts, and nobody stands waiting. */
const SCHEMA_MS = 60_000;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  run: ({ db, signal }) => readSchema(db, consolePolicy(), { signal, timeoutMs: SCHEMA_MS }),
});
