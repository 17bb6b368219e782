import { afterAll, beforeAll, expect, test } from "vitest";
import { actorIdSchema, type ActorId } from "@/lib/model/ids";
import type { GraphPart } from "@/lib/model/slice";
import type { Database } from "@/lib/neo4j/driver";
import { readActor } from "@/lib/neo4j/reads/actors";
import { readActorFacts, readWholeNetwork } from "@/lib/neo4j/reads/facts";
import { readGraphAmong } from "@/lib/neo4j/reads/graph";
import { seedAll } from "@/scripts/seeding/seed";
import { generateWorld } from "@/scripts/generate/write";
import { sampleArticles } from "@/tests/support/articles";
import { openFreshDatabase, runText } from "@/tests/support/neo4j";

let db: Database;
let everybody: readonly ActorId[];
let whole: GraphPart;

/** The made-up world, and articles with every odd statement that there can be: joint, both ways, to itself. */
beforeAll(async () => {
  db = await openFreshDatabase();
  await generateWorld({ db, statements: 300, seed: 6 });
  const world = { actors: 9, places: 1, statements: { min: 10, max: 20 } };
  await seedAll(db, sampleArticles(10, 20_180_222, world), { known: new Map() });
  const rows = await runText(db, "MATCH (a:Actor) RETURN a.actorId AS id ORDER BY id", {}, "READ");
  everybody = rows.map(({ id }) => actorIdSchema.parse(id));
  whole = await readGraphAmong(db, everybody);
}, 120_000);

afterAll(() => db.close());

test("the facts of everybody are those of its lines, and of its own page", async () => {
  const { items } = await readActorFacts(db, everybody);
  const expected = everybody.map((actorId) => {
    const isAt = (end: "actorId" | "recipientId") =>
      whole.edges.filter((edge) => edge[end] === actorId);
    const [from, to] = [isAt("actorId"), isAt("recipientId")];
    const loops = from.filter(({ recipientId }) => recipientId === actorId);
    const both = (edges: typeof from) =>
      edges.filter((edge) => edge.reciprocal && edge.actorId !== edge.recipientId).length;
    return {
      actorId,
      lines: from.length + to.length - loops.length,
      linesOut: from.length + both(to),
      linesIn: to.length + both(from),
    };
  });
  expect(expected.some(({ linesOut, linesIn, lines }) => linesOut + linesIn > lines)).toBe(true);
  expect(
    items.map(({ actorId, lines, linesOut, linesIn }) => ({ actorId, lines, linesOut, linesIn })),
  ).toEqual(expected);
  for (const { actorId, sectors, iso3, articles } of items.slice(0, 20)) {
    const actor = await readActor(db, actorId);
    expect({ sectors, iso3, articles }).toEqual({
      sectors: actor.sectors,
      iso3: actor.iso3,
      articles: actor.articleCount,
    });
  }
});

test("the whole network is every line, and none of one that is too large", async () => {
  const { actorIds, from, to, statements, reciprocal, total, leftOut } = await readWholeNetwork(db);
  const lines = from.map((end, line) =>
    [actorIds[end], actorIds[to[line] ?? -1], statements[line], reciprocal[line]].join(" "),
  );
  const expected = whole.edges.map((edge) =>
    [edge.actorId, edge.recipientId, edge.statements, edge.reciprocal ? 1 : 0].join(" "),
  );
  expect(lines.toSorted()).toEqual(expected.toSorted());
  expect(actorIds).toEqual([...actorIds].toSorted());
  expect(total).toEqual({ actors: everybody.length, edges: whole.edges.length });
  expect(leftOut).toBe(0);
  const none = await readWholeNetwork(db, {}, whole.edges.length - 1);
  expect([none.from.length, none.leftOut]).toEqual([0, whole.edges.length]);
});
