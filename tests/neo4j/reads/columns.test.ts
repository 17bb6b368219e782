import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StatementColumns } from "@/lib/model/columns";
import { dayNumber } from "@/lib/model/dates";
import { actorIdSchema, type ActorId } from "@/lib/model/ids";
import type { DerivedEdge, GraphPart } from "@/lib/model/slice";
import type { Statement } from "@/lib/model/statement";
import type { Database } from "@/lib/neo4j/driver";
import { readColumns } from "@/lib/neo4j/reads/columns";
import { readGraphAmong } from "@/lib/neo4j/reads/graph";
import { readStatements } from "@/lib/neo4j/reads/statements";
import { seedAll } from "@/scripts/seeding/seed";
import { generateWorld } from "@/scripts/generate/write";
import { sampleArticles } from "@/tests/support/articles";
import { openFreshDatabase, runText } from "@/tests/support/neo4j";

let db: Database;
let everybody: readonly ActorId[];
let whole: GraphPart;
let columns: StatementColumns;

/** The made-up world, and articles with every odd statement that there can be: joint, both ways, to itself. */
beforeAll(async () => {
  db = await openFreshDatabase();
  await generateWorld({ db, statements: 600, seed: 5 });
  const world = { actors: 9, places: 1, statements: { min: 10, max: 20 } };
  await seedAll(db, sampleArticles(10, 20_180_222, world), { known: new Map() });
  const rows = await runText(db, "MATCH (a:Actor) RETURN a.actorId AS id ORDER BY id", {}, "READ");
  everybody = rows.map(({ id }) => actorIdSchema.parse(id));
  whole = await readGraphAmong(db, everybody);
  columns = await readColumns(db, everybody);
}, 120_000);

afterAll(() => db.close());

/** What the columns say of each edge. */
function sums({ edgeIds, edgeOf, statementOf, negated }: StatementColumns) {
  const found = new Map(edgeIds.map((edgeId) => [edgeId, { statements: 0, negated: 0 }]));
  for (const [i, edge] of edgeOf.entries()) {
    const sum = found.get(edgeIds[edge] ?? "");
    if (!sum) throw new Error(`edge out of range: ${edge}`);
    sum.statements += 1;
    sum.negated += negated[statementOf[i] ?? -1] ?? Number.NaN;
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const counted = (edges: readonly DerivedEdge[]) =>
  new Map(
    edges
      .map(({ edgeId, statements, negated }) => [edgeId, { statements, negated }] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

test("every edge has as many statements, and as many negated, as it counts", () => {
  expect(whole.edges.length).toBeGreaterThan(500);
  expect(whole.edges.some(({ negated }) => negated > 0)).toBe(true);
  expect(sums(columns)).toEqual(counted(whole.edges));
  expect(columns.leftOut).toBe(0);
});

test("no statement stands in two rows, nor twice behind an edge", () => {
  const { statementIds, edgeOf, statementOf } = columns;
  expect(new Set(statementIds).size).toBe(statementIds.length);
  const pairs = edgeOf.map((edge, i) => `${edge} ${statementOf[i]}`);
  expect(new Set(pairs).size).toBe(pairs.length);
});

test("a row says what its statement says", async () => {
  const byId = new Map<string, Statement>();
  for (let after: string | undefined, more = true; more;) {
    const page = await readStatements(db, {}, { limit: 100, after });
    for (const statement of page.items) byId.set(statement.statementId, statement);
    after = page.next;
    more = after !== undefined;
  }
  const day = (text: string | undefined) => (text === undefined ? null : dayNumber(text));
  for (const [row, statementId] of columns.statementIds.entries()) {
    const statement = byId.get(statementId);
    const { auxiliary = [], attribution = [] } = statement ?? {};
    const chain = columns.chain.values[columns.chain.codes[row] ?? -1];
    expect({
      eventType: columns.eventType.values[columns.eventType.codes[row] ?? -1],
      mode: columns.mode.values[columns.mode.codes[row] ?? -1],
      chain: chain ?? [],
      factuality: columns.factuality.values[columns.factuality.codes[row] ?? -1],
      article: columns.article.values[columns.article.codes[row] ?? -1],
      hypothetical: columns.hypothetical[row],
      happened: [columns.happenedFrom[row], columns.happenedTo[row]],
      saidOn: columns.saidOn[row],
      publishedOn: columns.publishedOn[row],
    }).toEqual({
      eventType: statement?.eventType,
      mode: statement?.mode,
      chain: attribution.map(({ actorId }) => actorId),
      factuality: statement?.factuality,
      article: statement?.article.articleId,
      hypothetical:
        statement?.condition !== undefined ||
        auxiliary.includes("hypothetical") ||
        auxiliary.includes("future")
          ? 1
          : 0,
      happened: [day(statement?.happened?.start), day(statement?.happened?.end)],
      saidOn: day(statement?.reportedOn),
      publishedOn: day(statement?.article.publishedOn),
    });
  }
  const speakers = new Set(columns.chain.values.flat());
  expect(columns.speakers.map(({ actorId }) => actorId)).toEqual([...speakers].toSorted());
  expect(columns.articles).toEqual(
    [...new Map([...byId.values()].map(({ article }) => [article.articleId, article])).values()]
      .filter(({ articleId }) => columns.article.values.includes(articleId))
      .toSorted((a, b) => (a.articleId < b.articleId ? -1 : 1)),
  );
});

describe("of some of the actors", () => {
  const part = () => everybody.filter((_, i) => i % 3 !== 0);

  test("they are what stands behind the edges among these", async () => {
    const { actors, edges, background } = await readGraphAmong(db, part());
    const among = new Set<string>(part());
    const inside = (edge: { actorId: string; recipientId: string }) =>
      among.has(edge.actorId) && among.has(edge.recipientId);
    expect(actors).toEqual(whole.actors.filter(({ actorId }) => among.has(actorId)));
    expect(edges).toEqual(whole.edges.filter(inside));
    expect(background).toEqual(whole.background.filter(inside));
    expect(edges.length).toBeGreaterThan(50);
    expect(sums(await readColumns(db, part()))).toEqual(counted(edges));
  });

  test("who is not there is not in the answer", async () => {
    const nobody = actorIdSchema.parse("nobody");
    expect(await readGraphAmong(db, [...part(), nobody])).toEqual(await readGraphAmong(db, part()));
    expect(await readGraphAmong(db, [nobody])).toEqual({ actors: [], edges: [], background: [] });
    const none = await readColumns(db, [nobody]);
    expect([none.statementIds, none.edgeIds, none.articles, none.leftOut]).toEqual([[], [], [], 0]);
  });
});

test("of too many statements some come whole, and the others are counted", async () => {
  const total = columns.statementIds.length;
  for (const most of [1, 50, total - 1]) {
    const some = await readColumns(db, everybody, {}, most);
    expect([some.statementIds.length, some.leftOut]).toEqual([most, total - most]);
    const pairsOf = ({ statementIds, edgeIds, edgeOf, statementOf }: StatementColumns) =>
      edgeOf
        .map((edge, i) => `${statementIds[statementOf[i] ?? -1]} ${edgeIds[edge]}`)
        .filter((pair) => some.statementIds.some((id) => pair.startsWith(id)))
        .toSorted();
    expect(pairsOf(some)).toEqual(pairsOf(columns));
  }
  // There may be more rows than statements, and still nothing to leave out.
  const all = await readColumns(db, everybody, {}, total);
  expect([all.statementIds.length, all.leftOut]).toEqual([total, 0]);
  expect(all.edgeOf.length).toBeGreaterThan(total);
  expect(sums(all)).toEqual(sums(columns));
});
