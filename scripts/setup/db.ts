import path from "node:path";
import { passwordFile } from "../neo4j/password";
import { localHome, openDatabase } from "./database";
import type { Context, Ended } from "./context";
import type { Prepared } from "./prepare.mjs";
import { untilEnd } from "./serve";

/** npm run db: the database alone, and how other tools reach it. */
export async function run(context: Context, { servers: [server] }: Prepared): Promise<Ended> {
  if (!server) throw new Error("npm run db is prepared with a server");
  const database = await openDatabase(server, context);
  const password =
    server.kind === "given"
      ? "as in NEO4J_PASSWORD"
      : path.relative(process.cwd(), passwordFile(localHome));
  const lines = [
    `  URI       ${database.uri}`,
    `  user      ${database.username}`,
    `  password  ${password}`,
    "",
    `  cypher-shell -a ${database.uri} -u ${database.username}`,
    `  Neo4j Browser or Desktop: connect to ${database.uri} (https://browser.neo4j.io takes it too)`,
  ];
  if (!database.ended) {
    // Not ours to keep: another command or the person runs it.
    context.report.line(lines.join("\n"));
    return { code: 0 };
  }
  context.report.line([...lines, "", "Ctrl-C ends it"].join("\n"));
  await untilEnd(context, { database });
  return { code: 0 };
}
