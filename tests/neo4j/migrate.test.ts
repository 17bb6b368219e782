import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "@/lib/neo4j/driver";
import { openDatabase } from "@/lib/neo4j/driver";
import { checksumOf, migrate } from "@/lib/neo4j/migrate";
import { MIGRATIONS } from "@/lib/neo4j/migrations";
import { EditedMigrationError, ForeignDataError, NewerDatabaseError } from "@/lib/neo4j/refusals";
import { removeArticle } from "@/lib/neo4j/remove";
import { seedArticle } from "@/lib/neo4j/seed";
import { sampleArticles } from "@/tests/support/articles";
import { dumpDatabase } from "@/tests/support/dump";
import {
  lastChange,
  openTestDatabase,
  resetDatabase,
  runText,
  testLogin,
} from "@/tests/support/neo4j";

const NEWEST = MIGRATIONS.length;

let db: Database;
beforeAll(() => {
  db = openTestDatabase();
});
beforeEach(() => resetDatabase(db));
afterAll(async () => {
  await resetDatabase(db);
  await migrate(db);
  await db.close();
});

const indexNames = async (): Promise<unknown[]> =>
  (await runText(db, "SHOW INDEXES YIELD name, state, type WHERE type <> 'LOOKUP'")).map(
    ({ name, state }) => `${String(name)} ${String(state)}`,
  );

test("a new database gets every index, online, and a second run changes nothing", async () => {
  const names = MIGRATIONS.map(({ name }) => name);
  expect(await migrate(db)).toEqual({ from: 0, to: NEWEST, applied: names });
  const expected = MIGRATIONS.flatMap(({ schema }) => schema.map(({ name }) => `${name} ONLINE`));
  expect((await indexNames()).toSorted()).toEqual(
    [...expected, "migration_version ONLINE"].toSorted(),
  );
  const mark = await lastChange(db);
  expect(await migrate(db)).toEqual({ from: NEWEST, to: NEWEST, applied: [] });
  expect(await lastChange(db)).toBe(mark);
});

test("several processes may migrate at once", async () => {
  const reports = await Promise.all([1, 2, 3, 4].map(() => migrate(db)));
  expect(reports.map(({ to }) => to)).toEqual(reports.map(() => NEWEST));
  const [row] = await runText(db, "MATCH (m:WhoSaysMigration) RETURN count(m) AS records");
  expect(row).toEqual({ records: BigInt(NEWEST) });
});

test("an edited migration is an error that names it", async () => {
  await migrate(db);
  const [first] = MIGRATIONS;
  if (!first) throw new Error("no migration");
  const edited = { ...first, schema: first.schema.slice(1) };
  await expect(migrate(db, { migrations: [edited, ...MIGRATIONS.slice(1)] })).rejects.toEqual(
    new EditedMigrationError({
      version: 1,
      name: "foundation",
      found: checksumOf(edited),
      recorded: checksumOf(first),
    }),
  );
});

test("a database of a newer version is left alone", async () => {
  await migrate(db);
  await expect(migrate(db, { migrations: [] })).rejects.toBeInstanceOf(NewerDatabaseError);
});

describe("other people's data", () => {
  test("under our labels is refused, and nothing is changed", async () => {
    await runText(
      db,
      `CREATE (:Person {name: 'Keanu', born: 1964})-[:ACTED_IN]->(:Movie {title: 'M'}),
        (:Person {name: 'Carrie'}), (:Actor {stage: 'name'})`,
    );
    await runText(db, "CREATE CONSTRAINT people FOR (p:Person) REQUIRE p.name IS UNIQUE");
    await runText(db, "CREATE INDEX actor_names FOR (n:Movie) ON (n.title)");
    // Until it is filled, its state changes by itself.
    await runText(db, "CALL db.awaitIndexes()");
    const before = [await dumpDatabase(db), await indexNames()];
    await expect(migrate(db)).rejects.toEqual(
      new ForeignDataError(testLogin().uri, [
        { what: "1 node :Actor without actorId, with the properties stage" },
        { what: "2 nodes :Person without :Actor, with the properties born, name" },
        {
          what: "the index actor_names (:Movie) on title, a name that we use for Actor(name, aliasText)",
        },
        { what: "the constraint people (:Person) on name, a label of ours" },
      ]),
    );
    expect([await dumpDatabase(db), await indexNames()]).toEqual(before);
  });

  test("under other labels stays as it is while we come and go", async () => {
    await runText(
      db,
      `CREATE (m:Movie {title: 'M'})<-[:ACTED_IN {roles: ['x']}]-(s:Star {name: 'S', actorId: 'actor-1'}),
        (s)-[:MENTIONS]->(m), (s)-[:NEIGHBOUR {pageKey: 'q'}]->(m),
        (s)-[:REPRESENTS {articleId: 'article-0'}]->(m)`,
    );
    const before = await dumpDatabase(db);
    await migrate(db);
    const articles = sampleArticles(5, 7);
    for (const rows of articles) await seedArticle(db, rows);
    for (const { article } of articles) await removeArticle(db, article.articleId);
    expect(await dumpDatabase(db)).toEqual(before);
  });
});

test.each(["bolt://", "neo4j://"])(
  "%s reaches the server for schema, writes and reads",
  async (scheme) => {
    const login = testLogin();
    const other = openDatabase({ ...login, uri: login.uri.replace(/^\w+:\/\//, scheme) });
    await migrate(other);
    const [rows] = sampleArticles(1, 5);
    if (!rows) throw new Error("no article");
    expect((await seedArticle(other, rows)).outcome).toBe("new");
    expect((await seedArticle(other, rows)).outcome).toBe("same");
    await removeArticle(other, rows.article.articleId);
    await other.close();
  },
);
