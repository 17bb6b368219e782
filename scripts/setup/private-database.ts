import type { ServerLogin } from "@/lib/neo4j/admin";
import { startDockerNeo4j } from "../neo4j/docker";
import { lines } from "../neo4j/lines.mjs";
import { type LocalNeo4j, startLocalNeo4j } from "../neo4j/local";
import type { Context } from "./context";
import type { Server } from "./servers.mjs";

type PrivateOptions = Pick<Context, "signal"> & {
  home: string;
  /** How fast it is will be measured: it runs as everybody's does. */
  isMeasured: boolean;
};

/** A database that nobody else sees: any free port, and data that go with the test run. */
export function startPrivateDatabase(
  server: Exclude<Server, { kind: "given" }>,
  { home, isMeasured, signal }: PrivateOptions,
): Promise<LocalNeo4j> {
  if (server.kind === "docker") return startDockerNeo4j({ home, signal });
  const { jars, java } = server;
  if (!jars) throw new Error("jars are fetched before a server is started");
  return startLocalNeo4j({ jars, java, home, isBrief: !isMeasured, signal });
}

/** What to call a server in a report. */
export function serverTitle(server: Server): string {
  return server.kind === "java" ? `Neo4j ${lines[server.line].version}` : "Neo4j by Docker";
}

/** What the tests on a database, and the benches, are told of it. */
export function databaseEnv(server: Server, database: ServerLogin): Record<string, string> {
  return {
    WHOSAYS_TEST_NEO4J_URI: database.uri,
    WHOSAYS_TEST_NEO4J_USERNAME: database.username,
    WHOSAYS_TEST_NEO4J_PASSWORD: database.password,
    WHOSAYS_TEST_NEO4J_LINE: server.kind === "java" ? server.line : "lts",
  };
}
