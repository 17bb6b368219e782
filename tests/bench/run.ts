import { runSeed } from "@/scripts/seeding/seed";
import { emptyDatabase, openFreshDatabase } from "@/tests/support/neo4j";
import { benchCanvas } from "./canvas";
import { benchConsole } from "./console";
import { benchExploring } from "./exploring";
import { benchExports } from "./exports";
import { benchFilters } from "./filters";
import { benchLayouts } from "./layouts";
import { benchList } from "./list";
import type { Figure } from "./measure";
import { benchMeasures } from "./measures";
import { benchPage } from "./page";
import { machine, tableOf, writeReport } from "./report";
import { benchRequests } from "./requests";
import { benchSeeding } from "./seeding";
import { benchStory } from "./story";
import { benchTable } from "./table";

const TOLD = "docs/performance.md";

const db = await openFreshDatabase();

/** With the articles of this checkout in the database, and nothing else. */
async function withArticles(measure: () => Promise<readonly Figure[]>) {
  await emptyDatabase(db);
  await runSeed({ files: [], db });
  return measure();
}

/** In their order; each brings the database to where it needs it. */
const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  async seeding() {
    await emptyDatabase(db);
    return benchSeeding(db);
  },
  requests: () =>
    withArticles(async () => [...(await benchRequests(db)), ...(await benchConsole(db))]),
  page: () => withArticles(async () => [...(await benchPage()), ...(await benchTable())]),
  filters: () => withArticles(benchFilters),
  layouts: benchLayouts,
  list: () => withArticles(benchList),
  story: () => withArticles(benchStory),
  measures: () => withArticles(benchMeasures),
  canvas: () => withArticles(benchCanvas),
  async exports() {
    await emptyDatabase(db);
    return benchExports(db);
  },
  async exploring() {
    await emptyDatabase(db);
    return benchExploring(db);
  },
};

/**
 * `npm run bench`: measures what `docs/performance.md` tells, on the built application and
 * a private Neo4j, and writes that page. `npm run bench -- canvas` only measures that part, and
 * writes nothing.
 */
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  throw new Error(`unknown part: ${unknown}; there are ${Object.keys(PARTS).join(", ")}`);
}
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  try {
    const measured = await measure();
    figures.push(...measured);
    // Each part takes minutes: what it measured is not to be lost by the fault of a later one.
    console.log(`\n${name}\n\n${tableOf(measured)}`);
  } catch (error) {
    console.error(`\n${name}`, error);
    process.exitCode = 1;
  }
}
await db.close();

console.log(`\n${machine()}`);
if (wanted.length === 0 && process.exitCode === undefined) {
  await writeReport("docs", figures);
  console.log(`\nwritten to ${TOLD}`);
}
