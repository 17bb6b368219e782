import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "@/lib/model/answers";
import type { Database } from "@/lib/neo4j/driver";
import { readActor } from "@/lib/neo4j/reads/actors";
import { readArticles } from "@/lib/neo4j/reads/articles";
import { readGraph } from "@/lib/neo4j/reads/graph";
import { readNeighbours } from "@/lib/neo4j/reads/neighbours";
import type { PageOptions } from "@/lib/neo4j/reads/page";
import { readStatements } from "@/lib/neo4j/reads/statements";
import { seedArticle } from "@/lib/neo4j/seed";
import { sampleArticles } from "@/tests/support/articles";
import { openFreshDatabase } from "@/tests/support/neo4j";

let db: Database;

beforeAll(async () => {
  db = await openFreshDatabase();
  const world = { actors: 8, places: 2, statements: { min: 4, max: 16 } };
  for (const rows of sampleArticles(10, 20_180_222, world)) await seedArticle(db, rows);
}, 120_000);

afterAll(() => db.close());

/** All items of a list, page by page; the total must be the same on each. */
async function walk<T>(limit: number, read: (page: PageOptions) => Promise<Page<T>>): Promise<T[]> {
  const pages = [await read({ limit })];
  for (let after = pages[0]?.next; after !== undefined; after = pages.at(-1)?.next) {
    pages.push(await read({ limit, after }));
  }
  const items = pages.flatMap((page) => page.items);
  expect(pages.map((page) => page.total)).toEqual(pages.map(() => items.length));
  expect(pages.slice(0, -1).map((page) => page.items.length)).toEqual(
    pages.slice(1).map(() => limit),
  );
  return items;
}

test("every size of page gives the same list, each item once", async () => {
  const lists = [
    (page: PageOptions) => readStatements(db, {}, page),
    (page: PageOptions) => readArticles(db, page),
    (page: PageOptions) => readNeighbours(db, "actor-0" as never, page),
    (page: PageOptions) => readStatements(db, { involves: "actor-1" as never }, page),
  ];
  for (const read of lists) {
    const whole = await walk<unknown>(100, read);
    expect(whole.length).toBeGreaterThan(5);
    expect(new Set(whole.map((item) => JSON.stringify(item))).size).toBe(whole.length);
    for (const limit of [1, 2, 7]) expect(await walk<unknown>(limit, read)).toEqual(whole);
  }
}, 120_000);

test("an edge opens to exactly the statements that it counts", async () => {
  const { edges } = await readGraph(db);
  expect(edges.length).toBeGreaterThan(20);
  for (const { actorId: actor, recipientId: recipient, eventType: type, ...edge } of edges) {
    const { items } = await readStatements(db, { actor, recipient, type }, { limit: 100 });
    const articles = new Set(items.map((item) => item.article.articleId)).size;
    const score = items.reduce((sum, item) => sum + item.score, 0) / items.length;
    expect({
      statements: items.length,
      articles,
      score,
      reciprocal: items.every((s) => s.reciprocal),
    }).toEqual({
      statements: edge.statements,
      articles: edge.articles,
      score: edge.score,
      reciprocal: edge.reciprocal,
    });
  }
}, 120_000);

test("an actor's numbers are those of its lists", async () => {
  const { actors, edges } = await readGraph(db);
  for (const { actorId, ...node } of actors) {
    const about = await walk(100, (page) => readStatements(db, { involves: actorId }, page));
    const by = await walk(100, (page) => readStatements(db, { speaker: actorId }, page));
    const neighbours = await readNeighbours(db, actorId, { limit: 100, whole: true });
    expect([about.length, by.length, neighbours.items.length]).toEqual([
      node.statementCount,
      node.spokenCount,
      node.neighbourCount,
    ]);

    const own = edges.filter((edge) => edge.actorId === actorId || edge.recipientId === actorId);
    const opened = [...(neighbours.loops ?? []), ...neighbours.items.flatMap((item) => item.edges)];
    const byId = (a: { edgeId: string }, b: { edgeId: string }) => (a.edgeId < b.edgeId ? -1 : 1);
    expect(opened.toSorted(byId)).toEqual(own.toSorted(byId));

    const detail = await readActor(db, actorId);
    for (const { eventType, out, in: received, mutual } of detail.counts) {
      const ofType = about.filter((statement) => statement.eventType === eventType);
      const acts = ofType.filter((statement) =>
        statement.actors.some((party) => party.actorId === actorId),
      );
      expect({ out, received, mutual }).toEqual({
        out: acts.filter((statement) => !statement.reciprocal).length,
        received: ofType.filter((s) => s.recipients.some((party) => party.actorId === actorId))
          .length,
        mutual: acts.filter((statement) => statement.reciprocal).length,
      });
    }
  }
}, 120_000);
