import { runSeed } from "@/scripts/seeding/seed";
import { emptyDatabase, openFreshDatabase } from "@/tests/support/neo4j";
import { benchConsole } from "./console";
import { benchExploring } from "./exploring";
import { benchFilters } from "./filters";
import type { Figure } from "./measure";
import { benchPage } from "./page";
import { machine, tableOf, writeReport } from "./report";
import { benchRequests } from "./requests";
import { benchSeeding } from "./seeding";
import { benchTable } from "./table";

/**
 * `npm run bench`: measures what `docs/performance.md` tells, on the built application and
 * a private Neo4j, and writes that page.
 */
const db = await openFreshDatabase();
const figures: Figure[] = [...(await benchSeeding(db))];
await emptyDatabase(db);
await runSeed({ files: [], db });
figures.push(
  ...(await benchRequests(db)),
  ...(await benchConsole(db)),
  ...(await benchPage()),
  ...(await benchTable()),
  ...(await benchFilters()),
);
await emptyDatabase(db);
figures.push(...(await benchExploring(db)));
await db.close();

await writeReport("docs", figures);
console.log(`\n${machine()}\n\n${tableOf(figures)}\n\nwritten to docs/performance.md`);
