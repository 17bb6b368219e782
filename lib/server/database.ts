import { type Database, openDatabase } from "@/lib/neo4j/driver";
import { readDatabaseEnv } from "./env";

/** A person waits for the answer: better say soon that the database is away. */
const RETRY_MS = 2_000;

/** Hot reload loads this module anew and must find the pool that is open already. */
const shared = globalThis as typeof globalThis & { whosaysDatabase?: Database };

/** The one connection pool of this process, opened by the first request that needs it. */
export function database(): Database {
  shared.whosaysDatabase ??= open();
  return shared.whosaysDatabase;
}

function open(): Database {
  const env = readDatabaseEnv(process.env);
  return openDatabase({
    uri: env.NEO4J_URI,
    username: env.NEO4J_USERNAME,
    password: env.NEO4J_PASSWORD,
    ...(env.NEO4J_DATABASE !== undefined && { database: env.NEO4J_DATABASE }),
    retryMs: RETRY_MS,
  });
}
