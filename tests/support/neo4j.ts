import type { Plan } from "neo4j-driver";
import { type Database, openDatabase } from "@/lib/neo4j/driver";
import { migrate } from "@/lib/neo4j/migrate";
import type { Access } from "@/lib/neo4j/query";

/** The server that `npm test` started for the tests. */
export function testLogin(): { uri: string; username: string; password: string } {
  const uri = needed("WHOSAYS_TEST_NEO4J_URI");
  return {
    uri,
    username: needed("WHOSAYS_TEST_NEO4J_USERNAME"),
    password: needed("WHOSAYS_TEST_NEO4J_PASSWORD"),
  };
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests by npm test`);
  return value;
}

/** The same login as the command line takes it. */
export function testEnv(): NodeJS.ProcessEnv {
  const { uri, username, password } = testLogin();
  return { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

export function openTestDatabase(): Database {
  return openDatabase(testLogin());
}

/** The test server's database without any data, and at the newest migration. */
export async function openFreshDatabase(): Promise<Database> {
  const db = openTestDatabase();
  await emptyDatabase(db);
  await migrate(db);
  return db;
}

/** Deletes all nodes and relationships but the record of migrations. */
export async function emptyDatabase(db: Database): Promise<void> {
  await deleteNodes(db, "WHERE NOT n:WhoSaysMigration");
}

/**
 * A large world does not fit into one transaction of the server's memory, nor do a few thousand
 * of its nodes with all of their relationships: these go first.
 */
async function deleteNodes(db: Database, where = ""): Promise<void> {
  await runText(db, "MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS");
  await runText(db, `MATCH (n) ${where} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`);
}

/** Takes the schema away as well: a database that nobody ever used. */
export async function resetDatabase(db: Database): Promise<void> {
  await deleteNodes(db);
  const constraints = await runText(db, "SHOW CONSTRAINTS YIELD name", {}, "READ");
  for (const { name } of constraints) await runText(db, `DROP CONSTRAINT \`${String(name)}\``);
  const indexes = await runText(
    db,
    "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'",
    {},
    "READ",
  );
  for (const { name } of indexes) await runText(db, `DROP INDEX \`${String(name)}\``);
}

/** Runs Cypher of a test's own; rows come as the driver gives them. */
export async function runText(
  db: Database,
  text: string,
  params: Record<string, unknown> = {},
  access: Access = "WRITE",
): Promise<Record<string, unknown>[]> {
  const session = db.session(access);
  const { records } = await session.run(text, params).finally(() => session.close());
  return records.map((record) => record.toObject());
}

/** What the planner makes of a query, by the names of its operators, from the result down. */
export async function plannedFor(
  db: Database,
  text: string,
  params: Record<string, unknown>,
): Promise<readonly string[]> {
  const session = db.session("READ");
  const { summary } = await session.run(`EXPLAIN ${text}`, params).finally(() => session.close());
  const namesOf = ({ operatorType, children }: Plan): string[] => [
    operatorType.replace(/@.*/, ""),
    ...children.flatMap(namesOf),
  ];
  return summary.plan ? namesOf(summary.plan) : [];
}

/**
 * A mark of the last transaction that changed the database: it stays the same as long as
 * nobody commits a change, whatever counters say.
 */
export async function lastChange(db: Database): Promise<string> {
  const session = db.session("READ");
  await session.executeRead((tx) => tx.run("RETURN 1"));
  const [bookmark = ""] = session.lastBookmarks();
  await session.close();
  return bookmark;
}
