import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StatementFilter } from "@/lib/model/answers";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import type { Database } from "@/lib/neo4j/driver";
import { readActor, readActorsById } from "@/lib/neo4j/reads/actors";
import { readColumns } from "@/lib/neo4j/reads/columns";
import { readGraph } from "@/lib/neo4j/reads/graph";
import { readHealth } from "@/lib/neo4j/reads/health";
import { readSearch } from "@/lib/neo4j/reads/search";
import {
  readStatements,
  readStatementsById,
  readWithoutRecipient,
} from "@/lib/neo4j/reads/statements";
import { collectStory, type StoryWish } from "@/lib/story/collect";
import { type StoryClient, storyClient } from "@/lib/story/client";
import type { Story } from "@/lib/story/story";
import { FIRST_STATE } from "@/lib/view/scene/state";
import { seedAll } from "@/scripts/seeding/seed";
import { compileScript, sampleArticles } from "@/tests/support/articles";
import { openFreshDatabase } from "@/tests/support/neo4j";
import { DATED, UNDATED } from "./world";

/** A story of a whole database answers everything as the database does. */

let db: Database;
let story: Story;
let answers: StoryClient;

const source = () => ({
  fetchHealth: async () => ({
    ...(await readHealth(db)),
    console: { state: "on" } as const,
    views: { keptIn: "database" } as const,
  }),
  statementColumns: (ids: Parameters<typeof readColumns>[1]) => readColumns(db, ids),
  statementsWithoutRecipient: (ids: Parameters<typeof readWithoutRecipient>[1]) =>
    readWithoutRecipient(db, ids),
  statementsById: (ids: Parameters<typeof readStatementsById>[1]) => readStatementsById(db, ids),
  actorsById: (ids: Parameters<typeof readActorsById>[1]) => readActorsById(db, ids),
});

const wish = async (): Promise<StoryWish> => ({
  title: "Everything",
  madeOn: "2026-11-27T10:00:00.000Z",
  without: [],
  state: FIRST_STATE,
  withNotes: false,
  slice: await readGraph(db),
  statementsOf: () => undefined,
  withoutRecipient: true,
});

beforeAll(async () => {
  db = await openFreshDatabase();
  const world = { actors: 9, places: 2, statements: { min: 8, max: 16 } };
  const articles = [
    ...sampleArticles(6, 20_180_222, world),
    ...[DATED, UNDATED].map(compileScript),
  ];
  await seedAll(db, articles, { known: new Map() });
  story = await collectStory(source(), await wish());
  answers = storyClient(story);
});

afterAll(() => db.close());

test("holds every statement, also those behind no line", async () => {
  const { counts } = await readHealth(db);
  const all = await readStatements(db, {}, { limit: 1000 });
  expect(all.total).toBe(counts.statements);
  expect(story.statements).toEqual(all.items);
  expect(story.columns.statementIds.length).toBeLessThan(all.total);
});

describe("lists the same statements in the same order", () => {
  test.each(["actor", "recipient", "speaker", "involves"] as const)("by %s", async (role) => {
    for (const { actorId } of story.actors) {
      const { ours, theirs } = await listed({ [role]: actorId });
      expect(ours).toEqual(theirs);
    }
  });

  test("by line, as the line counts", async () => {
    for (const { actorId, recipientId, eventType, statements } of story.slice.edges) {
      const filter = { actor: actorId, recipient: recipientId, type: eventType };
      const { ours, theirs } = await listed(filter);
      expect(ours).toEqual(theirs);
      expect(ours).toHaveLength(statements);
    }
  });

  test("by article and type", async () => {
    for (const { articleId } of (await answers.fetchArticles()).items) {
      for (const type of EVENT_TYPE_NAMES) {
        const { ours, theirs } = await listed({ article: articleId, type });
        expect(ours).toEqual(theirs);
      }
    }
  });
});

/** What the story lists, and what the database does. */
async function listed(filter: StatementFilter) {
  const ours = await answers.fetchStatements({ ...filter, limit: 1000 });
  const theirs = await readStatements(db, filter, { limit: 1000 });
  return { ours: ours.items, theirs: theirs.items };
}

test("knows of each actor what the database knows", async () => {
  for (const { actorId } of story.actors) {
    expect(await answers.fetchActor(actorId)).toEqual(await readActor(db, actorId));
  }
});

test.each(["Russia", "Lavrov", "moscow", "sergey", "rusia", "helps syria", "xyzzy", "  "])(
  "finds the actors that the database finds for %j",
  async (query) => {
    const [ours, theirs] = await Promise.all([answers.search(query), readSearch(db, query)]);
    const idsOf = ({ actors }: typeof ours): readonly string[] =>
      actors.flatMap((hit) => (hit.kind === "actor" ? [hit.actor.actorId] : [])).toSorted();
    expect(idsOf(ours)).toEqual(idsOf(theirs));
    expect(ours.statements.length > 0).toBe(theirs.statements.length > 0);
  },
);
