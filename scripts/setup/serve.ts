import type { Database } from "./database";
import { Fault } from "./fault.mjs";
import type { Context } from "./context";

/** So often a local Neo4j that ends by itself is started again before we give up. */
const RESTARTS = 5;

type Served = {
  database: Database;
  /** Resolves with what to say when the web process ended by itself. */
  webEnded?: Promise<Fault>;
};

/** Returns when we are told to end; throws when something that serves has ended and stays so. */
export async function untilEnd(
  { signal, report }: Context,
  { database, webEnded }: Served,
): Promise<void> {
  const told = new Promise<"told">((resolve) => {
    signal.addEventListener("abort", () => resolve("told"));
    if (signal.aborted) resolve("told");
  });
  const never = new Promise<never>(() => {});
  let current = database;
  for (let restarts = 0; ; restarts += 1) {
    const why = await Promise.race([
      told,
      webEnded ?? never,
      current.ended?.then(() => "database" as const) ?? never,
    ]);
    if (signal.aborted || why === "told") return;
    if (why instanceof Fault) throw why;
    if (!current.startAgain || restarts === RESTARTS) {
      throw new Fault("local Neo4j ended by itself again and again", "read .whosays/neo4j/logs");
    }
    report.line("local Neo4j ended by itself: starting it again");
    current = await report.step("database", current.startAgain);
  }
}
