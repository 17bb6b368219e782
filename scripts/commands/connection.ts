import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Database, type DatabaseConfig, openDatabase } from "@/lib/neo4j/driver";
import { passwordFile } from "../neo4j/password";
import { Fault } from "../setup/fault.mjs";
import { type Identity, isAlive } from "../setup/identity.mjs";
import { stateDir } from "../setup/paths.mjs";
import { checkServer } from "../setup/server-check";
import { givenServer } from "../setup/servers.mjs";

/** Opens the database for one command and closes it when the command ends, however it ends. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const config = await connection(process.env);
  await checkServer(config);
  const db = openDatabase(config);
  return work(db).finally(() => db.close());
}

/** The server that NEO4J_URI names, else the local one that another command of ours runs. */
async function connection(env: NodeJS.ProcessEnv): Promise<DatabaseConfig> {
  if (env["NEO4J_URI"]) return givenServer(env["NEO4J_URI"], env);
  const uri = await localUri();
  if (uri === undefined) {
    throw new Fault(
      "local Neo4j not running",
      "start it by npm start or npm run db, or set NEO4J_URI to a server of your own",
    );
  }
  const password = (await readFile(passwordFile(path.join(stateDir, "neo4j")), "utf8")).trim();
  return { uri, username: "neo4j", password };
}

interface Claim {
  readonly holder?: Identity;
  readonly facts?: { readonly uri?: string };
}

/** Where the command that runs the local Neo4j says that it answers. */
async function localUri(): Promise<string | undefined> {
  const text = await readFile(path.join(stateDir, "neo4j.json"), "utf8").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "{}";
      throw error;
    },
  );
  const { holder, facts }: Claim = JSON.parse(text);
  return isAlive(holder) ? facts?.uri : undefined;
}
