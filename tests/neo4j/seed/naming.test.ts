import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ArticleScript } from "@/lib/articles/schema";
import type { Database } from "@/lib/neo4j/driver";
import { ConflictingFactsError, NameConflictError } from "@/lib/neo4j/refusals";
import { removeArticle } from "@/lib/neo4j/remove";
import { seedArticle, writeTogether } from "@/lib/neo4j/seed";
import { compileScript } from "@/tests/support/articles";
import { dumpDatabase } from "@/tests/support/dump";
import { emptyDatabase, openFreshDatabase, runText } from "@/tests/support/neo4j";

let db: Database;
beforeAll(async () => {
  db = await openFreshDatabase();
});
beforeEach(() => emptyDatabase(db));
afterAll(() => db.close());

type Actors = ArticleScript["actors"];

/** An article in which the first actor accuses the second, or itself. */
function article(articleId: string, actors: Actors) {
  const [one = "", other = one] = Object.keys(actors);
  return compileScript({
    articleId,
    title: articleId,
    textKind: "digest",
    paragraphs: ["One blames another."],
    actors,
    statements: [
      {
        key: "blame",
        summary: "One blames another",
        type: "ACCUSE",
        actors: [one],
        recipients: [other],
        factuality: "CT+",
        evidence: [{ paragraph: 1, exact: "One blames another" }],
      },
    ],
  });
}

const seed = (articleId: string, actors: Actors) => seedArticle(db, article(articleId, actors));

const russia = { name: "Russia", kind: "Country" } as const;

async function actor(actorId: string) {
  const [row] = await runText(
    db,
    `MATCH (a:Actor {actorId: $actorId})
      RETURN a.name AS name, a.aliases AS aliases, a.statementCount AS statements,
        COLLECT { MATCH (n)-[:NAMES]->(a) RETURN n.nameKey ORDER BY n.nameKey } AS names`,
    { actorId },
  );
  return row;
}

test("articles that name one actor differently meet in one actor", async () => {
  await seed("a", { rus: { ...russia, aliases: ["Moscow"] } });
  await seed("b", { rus: { name: "Russian Federation", kind: "Country", wikidataId: "Q159" } });
  expect(await actor("rus")).toEqual({
    name: "Russia",
    aliases: ["Moscow", "Russian Federation"],
    statements: 2n,
    names: ["moscow", "russia", "russian federation"],
  });
  await seed("c", { rus: { name: "Russian Federation", kind: "Country" } });
  expect(await actor("rus")).toMatchObject({
    name: "Russian Federation",
    aliases: ["Moscow", "Russia"],
  });
  await removeArticle(db, "a");
  expect(await actor("rus")).toEqual({
    name: "Russian Federation",
    aliases: [],
    statements: 2n,
    names: ["russian federation"],
  });
});

test("a name that another actor has is refused, with both actors and both articles", async () => {
  await seed("a", { rus: { ...russia, aliases: ["Moscow"] } });
  const before = await dumpDatabase(db);
  await expect(seed("b", { "moscow-city": { name: "MOSCOW", kind: "Group" } })).rejects.toEqual(
    new NameConflictError(
      "MOSCOW",
      { actorId: "moscow-city", articleId: "b" },
      { actorId: "rus", articleId: "a" },
    ),
  );
  expect(await dumpDatabase(db)).toEqual(before);
});

test("a name is free again when the last article that gave it is gone", async () => {
  await seed("a", { rus: { ...russia, aliases: ["Moscow"] } });
  await seed("a", { rus: russia });
  await seed("b", { city: { name: "Moscow", kind: "Group" } });
  expect(await actor("city")).toMatchObject({ names: ["moscow"] });
});

test("of many that claim one name at once, one gets it and the others are refused", async () => {
  const claims = Array.from({ length: 8 }, (_, i) =>
    seed(`a-${i}`, { [`actor-${i}`]: { name: `Actor ${i}`, kind: "Group", aliases: ["Nobody"] } }),
  );
  const ends = await Promise.allSettled(claims);
  const refused = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
  expect(refused).toHaveLength(7);
  for (const error of refused) expect(error).toBeInstanceOf(NameConflictError);
  const [names] = await runText(
    db,
    "MATCH (n:ActorName {nameKey: 'nobody'})-[:NAMES]->(a) RETURN count(a) AS n",
  );
  expect(names).toEqual({ n: 1n });
});

test("facts that differ are refused, with both articles", async () => {
  await seed("a", { rus: { ...russia, wikidataId: "Q159" } });
  const before = await dumpDatabase(db);
  await expect(seed("b", { rus: { ...russia, wikidataId: "Q1" } })).rejects.toEqual(
    new ConflictingFactsError(
      { kind: "actor", id: "rus" },
      "wikidataId",
      { value: "Q159", articleId: "a" },
      { value: "Q1", articleId: "b" },
    ),
  );
  await expect(seed("c", { rus: { name: "Russia", kind: "Group" } })).rejects.toThrow(
    "facts conflict: kind of the actor rus is Country in the article a and Group in the article c",
  );
  expect(await dumpDatabase(db)).toEqual(before);
});

test("seeding and removing one actor's articles at once loses neither a count nor the actor", async () => {
  const ids = Array.from({ length: 12 }, (_, i) => `a-${i}`);
  await Promise.all(ids.map((id) => seed(id, { rus: russia })));
  await Promise.all(
    ids.map((id, i) => (i < 6 ? removeArticle(db, id) : seed(`b-${i}`, { rus: russia }))),
  );
  expect(await actor("rus")).toMatchObject({ statements: 12n });
});

test("an actor that vanishes while another seeder waits for it is made anew", async () => {
  for (let round = 0; round < 10; round += 1) {
    await seed("a", { rus: russia });
    await Promise.all([removeArticle(db, "a"), seed("b", { rus: russia })]);
    expect(await actor("rus")).toMatchObject({ statements: 1n, names: ["russia"] });
    await removeArticle(db, "b");
    expect(await actor("rus")).toBeUndefined();
  }
});

test("a fact corrected and a name moved in several articles is written in one transaction", async () => {
  await seed("a", { rus: { ...russia, wikidataId: "Q1", aliases: ["Bear"] } });
  await seed("b", {
    rus: { ...russia, wikidataId: "Q1" },
    bear: { name: "A bear", kind: "Group" },
  });
  const corrected = [
    article("b", {
      rus: { ...russia, wikidataId: "Q159" },
      bear: { name: "Bear", kind: "Group" },
    }),
    article("a", { rus: { ...russia, wikidataId: "Q159" } }),
  ];
  const [b, a] = corrected;
  if (!a || !b) throw new Error("no articles");
  await expect(seedArticle(db, a)).rejects.toBeInstanceOf(ConflictingFactsError);
  const outcomes = await writeTogether(db, corrected);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["changed", "changed"]);
  const together = await dumpDatabase(db);
  await emptyDatabase(db);
  await seedArticle(db, a);
  await seedArticle(db, b);
  expect(together).toEqual(await dumpDatabase(db));
});
