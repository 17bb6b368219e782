import { afterAll, beforeAll, expect, test } from "vitest";
import type { ExportPart } from "@/lib/model/exports";
import { actorIdSchema, type ActorId, type StatementId } from "@/lib/model/ids";
import type { DerivedEdge, GraphPart } from "@/lib/model/slice";
import type { Statement } from "@/lib/model/statement";
import type { Database } from "@/lib/neo4j/driver";
import { openPart } from "@/lib/neo4j/export";
import { readsOfWhole } from "@/lib/neo4j/export/whole";
import { readColumns } from "@/lib/neo4j/reads/columns";
import { readGraphAmong } from "@/lib/neo4j/reads/graph";
import { readStatementsById } from "@/lib/neo4j/reads/statements";
import { seedAll } from "@/scripts/seeding/seed";
import { generateWorld } from "@/scripts/generate/write";
import { sampleArticles } from "@/tests/support/articles";
import { openFreshDatabase, runText } from "@/tests/support/neo4j";

let db: Database;
let everybody: readonly ActorId[];
let network: GraphPart;

beforeAll(async () => {
  db = await openFreshDatabase();
  await generateWorld({ db, statements: 600, seed: 5 });
  const world = { actors: 9, places: 1, statements: { min: 10, max: 20 } };
  await seedAll(db, sampleArticles(10, 20_180_222, world), { known: new Map() });
  const rows = await runText(db, "MATCH (a:Actor) RETURN a.actorId AS id ORDER BY id", {}, "READ");
  everybody = rows.map(({ id }) => actorIdSchema.parse(id));
  network = await readGraphAmong(db, everybody);
}, 120_000);

afterAll(() => db.close());

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const partOf = async (selection: ExportPart) => (await openPart(db, selection)).part;

test("the whole is everything once, however small the pages are", async () => {
  for (const sizes of [undefined, { statements: 7, items: 13 }]) {
    const whole = readsOfWhole(db, {}, sizes);
    const actors = await all(whole.actors());
    expect(actors.map(({ sectors: _, wikidataId: __, iso3: ___, ...actor }) => actor)).toEqual(
      network.actors,
    );
    expect(await all(whole.edges())).toEqual(network.edges);
    expect(await all(whole.background())).toEqual(network.background);
    const statements = await all(whole.statements());
    const [ids] = await runText(
      db,
      "MATCH (s:Statement) WITH s.statementId AS id ORDER BY id RETURN collect(id) AS ids",
      {},
      "READ",
    );
    expect(statements.map(({ statementId }) => statementId)).toEqual(ids?.["ids"]);
    const some = statements.slice(0, 50);
    const { items } = await readStatementsById(
      db,
      some.map(({ statementId }) => statementId),
    );
    expect(some).toEqual(items);
  }
});

test("a part of everybody is the network with all statements behind its lines", async () => {
  const part = await partOf({ what: "part", actorIds: everybody });
  expect(await all(part.edges())).toEqual(network.edges);
  expect(await all(part.background())).toEqual(network.background);
  const { statementIds } = await readColumns(db, everybody);
  expect((await all(part.statements())).map(({ statementId }) => statementId)).toEqual(
    statementIds.toSorted(),
  );
});

test("lines that are narrowed to all of their statements have the numbers that they had", async () => {
  const { statementIds } = await readColumns(db, everybody);
  const edgeIds = network.edges.map(({ edgeId }) => edgeId);
  const part = await partOf({
    what: "part",
    actorIds: everybody,
    edgeIds: [],
    narrowed: { edgeIds, statementIds },
  });
  const rounded = (edges: readonly DerivedEdge[]) =>
    edges.map((edge) => ({ ...edge, score: Math.round(edge.score * 1e9) / 1e9 }));
  expect(rounded(await all(part.edges()))).toEqual(rounded(network.edges));
});

test("a narrowed line counts what is left of it, and nothing else is in the file", async () => {
  const line = network.edges.find(({ statements }) => statements > 2);
  if (!line) throw new Error("no line with several statements");
  const { actorId, recipientId, edgeId } = line;
  const ends = await partOf({ what: "part", actorIds: [actorId, recipientId], edgeIds: [edgeId] });
  const behind = await all(ends.statements());
  expect(behind).toHaveLength(line.statements);
  const [first] = behind as [Statement];
  const statementIds: StatementId[] = [first.statementId];
  const part = await partOf({
    what: "part",
    actorIds: [actorId, recipientId],
    edgeIds: [],
    backgroundIds: [],
    narrowed: { edgeIds: [edgeId], statementIds },
  });
  expect(await all(part.statements())).toEqual([first]);
  expect(await all(part.edges())).toMatchObject([
    { edgeId, statements: 1, articles: 1, score: first.score },
  ]);
  expect(await all(part.background())).toEqual([]);
  expect(await all(part.articles())).toEqual([first.article]);
});

test("whoever takes no more of it stops the reading", async () => {
  const leaving = new AbortController();
  const { part } = await openPart(db, { what: "whole" }, { signal: leaving.signal });
  const reading = (async () => {
    for await (const _ of part.statements()) leaving.abort(new Error("enough"));
  })();
  await expect(reading).rejects.toThrow("enough");
});

test("data that change meanwhile are not passed off as one state", async () => {
  const { check } = await openPart(db, { what: "whole" });
  await check();
  await runText(db, "MATCH (a:Article) WITH a LIMIT 1 SET a.contentHash = 'another'");
  await expect(check()).rejects.toMatchObject({ display: { code: "data-changed", status: 409 } });
});
