import type { ArticleRows } from "@/lib/articles/rows";
import type { Database } from "@/lib/neo4j/driver";
import { seedAll } from "@/scripts/seeding/seed";
import { sampleArticles, type World } from "@/tests/support/articles";
import { emptyDatabase } from "@/tests/support/neo4j";
import { readBareRows, writeBareRows } from "./bare";
import { type Figure, pairwise, timed } from "./measure";

const RUNS = 5;
const SEED = 20180222;
const GOAL = 0.7;

/** One article with many statements about many actors: the work itself, without the commits. */
const LONG: World = { actors: 400, places: 20, statements: { min: 3_000, max: 3_000 } };

/** Articles as they are: a few statements each, about actors that others name, too. */
const SHORT: World = { actors: 60, places: 10, statements: { min: 12, max: 18 } };

/** Statements a second, beside a bare `UNWIND` of the rows that result from them. */
export async function benchSeeding(db: Database): Promise<Figure[]> {
  return [
    await seedingRate(db, "seeding one article of 3,000 statements", sampleArticles(1, SEED, LONG)),
    await seedingRate(
      db,
      "seeding 200 articles of 15 statements",
      sampleArticles(200, SEED, SHORT),
    ),
  ];
}

async function seedingRate(
  db: Database,
  name: string,
  articles: readonly ArticleRows[],
): Promise<Figure> {
  const statements = articles.reduce((sum, { statements: rows }) => sum + rows.length, 0);
  const known = new Map<string, string>();
  await emptyDatabase(db);
  await seedAll(db, articles, { known });
  const bare = await readBareRows(db);
  const rate = async (write: () => Promise<unknown>): Promise<number> => {
    await emptyDatabase(db);
    return statements / ((await timed(write)) / 1_000);
  };
  const { ours, against } = await pairwise(
    RUNS,
    () => rate(() => seedAll(db, articles, { known })),
    () => rate(() => writeBareRows(db, bare)),
  );
  return {
    name,
    unit: "statements/s",
    ours,
    against: { name: "bare UNWIND of the same rows", value: against },
    goal: { words: `at least ${GOAL} of it`, met: ours >= GOAL * against },
    runs: RUNS,
  };
}
