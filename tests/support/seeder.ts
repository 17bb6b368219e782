import { readFileSync } from "node:fs";
import type { ArticleRows } from "@/lib/articles/rows";
import type { Database } from "@/lib/neo4j/driver";
import { writeTogether } from "@/lib/neo4j/seed";
import { openTestDatabase } from "./neo4j";
import type { Order, SeederMessage } from "./seeders";

/**
 * A seeder in a process of its own, to be killed or to run beside others. Its argument is
 * a JSON file of rows; a message says which of them to seed, in which order and which of
 * them in one transaction. It tells each query that the server has answered, so that it can be killed at any of them.
 */
const [file = ""] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(file, "utf8")) as readonly ArticleRows[];
const db = telling(openTestDatabase());

process.on("message", (order: Order) => {
  void seedAll(order).then((writes) => {
    tell({ writes });
    process.disconnect();
    return db.close();
  });
});

async function seedAll(order: Order): Promise<number> {
  let writes = 0;
  for (const indexes of order) {
    const articles = indexes.flatMap((index) => rows[index] ?? []);
    for (const outcome of await writeTogether(db, articles)) writes += outcome.writes;
    tell("articles");
  }
  return writes;
}

/** The same database, whose write transactions tell when a query of theirs has ended. */
function telling(database: Database): Database {
  return {
    ...database,
    session(access) {
      const session = database.session(access);
      const executeWrite = session.executeWrite.bind(session);
      session.executeWrite = (work, config) =>
        executeWrite((tx) => {
          const run = tx.run.bind(tx);
          tx.run = (query, parameters) => {
            const result = run(query, parameters);
            void result.summary().then(() => tell("query"));
            return result;
          };
          return work(tx);
        }, config);
      return session;
    },
  };
}

function tell(message: SeederMessage): void {
  if (process.connected) process.send?.(message);
}

tell("ready");
