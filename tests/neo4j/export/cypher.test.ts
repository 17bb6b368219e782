import { afterAll, beforeAll, expect, test } from "vitest";
import { splitStatements } from "@/lib/cypher/split";
import { FORMATS } from "@/lib/export/formats";
import type { ExportSelection } from "@/lib/model/exports";
import { actorIdSchema } from "@/lib/model/ids";
import type { Database } from "@/lib/neo4j/driver";
import { openPart } from "@/lib/neo4j/export";
import { migrate } from "@/lib/neo4j/migrate";
import { readGraphAmong } from "@/lib/neo4j/reads/graph";
import { readStatementsById } from "@/lib/neo4j/reads/statements";
import { seedArticle } from "@/lib/neo4j/seed";
import { verifyDatabase } from "@/lib/neo4j/verify";
import { compileScript, sampleArticles } from "@/tests/support/articles";
import { dumpDatabase } from "@/tests/support/dump";
import { HOSTILE_TEXTS, textOf } from "@/tests/support/exports";
import { emptyDatabase, openFreshDatabase, resetDatabase, runText } from "@/tests/support/neo4j";
import { DATED, UNDATED } from "../reads/world";

let db: Database;
beforeAll(async () => {
  db = await openFreshDatabase();
});
afterAll(async () => {
  await resetDatabase(db);
  await migrate(db);
  await db.close();
});

async function fill(): Promise<void> {
  await emptyDatabase(db);
  for (const rows of [DATED, UNDATED].map(compileScript)) await seedArticle(db, rows);
  for (const rows of sampleArticles(3, 7)) await seedArticle(db, rows);
}

const written = async (selection: ExportSelection): Promise<string> =>
  textOf(FORMATS.cypher.write((await openPart(db, selection)).part, {}));

async function rebuild(text: string): Promise<void> {
  for (const statement of splitStatements(text)) await runText(db, statement.text);
}

test("the whole is rebuilt in a database that nobody ever used, to the last relationship", async () => {
  await fill();
  // Texts that no article script would let through, and that a query must survive.
  await runText(
    db,
    `MATCH (s:Statement) WITH collect(s) AS all UNWIND range(0, size($texts) - 1) AS i
      WITH all[i] AS s, $texts[i] AS text WHERE s IS NOT NULL
      SET s.summary = text, s.condition = text`,
    { texts: HOSTILE_TEXTS.map((text) => Buffer.from(text).toString()) },
  );
  const [before, text] = [await dumpDatabase(db), await written({ what: "whole" })];
  await resetDatabase(db);
  await rebuild(text);
  expect(await dumpDatabase(db)).toEqual(before);
  // Twice is once.
  await rebuild(text);
  expect(await dumpDatabase(db)).toEqual(before);
  await resetDatabase(db);
  await migrate(db);
});

test("a part is rebuilt with its evidence, and seeding its articles brings the rest", async () => {
  await fill();
  const [before] = [await dumpDatabase(db)];
  const actorIds = ["rus", "syr"].map((id) => actorIdSchema.parse(id));
  const [part, text] = [
    await readGraphAmong(db, actorIds),
    await written({ what: "part", actorIds }),
  ];
  const ids = await runText(
    db,
    `MATCH (s:Statement)-[:STATED_IN]->(:Article) WHERE s.key IN ['aid', 'pact', 'blame', 'more-aid']
      RETURN s.statementId AS id ORDER BY id`,
  );
  const statementIds = ids.map(({ id }) => id) as Parameters<typeof readStatementsById>[1];
  const wanted = await readStatementsById(db, statementIds);
  await emptyDatabase(db);
  await rebuild(text);
  expect(await readGraphAmong(db, actorIds)).toEqual(part);
  const rebuilt = await readStatementsById(db, statementIds);
  // What is about a statement that is not in the part is not there.
  const known = new Set<string>(statementIds);
  const within = ({ items }: typeof wanted) =>
    items.map((statement) => ({
      ...statement,
      about: statement.about.filter(({ statementId }) => known.has(statementId)),
      aboutThis: statement.aboutThis.filter(({ statementId }) => known.has(statementId)),
    }));
  expect(rebuilt.items.length).toBe(4);
  expect(within(rebuilt)).toEqual(within(wanted));

  for (const rows of [DATED, UNDATED].map(compileScript)) await seedArticle(db, rows);
  for (const rows of sampleArticles(3, 7)) await seedArticle(db, rows);
  expect(await dumpDatabase(db)).toEqual(before);
  expect((await verifyDatabase(db)).differences).toEqual([]);
});
