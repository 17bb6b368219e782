import { openDatabase } from "@/lib/neo4j/driver";
import { migrate } from "@/lib/neo4j/migrate";
import { runSeed } from "../seeding/seed";
import type { Database } from "./database";
import type { Context } from "./context";

/** Brings the database to the schema of this checkout and seeds every article script. */
export async function loadArticles(database: Database, { report, signal }: Context): Promise<void> {
  const { uri, username, password } = database;
  const db = openDatabase({
    uri,
    username,
    password,
    ...(database.database && { database: database.database }),
  });
  const load = async () => {
    await report.step("migrations", async (note) => {
      const { to, applied } = await migrate(db, { signal });
      note(applied.length === 0 ? `at ${to} already` : `${applied.join(", ")} applied`);
    });
    await report.step("articles", async (note) => {
      const { articles } = await runSeed({
        files: [],
        db,
        signal,
        report: (done, total) => note(`${done} of ${total}`),
      });
      const written = articles.filter(({ outcome }) => outcome !== "same").length;
      note(`${articles.length} seeded, ${written} of them new or changed`);
    });
  };
  await load().finally(() => db.close());
}
