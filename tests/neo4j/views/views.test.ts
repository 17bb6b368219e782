import { afterAll, beforeEach, beforeAll, describe, expect, test } from "vitest";
import { guardPolicy } from "@/lib/cypher/guard";
import type { ActorId, ViewId } from "@/lib/model/ids";
import { NotFoundError } from "@/lib/model/errors";
import { viewIdSchema } from "@/lib/model/ids";
import { MOST_VIEWS } from "@/lib/model/views";
import type { Database } from "@/lib/neo4j/driver";
import { readGraph, readGraphAmong } from "@/lib/neo4j/reads/graph";
import { readHealth } from "@/lib/neo4j/reads/health";
import { readSchema } from "@/lib/neo4j/reads/schema";
import { removeArticle } from "@/lib/neo4j/remove";
import { seedArticle } from "@/lib/neo4j/seed";
import { verifyDatabase } from "@/lib/neo4j/verify";
import { addView, deleteView, editView, listViews, readView } from "@/lib/neo4j/views";
import { TooManyViewsError, ViewConflictError, ViewsReadOnlyError } from "@/lib/neo4j/viewRefusals";
import { keptText } from "@/lib/server/views";
import { keptViewSchema, openedView, viewOf } from "@/lib/view/keeping/view";
import { FIRST_STATE } from "@/lib/view/scene/state";
import { writeNote } from "@/lib/view/scene/notes";
import { sampleArticles } from "@/tests/support/articles";
import { emptyDatabase, openFreshDatabase, runText } from "@/tests/support/neo4j";

const articles = sampleArticles(3, 6);

let db: Database;
beforeAll(async () => {
  db = await openFreshDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  for (const article of articles) await seedArticle(db, article);
});
afterAll(async () => {
  await emptyDatabase(db);
  await db.close();
});

const noted = writeNote("rus", "compare with the day before")(FIRST_STATE);
const keptNow = async () => keptText(viewOf(noted, await readGraph(db)));
const nobody: ViewId = viewIdSchema.parse("0123456789abcdef");

describe("a view in the database", () => {
  test("comes back as it was kept, and is listed with its counts", async () => {
    const network = await readGraph(db);
    const { fingerprint } = await readHealth(db);
    const view = await addView(db, "All of it", await keptNow());
    expect(view).toEqual({
      viewId: expect.stringMatching(/^[0-9a-f]{16}$/),
      name: "All of it",
      version: 1,
      createdOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
      changedOn: view.createdOn,
      counts: {
        actors: network.actors.length,
        lines: network.edges.length + network.background.length,
        notes: 1,
      },
      fingerprint,
    });
    expect(await listViews(db)).toEqual([view]);
    const { scene, ...summary } = await readView(db, view.viewId);
    expect(summary).toEqual(view);
    expect(scene).toEqual(viewOf(noted, network));
  });

  test("tells what removed articles took with them, and opens with the rest", async () => {
    const network = await readGraph(db);
    const { viewId, fingerprint } = await addView(db, "Before", await keptNow());
    // Nobody but the first knows some of its actors.
    for (const { article } of articles.slice(1)) await removeArticle(db, article.articleId);
    const { scene } = await readView(db, viewId);
    const kept = keptViewSchema.parse(scene);
    const ids = kept.actors.map(([actorId]) => actorId) as ActorId[];
    const now = await readGraph(db);
    const { state, since } = openedView(kept, await readGraphAmong(db, ids), now);
    const gone = network.actors.filter(
      ({ actorId }) => !now.actors.some((actor) => actor.actorId === actorId),
    );
    expect(gone.length).toBeGreaterThan(0);
    expect(since.goneActors.toSorted()).toEqual(gone.map(({ name }) => name).toSorted());
    expect(state).toEqual(noted);
    expect((await readHealth(db)).fingerprint).not.toBe(fingerprint);
  });

  test("changes only for who saw its last version, and says so to the others", async () => {
    const { viewId } = await addView(db, "Ours", await keptNow());
    const renamed = await editView(db, viewId, { version: 1, name: "Yours" });
    expect([renamed.name, renamed.version]).toEqual(["Yours", 2]);
    const late = editView(db, viewId, { version: 1, kept: await keptNow() });
    await expect(late).rejects.toThrow(ViewConflictError);
    await expect(late).rejects.toMatchObject({
      view: { ...renamed },
      seen: 1,
      display: { code: "view-conflict", status: 409 },
    });
    // Of several at the same moment one wins.
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => editView(db, viewId, { version: 2, name: `Name ${n}` })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await readView(db, viewId)).version).toBe(3);
  });

  test("is out of sight when it is deleted, comes back within a day, and not after it", async () => {
    const view = await addView(db, "Gone", await keptNow());
    expect(await deleteView(db, view.viewId)).toEqual(view);
    expect(await listViews(db)).toEqual([]);
    await expect(readView(db, view.viewId)).rejects.toThrow(NotFoundError);
    await expect(deleteView(db, view.viewId)).rejects.toThrow(NotFoundError);
    expect(await editView(db, view.viewId, { version: 1 })).toMatchObject({
      viewId: view.viewId,
      name: "Gone",
      version: 2,
      counts: view.counts,
    });
    await deleteView(db, view.viewId);
    const age = "MATCH (v:View) SET v.deletedOn = v.deletedOn - duration({hours: 25})";
    await runText(db, age);
    await addView(db, "Another", await keptNow());
    await expect(editView(db, view.viewId, { version: 2 })).rejects.toThrow(NotFoundError);
    expect(await runText(db, "MATCH (v:View) RETURN v.name AS name")).toEqual([
      { name: "Another" },
    ]);
  });

  test("is unknown by another id", async () => {
    await expect(readView(db, nobody)).rejects.toThrow(NotFoundError);
    await expect(editView(db, nobody, { version: 1 })).rejects.toThrow(NotFoundError);
    await expect(deleteView(db, nobody)).rejects.toThrow(NotFoundError);
  });

  test("finds no room among too many", async () => {
    await runText(
      db,
      "UNWIND range(1, $most) AS n CREATE (:View {viewId: 'made-up-' + n, deletedOn: datetime()})",
      { most: BigInt(MOST_VIEWS) },
    );
    await expect(addView(db, "One more", await keptNow())).rejects.toThrow(TooManyViewsError);
  });
});

test("views are in no count, in no part of the network, in no schema, and verify finds nothing", async () => {
  const network = await readGraph(db);
  const health = await readHealth(db);
  const schema = await readSchema(db, guardPolicy());
  const { viewId } = await addView(db, "Rus", await keptNow());
  await addView(db, "Deleted", await keptNow());
  await deleteView(db, viewId);
  expect(await readGraph(db)).toEqual(network);
  expect(await readHealth(db)).toEqual(health);
  expect(await readSchema(db, guardPolicy())).toEqual(schema);
  expect((await verifyDatabase(db)).differences).toEqual([]);
  // And no loading touches them.
  for (const { article } of articles) await removeArticle(db, article.articleId);
  expect((await listViews(db)).map(({ name }) => name)).toEqual(["Deleted"]);
});

test("a session that may only read says that views are to be kept elsewhere", async () => {
  const reading: Database = {
    ...db,
    session: () => {
      const session = db.session("READ");
      session.executeWrite = session.executeRead.bind(session);
      return session;
    },
  };
  const refused = addView(reading, "Nowhere", await keptNow());
  await expect(refused).rejects.toThrow(ViewsReadOnlyError);
  await expect(refused).rejects.toMatchObject({
    display: { code: "views-read-only", status: 403 },
  });
  expect(await listViews(reading)).toEqual([]);
});
